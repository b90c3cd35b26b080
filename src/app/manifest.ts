import type { ManifestOptions } from 'vite-plugin-pwa';

/** The web app manifest: how Lector looks and starts when it is installed. */
export const manifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Lector',
  short_name: 'Lector',
  description: 'Paste a text and listen: voices that read aloud on your own device, also offline.',
  lang: 'en',
  dir: 'ltr',
  start_url: '.',
  scope: '.',
  display: 'standalone',
  theme_color: '#f5f1e8',
  background_color: '#f5f1e8',
  categories: ['books', 'education', 'utilities'],
  icons: [
    { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};

import type { ManifestOptions } from 'vite-plugin-pwa';
import { SHARE_TARGET } from '../storage/library/share-target.ts';
import { ACCEPTED_FILES } from './library/accepted-files.ts';

/** The web app manifest: how Lector looks and starts when it is installed, and what of the system reaches it. */
export const manifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Lector',
  short_name: 'Lector',
  description:
    'Open a book, a paper or any text and listen: voices that read aloud on your own device, also offline.',
  lang: 'en',
  dir: 'ltr',
  start_url: '.',
  scope: '.',
  display: 'standalone',
  display_override: ['standalone', 'minimal-ui'],
  orientation: 'any',
  theme_color: '#f5f1e8',
  background_color: '#f5f1e8',
  categories: ['books', 'education', 'utilities'],
  icons: [
    { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  // Made by `npm run screenshots`; only the dialog that installs the app loads them.
  screenshots: [
    {
      src: 'screenshots/narrow.png',
      sizes: '390x844',
      type: 'image/png',
      form_factor: 'narrow',
      label: 'A book that is read aloud: the sentence and the word that are heard are marked',
    },
    {
      src: 'screenshots/wide.png',
      sizes: '1280x900',
      type: 'image/png',
      form_factor: 'wide',
      label: 'A book on a wide window, with the player below the text',
    },
  ],
  // A document that comes while the app is open is opened there, not in a second window.
  launch_handler: { client_mode: ['navigate-existing', 'auto'] },
  share_target: {
    action: SHARE_TARGET.path,
    method: 'POST',
    enctype: 'multipart/form-data',
    params: {
      title: SHARE_TARGET.title,
      text: SHARE_TARGET.text,
      url: SHARE_TARGET.url,
      files: [
        {
          name: SHARE_TARGET.files,
          accept: [...Object.keys(ACCEPTED_FILES), ...Object.values(ACCEPTED_FILES).flat()],
        },
      ],
    },
  },
  file_handlers: [{ action: '/', accept: ACCEPTED_FILES }],
  shortcuts: [
    {
      name: 'Library',
      url: '/#/',
      icons: [{ src: 'icons/library-96.png', sizes: '96x96', type: 'image/png' }],
    },
    {
      name: 'Voices',
      url: '/#/voices',
      icons: [{ src: 'icons/voices-96.png', sizes: '96x96', type: 'image/png' }],
    },
  ],
};

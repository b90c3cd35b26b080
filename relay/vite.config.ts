import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Builds the relay: plain Node programs beside the built app, their packages left in `node_modules`. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/relay',
    target: 'node20',
    rollupOptions: {
      input: {
        cli: fileURLToPath(new URL('./cli.ts', import.meta.url)),
        'ffmpeg-thread': fileURLToPath(new URL('./ffmpeg-thread.ts', import.meta.url)),
        'model-thread': fileURLToPath(new URL('./model-thread.ts', import.meta.url)),
        'engine-thread': fileURLToPath(new URL('./engine-thread.ts', import.meta.url)),
      },
      // All in one folder: what finds other files does so from where its own lies.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});

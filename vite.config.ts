import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { manifest } from './src/app/manifest.ts';
import { documentationFiles } from './tools/documentation-plugin.ts';
import { leaveOutDocumentation } from './tools/leave-out-documentation.ts';
import { licenceFiles } from './tools/licence-files.ts';
import { validateRegistry } from './tools/registry-plugin.ts';
import { bareLindera, runtimeFiles } from './tools/runtime-files.ts';

/** Threads need these two; a host that can't send them leaves it to the service worker (`sw/isolate.ts`). */
const ISOLATION_HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** What Vite puts into the page in development runs inline, which the page's own policy forbids. */
const looserPolicy: Plugin = {
  name: 'lector-looser-policy',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/i, ''),
};

export default defineConfig({
  plugins: [
    looserPolicy,
    validateRegistry(),
    svelte(),
    runtimeFiles(),
    licenceFiles(),
    documentationFiles(),
    leaveOutDocumentation(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'sw',
      filename: 'sw.ts',
      injectRegister: false,
      manifest,
      injectManifest: {
        // The shell: all that the page needs to open and to speak with the built-in voice.
        globPatterns: [
          '**/*.{html,js,css,svg,png,webmanifest,pack,woff2}',
          'models.json',
          'documentation/openapi.json',
          'runtime/codecs-*/*.wasm',
        ],
        globIgnores: ['sw.js', 'screenshots/**', 'runtime/{onnxruntime,ffmpeg,lindera}*/**'],
        maximumFileSizeToCacheInBytes: 3_000_000,
        buildPlugins: { vite: [leaveOutDocumentation()] },
        rollupOptions: { treeshake: { manualPureFunctions: ['z'], propertyReadSideEffects: false } },
      },
      devOptions: { enabled: true, type: 'module', suppressWarnings: true },
    }),
  ],
  // Without this condition onnxruntime brings a second copy of its binaries into the bundle.
  resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
  build: { outDir: 'dist/app', target: 'es2023', assetsInlineLimit: 0, sourcemap: false },
  worker: { format: 'es', plugins: () => [bareLindera()] },
  // Found only once a worker asks for them, they would make the page reload under the reader's hands.
  optimizeDeps: {
    include: [
      ...['onnxruntime-web/wasm', 'onnxruntime-web/jspi', 'onnxruntime-web/webgpu', 'idb', 'zod'],
      ...['chardet', 'domhandler', 'fflate', 'htmlparser2', 'mammoth', 'marked'],
      ...['pdfjs-dist/legacy/build/pdf.mjs', 'pdfjs-dist/legacy/build/pdf.worker.mjs'],
      ...['@mozilla/readability', 'linkedom'],
    ],
  },
  server: { headers: ISOLATION_HEADERS },
  preview: { headers: ISOLATION_HEADERS },
});

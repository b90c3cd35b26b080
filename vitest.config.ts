import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { hubCommands } from './tests/fixtures/hub-commands.ts';
import { modelCommands } from './tests/fixtures/model-commands.ts';
import { pocketCommands } from './tests/fixtures/pocket-commands.ts';
import { findChromium } from './tools/ensure-chromium.mjs';
import { runtimeFiles } from './tools/runtime-files.ts';

/** SwiftShader is a WebGPU device in software: slow, but the real thing. */
const CHROMIUM_FLAGS = ['--no-sandbox', '--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'];

export default defineConfig({
  test: {
    // On two cores vitest would take one.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['{src,sw,relay,tools}/**/*.test.ts', 'tests/{relay,conformance}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [svelte(), runtimeFiles()],
        // Found only when a test imports them, they would make vite reload the page in the middle of the run.
        optimizeDeps: {
          include: [
            ...['onnxruntime-web/wasm', 'onnxruntime-web/jspi', 'onnxruntime-web/webgpu', 'idb', 'zod'],
            ...['@huggingface/tokenizers', '@huggingface/jinja'],
            ...['chardet', 'domhandler', 'fflate', 'htmlparser2', 'mammoth', 'marked'],
            ...['pdfjs-dist/legacy/build/pdf.mjs', 'pdfjs-dist/legacy/build/pdf.worker.mjs'],
            ...['@mozilla/readability', 'linkedom', '@huggingface/tokenizers'],
          ],
        },
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.ts'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            commands: { ...hubCommands, ...modelCommands, ...pocketCommands },
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(findChromium() && { executablePath: findChromium() }),
                args: CHROMIUM_FLAGS,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});

import { defineConfig } from '@playwright/test';
import { findChromium } from './tools/ensure-chromium.mjs';

/** SwiftShader is a WebGPU device in software: slow, but the real thing. */
const CHROMIUM_FLAGS = ['--no-sandbox', '--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'];

/** The built app in a real Chromium; each test serves it from a relay or a static host of its own. */
export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/playwright',
  // Each file has servers and browsers of its own; much of what they test waits for sound.
  workers: 2,
  timeout: 120_000,
  use: {
    browserName: 'chromium',
    launchOptions: { ...(findChromium() && { executablePath: findChromium() }), args: CHROMIUM_FLAGS },
  },
});

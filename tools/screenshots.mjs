#!/usr/bin/env node
// Makes the pictures of every page in docs/screenshots, and the two of the manifest in public/screenshots, from the built app.
//
//   npm run screenshots
//
// Build first (`npm run build`), and again afterwards, so that the app has the manifest's new ones. Needs ffmpeg, which gives each picture the few colours that it has.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { ensureChromium } from './ensure-chromium.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = `${ROOT}docs/screenshots`;
const MANIFEST_FOLDER = `${ROOT}public/screenshots`;
const MAX_BYTES = 4_000_000;

const DEVICES = [
  { name: 'phone', viewport: { width: 390, height: 844 }, hasTouch: true },
  { name: 'desktop', viewport: { width: 1280, height: 900 }, hasTouch: false },
];
const FIXTURES = `${ROOT}tests/fixtures/documents`;
const PAPERS = ['pages.pdf', 'two-columns.pdf', 'article.pdf'];
const COVER = `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="300" height="400" viewBox="0 0 300 400">
<path fill="#20415a" d="M0 0h300v400H0z"/><circle cx="236" cy="70" r="26" fill="#f3e3b3"/><path fill="#f3e3b3" opacity=".35" d="m150 148 150-60v120z"/>
<path fill="#f5f1e8" d="M132 170h36l14 170h-64z"/><path fill="#b5482f" d="M128 216h44l4 44h-52zM134 134l16-24 16 24z"/><path fill="#f3c65f" d="M136 134h28v36h-28z"/>
<path fill="#2f5d50" d="M0 340c80-30 190-30 300 6v54H0z"/><path fill="#17303f" d="M0 372q38-14 75 0t75 0 75 0 75 0v28H0z"/></svg>`;

if (!existsSync(`${ROOT}dist/app/index.html`) || !existsSync(`${ROOT}dist/relay/cli.js`)) {
  throw new Error('Nothing is built yet: npm run build');
}
// The relay and the hub are started as in the tests; they are TypeScript, which Node 20 does not run by itself.
const vite = await createServer({
  root: ROOT,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
const { startRelayProcess } = await vite.ssrLoadModule('/tests/fixtures/relay-process.ts');
const { startNeuralHub } = await vite.ssrLoadModule('/tests/fixtures/neural-hub.ts');
const executablePath = ensureChromium();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
// The mixer is empty without natural voices. These are small stand-ins, so no size is in the picture.
const neural = await startNeuralHub();
let book;
try {
  book = await makeBook();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const device of DEVICES) {
    await onDevice(device, {}, shootPages);
    await onDevice(device, { registry: neural.registry }, shootMixer);
  }
} finally {
  await neural.hub.close();
  await browser.close();
  await vite.close();
}
mkdirSync(MANIFEST_FOLDER, { recursive: true });
copyFileSync(`${FOLDER}/reading-phone-light.png`, `${MANIFEST_FOLDER}/narrow.png`);
copyFileSync(`${FOLDER}/reading-desktop-light.png`, `${MANIFEST_FOLDER}/wide.png`);
const bytes = readdirSync(FOLDER).reduce((sum, file) => sum + statSync(`${FOLDER}/${file}`).size, 0);
console.log(`${readdirSync(FOLDER).length} pictures, ${(bytes / 1e6).toFixed(1)} MB`);
if (bytes > MAX_BYTES) throw new Error(`The pictures have more than ${MAX_BYTES / 1e6} MB together.`);

/** Opens the app in a fresh profile, from a relay of its own, and gives it to `shoot`. */
async function onDevice({ name, ...screen }, relayOptions, shoot) {
  const relay = await startRelayProcess(relayOptions);
  const context = await browser.newContext({ ...screen, locale: 'en-GB', reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.goto(relay.url);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await shoot(page, (picture) => takeBoth(page, `${picture}-${name}`));
  } finally {
    await context.close();
    await relay.stop();
  }
}

async function shootPages(page, take) {
  await page.getByRole('button', { name: 'Play' }).waitFor();
  await take('start');

  for (const [index, paper] of PAPERS.entries()) {
    await openFile(page, `${FIXTURES}/${paper}`);
    await readOn(page, 4 * index);
    await goTo(page, '#/');
  }
  await openFile(page, { name: 'book.epub', mimeType: 'application/epub+zip', buffer: book });
  await readTo(page, { sentence: 'The island of Skarra', word: 'harbour' });
  await shootReading(page, take);

  await goTo(page, '#/');
  await page
    .getByRole('heading', { name: 'Library', exact: true })
    .evaluate((title) => title.scrollIntoView());
  await take('library');
  await page.getByRole('button', { name: /^What to do with “The Lighthouse/ }).click();
  await page.getByRole('menuitem', { name: 'Save as audio…' }).click();
  await page.getByRole('dialog').waitFor();
  await take('export');
  await page.keyboard.press('Escape');

  await goTo(page, '#/voices');
  await page
    .getByRole('button', { name: /^Hear / })
    .first()
    .waitFor();
  await take('voices');
  await page.getByRole('tab', { name: 'Pronunciations' }).click();
  for (const [word, said] of [
    ['Siobhan', 'Shivawn'],
    ['Nginx', 'engine x'],
  ]) {
    await page.getByLabel('Word or phrase').fill(word);
    await page.getByRole('textbox', { name: 'Say it as' }).fill(said);
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText(`“${word}” is kept.`).waitFor();
  }
  await page.evaluate(() => scrollTo(0, 0));
  await take('pronunciations');

  await goTo(page, '#/storage');
  await page.locator('[data-kind=app] td').getByText('MB').waitFor();
  await take('storage');
  await goTo(page, '#/api');
  await take('api');
  await goTo(page, '#/settings');
  await take('settings');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await take('help');
}

/** The reading page, with the voice in the middle of a text, and each of its panels. */
async function shootReading(page, take) {
  await take('reading');
  await page.getByRole('button', { name: 'Bookmark', exact: true }).click();
  await page.getByText(/^Bookmark: /).waitFor();
  await page.getByText(/^Bookmark: /).waitFor({ state: 'hidden' });
  for (const panel of ['Contents', 'Looks', 'Left unread', 'Bookmarks']) {
    await page.getByRole('button', { name: panel, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await take(panel.toLowerCase().replace(' ', '-'));
    await page.keyboard.press('Escape');
  }
}

async function shootMixer(page, take) {
  await goTo(page, '#/storage');
  await page.getByRole('button', { name: /^Get the natural voices/ }).click();
  await page.getByText('It sounds as it should.').waitFor({ timeout: 120_000 });
  await goTo(page, '#/voices');
  await page.getByRole('tab', { name: 'Mix a voice' }).click();
  await page.getByLabel('Voice 2').selectOption('am_puck');
  await page.getByLabel('How much of Puck').fill('25');
  await page.getByLabel('Name').fill('Bedtime');
  await page.evaluate(() => scrollTo(0, 0));
  await take('mixer');
}

async function openFile(page, file) {
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.waitForURL(/#\/read\//);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

/** Listens to a few sentences and stops inside of one. */
async function readOn(page, sentences) {
  await startReading(page);
  for (let step = 0; step < sentences; step++) await nextSentence(page);
  await page.waitForTimeout(1500);
  await pauseReading(page);
}

/** Goes on to a sentence, listens up to a word of it, and stops there. */
async function readTo(page, { sentence, word }) {
  await startReading(page);
  const heard = () => page.evaluate(markedText, 'spoken-sentence');
  for (let steps = 0; !(await heard()).startsWith(sentence); steps++) {
    if (steps > 20) throw new Error(`“${sentence}” does not come.`);
    await nextSentence(page);
    await page.waitForTimeout(500);
  }
  const deadline = Date.now() + 20_000;
  while ((await page.evaluate(markedText, 'spoken-word')) !== word) {
    if (Date.now() > deadline) throw new Error(`“${word}” is not marked.`);
    await page.waitForTimeout(30);
  }
  await pauseReading(page);
}

async function startReading(page) {
  await page.getByRole('button', { name: 'Play' }).click();
  await page.waitForFunction(() => CSS.highlights.has('spoken-word'));
}

async function pauseReading(page) {
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Resume' }).waitFor();
}

async function nextSentence(page) {
  await page.getByRole('button', { name: 'Next sentence' }).click();
}

/** In the page: the text that is marked under a name. */
function markedText(name) {
  return [...(CSS.highlights.get(name) ?? [])].map(String).join(' ');
}

/** The book of the tests, with pictures worth looking at. */
async function makeBook() {
  const page = await browser.newPage({ viewport: { width: 300, height: 400 } });
  await page.setContent(COVER);
  const picture = new Uint8Array(await page.screenshot());
  await page.close();
  const { mimetype, ...files } = unzipSync(new Uint8Array(readFileSync(`${FIXTURES}/book.epub`)));
  const entries = Object.entries(files).map(([path, bytes]) => [
    path,
    path.endsWith('.png') ? picture : bytes,
  ]);
  return Buffer.from(zipSync({ mimetype: [mimetype, { level: 0 }], ...Object.fromEntries(entries) }));
}

async function goTo(page, hash) {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.locator('main h1').first().waitFor();
}

/** The same page in light and in dark colours. */
async function takeBoth(page, picture) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.waitForTimeout(300);
    await page.mouse.move(0, 0);
    const png = await page.screenshot();
    const { status, stderr } = spawnSync(
      'ffmpeg',
      [
        ...['-v', 'error', '-f', 'png_pipe', '-i', '-'],
        ...['-vf', 'split[a][b];[a]palettegen=reserve_transparent=0[p];[b][p]paletteuse=dither=none'],
        ...['-compression_level', '9', '-pred', 'none', '-y', `${FOLDER}/${picture}-${colorScheme}.png`],
      ],
      { input: png },
    );
    if (status !== 0) throw new Error(`ffmpeg did not write ${picture}: ${stderr}`);
  }
  await page.emulateMedia({ colorScheme: null });
  console.log(picture);
}

import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../tools/ensure-chromium.mjs';
import { startStaticHost } from '../fixtures/static-host.ts';
import { expect, openApp, test } from './lector-page.ts';

const BUILT = fileURLToPath(new URL('../../dist/app/sw.js', import.meta.url));

const BOOK = {
  name: 'The River Bank.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(
    `Chapter 1\n\n${'The Mole had been working very hard all the morning. '.repeat(40)}\n\nChapter 2\n\nThe café was closed.\n`,
  ),
};
const NOTES = {
  name: 'notes.md',
  mimeType: 'text/markdown',
  buffer: Buffer.from('# Notes on walking\n\nA walk is a **journey**.\n'),
};

test('files are dropped, found by their text, deleted and brought back; each tab and a reload see the same', async ({
  context,
  relay,
}) => {
  const page = await openApp(context, relay.url);
  const other = await openApp(context, relay.url);
  await drop(page, [BOOK, NOTES, { ...NOTES, name: 'empty.txt', buffer: Buffer.from('') }]);
  await expect(page.getByRole('link', { name: 'The River Bank' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('“empty.txt” could not be opened. This file is empty');
  await expect(other.getByRole('article')).toHaveCount(2);
  // What was said on one page is not said on the next.
  await page.getByRole('link', { name: 'Notes on walking' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Notes on walking' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('link', { name: 'To the library' }).click();

  await page.getByRole('searchbox').fill('cafe was');
  await expect(page.getByText('One document has these words.')).toBeVisible();
  await expect(page.locator('mark')).toHaveText('café was');
  await page.getByRole('searchbox').fill('');

  // By the keyboard alone: the menu opens, its last item deletes, the focus stands on the way back.
  await page.getByRole('button', { name: 'What to do with “The River Bank”' }).focus();
  for (const key of ['Enter', 'End', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByRole('button', { name: 'Bring it back' })).toBeFocused();
  await expect(other.getByRole('article')).toHaveCount(1);
  await other.close();
  await page.reload();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByRole('link', { name: 'The River Bank' })).toBeFocused();
  await expect(page.getByRole('article')).toHaveCount(2);
});

test('what is heard to the end is kept as heard, and the next of the list follows it', async ({
  context,
  relay,
}) => {
  const page = await openApp(context, relay.url);
  const texts = ['First', 'Second'].map((name) => ({
    name: `${name}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`This is the ${name.toLowerCase()} one.`),
  }));
  await drop(page, texts);
  await page.getByRole('button', { name: 'What to do with “Second”' }).click();
  await page.getByRole('menuitem', { name: 'Hear it next' }).click();
  await page.getByRole('link', { name: 'First' }).click();
  const player = page.getByRole('region', { name: 'Player' });
  await player.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(player).toContainText('Second', { timeout: 20_000 });
  await expect(page.getByText('The end', { exact: true })).toBeAttached({ timeout: 20_000 });
  await expect(player).toContainText('Heard to the end');
  await page.getByRole('link', { name: 'To the library' }).click();
  await expect(page.getByRole('article').filter({ hasText: 'Heard to the end' })).toHaveCount(2);
});

test('what is shared with the installed app is opened by it, pasted and linked texts too; no other site can share', async ({
  context,
  relay,
}) => {
  const page = await openApp(context, relay.url);
  await share(page, relay.url);
  await expect(page).toHaveURL(/\/#\/read\/\w+$/);
  await goToLibrary(page);
  await expect(page.getByRole('link', { name: 'The River Bank' })).toBeVisible();

  await page.goto(`${relay.url}/?text=${encodeURIComponent('A linked text. It is short.')}&title=Linked`);
  await expect(page).toHaveURL(/\/#\/read\/\w+$/);
  await goToLibrary(page);
  await expect(page.getByRole('link', { name: 'Linked' })).toBeVisible();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'A pasted text. It is short too.');
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(page).toHaveURL(/\/#\/read\/\w+$/);
  await goToLibrary(page);
  await expect(page.getByRole('link', { name: 'A pasted text.' })).toBeVisible();
  await page.goto(`${relay.url}/?url=${encodeURIComponent('/LICENSES.md')}`);
  await expect(page).toHaveURL(/\/#\/read\/\w+$/);
  await page.goto(`${relay.url}/?url=${encodeURIComponent('https://localhost:9/book.epub')}`);
  await expect(page.getByRole('alert')).toContainText('“localhost:9” lets no other page read what it has.');

  // An address is fetched where its site allows that.
  await context.route('https://books.example/**', (route) =>
    route.fulfill({
      headers: { 'access-control-allow-origin': '*', 'content-type': 'text/plain' },
      body: 'A text of the web.',
    }),
  );
  await page.goto(`${relay.url}/#url=${encodeURIComponent('https://books.example/web-text.txt')}`);
  await expect(page).toHaveURL(/\/#\/read\/\w+$/);
  await goToLibrary(page);
  await expect(page.getByRole('link', { name: 'web-text' })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(5);

  const elsewhere = await startStaticHost();
  try {
    await page.goto(`${elsewhere.url}/LICENSES.md`);
    await share(page, relay.url);
    await expect(page.locator('body')).toContainText('Another site may not share');
  } finally {
    await elsewhere.close();
  }
});

test('the installed app opens the files that the system hands it', async ({ relay }) => {
  const folder = await mkdtemp(join(tmpdir(), 'lector-launch-'));
  const file = join(folder, 'Opened.txt');
  await writeFile(file, 'A text that the system opens.');
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox'],
  });
  try {
    const page = await openApp(context, relay.url);
    const manifestId = `${relay.url}/`;
    const devtools = await context.browser()?.newBrowserCDPSession();
    await devtools?.send('PWA.install', { manifestId, installUrlOrBundleUrl: manifestId });
    await page.close();
    await devtools?.send('PWA.launchFilesInApp', { manifestId, files: [file] });
    const opened = () => context.pages().find((one) => one.url().includes('#/read/'));
    await expect.poll(opened).toBeDefined();
    await expect(opened()?.getByRole('heading', { level: 1 }) ?? page.locator('h1')).toHaveText('Opened');
  } finally {
    await context.close();
  }
});

test('a library that is saved as a file comes into another browser whole, and a damaged file changes nothing', async ({
  browser,
  context,
  relay,
}) => {
  const page = await openApp(context, relay.url);
  await page.locator('input[type=file][multiple]').first().setInputFiles([BOOK, NOTES]);
  await expect(page.getByRole('article')).toHaveCount(2);
  await page.evaluate(() => Object.assign(globalThis, { showSaveFilePicker: undefined }));
  await page.getByText('Keep a copy of your library').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the library as a file' }).click(),
  ]);
  const saved = await readFile(await download.path());

  const fresh = await browser.newContext();
  const reader = await openApp(fresh, relay.url);
  await reader.getByText('Keep a copy of your library').click();
  const load = async (buffer: Buffer) =>
    reader
      .locator('input[accept^=".zip"]')
      .setInputFiles({ name: 'library.zip', mimeType: 'application/zip', buffer });
  const damaged = Buffer.from(saved);
  damaged.fill(1, Math.floor(saved.length / 3), Math.floor(saved.length / 3) + 40);
  await load(damaged);
  await expect(reader.getByRole('alert')).toContainText(
    'This is no library file, or a part of it is missing.',
  );
  await load(saved.subarray(0, saved.length - 30));
  await expect(reader.getByRole('article')).toHaveCount(0);
  await load(saved);
  await expect(reader.getByText('2 documents came.')).toBeVisible();
  await expect(reader.getByRole('article')).toHaveCount(2);
  await reader.getByRole('searchbox').fill('cafe was');
  await expect(reader.locator('mark')).toHaveText('café was');
  await reader.getByRole('searchbox').fill('');
  await load(saved);
  await expect(reader.getByText('No new document came. 2 were here already.')).toBeVisible();
  await fresh.close();
});

test('a new version waits until the reader asks for it, and can’t be had while a tab reads aloud', async ({
  context,
}) => {
  const replaced: Record<string, string> = {};
  const host = await startStaticHost(undefined, replaced);
  try {
    const page = await openApp(context, host.url);
    const other = await openApp(context, host.url);
    const path = join(await mkdtemp(join(tmpdir(), 'lector-version-')), 'sw.js');
    await writeFile(path, `${await readFile(BUILT, 'utf8')}\n// Another version.\n`);
    replaced['/sw.js'] = path;
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    const change = page.getByRole('button', { name: 'Change to it now' });
    await expect(change).toBeVisible();

    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect(change).toBeHidden();
    await other.getByRole('button', { name: 'Change to it now' }).click();
    await expect(other.getByText('Another window of Lector is reading or saving.')).toBeVisible();

    await page.getByRole('button', { name: 'Pause' }).click();
    await Promise.all([page.waitForEvent('load'), change.click()]);
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBe(null);
    await expect(change).toBeHidden();
    await Promise.all([
      other.waitForEvent('load'),
      other.getByRole('button', { name: 'Change to it now' }).click(),
    ]);
  } finally {
    await host.close();
  }
});

async function goToLibrary(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/';
  });
}

/** Drops files on the page as a hand would. */
async function drop(page: Page, files: (typeof BOOK)[]): Promise<void> {
  const data = await page.evaluateHandle(
    (all) => {
      const transfer = new DataTransfer();
      for (const { name, type, text } of all) transfer.items.add(new File([text], name, { type }));
      return transfer;
    },
    files.map(({ name, mimeType, buffer }) => ({ name, type: mimeType, text: buffer.toString() })),
  );
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', type, { dataTransfer: data });
  }
}

/** Goes to the share target with a file, as the browser does for the operating system. */
async function share(page: Page, url: string): Promise<void> {
  const text = BOOK.buffer.toString();
  await Promise.all([
    page.waitForNavigation(),
    page.evaluate(
      ([action, name, content]) => {
        const form = Object.assign(document.createElement('form'), {
          action: `${action}/share`,
          method: 'POST',
          enctype: 'multipart/form-data',
        });
        const field = Object.assign(document.createElement('input'), { type: 'file', name: 'files' });
        const transfer = new DataTransfer();
        transfer.items.add(new File([content ?? ''], name ?? '', { type: 'text/plain' }));
        field.files = transfer.files;
        form.append(field);
        document.body.append(form);
        form.submit();
      },
      [url, BOOK.name, text],
    ),
  ]);
}

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './lector-page.ts';

const BOOK = `# The Lighthouse

## The stairs

The keeper climbed the stairs [12] in the dark. He counted every step, as he had done for years.

## The storm

Waves as high as houses came in from the west[^west]. The lamp went out at midnight. Nobody saw the ship that was passing then.

- bread
- oil for the lamp

\`\`\`
let lamp = 1;
\`\`\`

Far away a bell was ringing.

[^west]: It was the wind of that winter.
`;

test('a book is dropped, read along, heard from a word, left in part unread, marked, and found again', async ({
  page,
  relay,
}) => {
  await page.goto(relay.url);
  await dropBook(page);
  await expect(page).toHaveURL(/#\/read\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await expect(page).toHaveTitle(`${title} · Lector`);

  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => marked(page, 'spoken-sentence')).toContain('The keeper climbed the stairs');
  await expect.poll(() => marked(page, 'spoken-word')).toMatch(/^\p{L}+$/u);
  // The voice goes over to the next part, and the page with it.
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: 'The storm' })).toBeVisible();
  await clickWord(page, 'midnight');
  await expect.poll(() => marked(page, 'spoken-word')).toBe('midnight');
  await expect.poll(() => marked(page, 'spoken-sentence')).toBe('The lamp went out at midnight.');

  const code = page.locator('pre');
  await expect(code).not.toHaveCSS('color', await skippedColour(page));
  await page.getByRole('button', { name: 'Left unread' }).click();
  await page.getByRole('checkbox', { name: 'Program code' }).check();
  await expect(code).toHaveCSS('color', await skippedColour(page));
  await page.getByRole('checkbox', { name: 'Program code' }).uncheck();
  await expect(code).not.toHaveCSS('color', await skippedColour(page));

  await clickWord(page, 'ringing');
  await expect.poll(() => marked(page, 'spoken-word')).toBe('ringing');
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Bookmark', exact: true }).click();
  await page.getByRole('button', { name: 'Bookmarks' }).click();
  await expect(page.getByRole('dialog').getByText('Far away a bell was ringing.')).toBeVisible();
  await page.getByRole('button', { name: 'Note' }).click();
  await page.getByRole('textbox', { name: 'Write a note' }).fill('What bell?');
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await page.getByRole('button', { name: /^Delete: Far away/ }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('What bell?')).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: 'Bookmarks' }).click();
  await expect(page.getByText('What bell?')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'To the library' }).click();
  await page.getByRole('button', { name: 'Go on with “The Lighthouse”' }).click();
  await expect.poll(() => marked(page, 'spoken-sentence')).toBe('Far away a bell was ringing.');
});

test('a note is visited and left, the slider goes to a place, and a passage becomes a file that can wait', async ({
  page,
  relay,
}) => {
  await page.goto(relay.url);
  await dropBook(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => marked(page, 'spoken-sentence')).not.toBe('');
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Voice, speed, sleep timer' }).click();
  const slider = page.getByRole('slider', { name: 'In the document' });
  await slider.press('End');
  await expect.poll(() => marked(page, 'spoken-sentence')).toContain('Far away a bell');
  await slider.press('Home');
  await expect.poll(() => marked(page, 'spoken-sentence')).toContain('The Lighthouse');
  const { x, y, width, height } = (await slider.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.click(x + width * 0.55, y + height / 2);
  await expect.poll(() => marked(page, 'spoken-sentence')).toContain('The lamp went out');
  await expect(slider).toHaveAttribute('aria-valuetext', /^\d+ sec of \d+ sec$/);
  await page.keyboard.press('Escape');

  await page.getByRole('article').getByRole('link', { name: 'west', exact: true }).click();
  await page.getByRole('button', { name: 'Back to where you were' }).click();
  await expect(page.getByText('Waves as high as houses')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Back to where you were' })).toBeHidden();

  await page.getByText('Far away a bell was ringing.').click({ clickCount: 3 });
  await page.getByRole('button', { name: 'Save the selection as audio…' }).click();
  await expect(page.getByRole('radio', { name: 'What is selected' })).toBeChecked();
  await page.getByRole('button', { name: 'Make the file' }).click();
  const name = 'Far away a bell was ringing.mp3';
  await page.getByRole('button', { name: `Close “${name}”` }).click();
  await expect(page.getByRole('button', { name: `Save ${name}` })).toBeHidden();
  await page.getByRole('link', { name: 'To the library' }).click();
  await expect(page.getByRole('region', { name: 'Files that were made' })).toContainText(name);
  await page.getByRole('button', { name: `Remove “${name}”` }).click();
  await expect(page.getByRole('region', { name: 'Files that were made' })).toBeHidden();
});

test('keys alone open a book, play, step, find, mark, and go back to the library', async ({
  page,
  relay,
}) => {
  await page.goto(relay.url);
  await dropBook(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('Space');
  await expect.poll(() => marked(page, 'spoken-sentence')).not.toBe('');
  await page.keyboard.press('n');
  await expect.poll(() => marked(page, 'spoken-sentence')).toBe('The storm');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => marked(page, 'spoken-sentence')).toContain('Waves as high');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => marked(page, 'spoken-sentence')).toContain('The lamp went out');
  await page.keyboard.press('b');
  await expect(page.getByText('Bookmark: The lamp went out at midnight.')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();

  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('KEEPER');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('1 place');
  await page.keyboard.press('Enter');
  await expect.poll(() => marked(page, 'search-current')).toBe('keeper');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // One paragraph is a stop of the Tab key, and Enter listens from it.
  await tabTo(page, '[data-index]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => marked(page, 'spoken-sentence')).toContain('The keeper climbed');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await tabTo(page, 'nav a');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Press Play, and listen.' })).toBeFocused();
  await expect(page.getByRole('link', { name: /Lighthouse|book/ }).first()).toBeVisible();
});

test('no page has anything that axe finds wrong, nor too little contrast in the dark', async ({
  browser,
  relay,
}) => {
  // axe runs in the page, which the app's own policy forbids.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(relay.url);
  await dropBook(page);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const names = ['Search', 'Looks', 'Voice, speed, sleep timer'];
  await expectNoViolations(page);
  for (const name of names) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await expectNoViolations(page);
    await page.keyboard.press('Escape');
  }
  for (const name of ['Library', 'Voices', 'Storage', 'API', 'Settings']) {
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveTitle(`${name} · Lector`);
    await page.locator('main h1:focus').waitFor();
    await expectNoViolations(page);
  }
  await context.close();
});

test('a page that does not load says so, and is loaded again when it can be', async ({ page, relay }) => {
  await page.route('**/SettingsPage-*.js', (route) => route.abort());
  await page.goto(relay.url);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('alert')).toContainText('This page did not load.');
  await page.unroute('**/SettingsPage-*.js');
  await expect(async () => {
    const again = page.getByRole('button', { name: 'Load it again' });
    if (await again.isVisible()) await again.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 20_000 });
});

test('the first text is in the visitor’s language, and so is the voice that reads it', async ({
  browser,
  relay,
}) => {
  const page = await browser.newPage({ locale: 'de-CH' });
  await page.goto(relay.url);
  await expect(page.getByRole('textbox')).toHaveValue(/^In den alten Zeiten/);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  // Also when Play is pressed before the list of voices has come.
  await page.addInitScript(() => {
    const { fetch } = globalThis;
    globalThis.fetch = async (...args) => {
      if (String(args[0]).includes('/voices')) await new Promise((resolve) => setTimeout(resolve, 1500));
      return fetch(...args);
    };
  });
  await page.reload();
  const [request] = await Promise.all([
    page.waitForRequest((asked) => asked.url().endsWith('/v1/audio/speech')),
    page.getByRole('button', { name: 'Abspielen' }).click(),
  ]);
  expect(request.postDataJSON().voice).toMatch(/^de/);
  await expect.poll(() => marked(page, 'spoken-sentence')).toContain('In den alten Zeiten');
  await page.close();
});

test('a text in a language that no voice here speaks is not read out by another one', async ({
  page,
  relay,
}) => {
  await page.goto(`${relay.url}/#/voices`);
  await expect(page.getByText('English (US)').first()).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('textbox').fill('كان يا ما كان في قديم الزمان.');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByRole('alert')).toContainText('No voice here speaks Arabic.');
  await page.getByRole('textbox').fill('Once upon a time there was a king.');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  await expect.poll(() => marked(page, 'spoken-sentence')).toContain('Once upon a time');
});

async function dropBook(page: Page): Promise<void> {
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'book.md', { type: 'text/markdown' }));
    return transfer;
  }, BOOK);
  await page.getByRole('textbox').dispatchEvent('drop', { dataTransfer: data });
}

/** The text that a highlight of this name marks. */
function marked(page: Page, name: string): Promise<string> {
  return page.evaluate((key) => {
    const ranges = CSS.highlights.get(key) as unknown as Set<Range> | undefined;
    return [...(ranges ?? [])].map(String).join(' ');
  }, name);
}

async function clickWord(page: Page, word: string): Promise<void> {
  const place = await page.evaluate((wanted) => {
    const text = document.querySelector('article');
    const walker = document.createTreeWalker(text ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`“${wanted}” is not in the text`);
  }, word);
  await page.mouse.click(place.x, place.y);
}

/** What the page's style sheet gives for skipped text, as the browser computes it. */
function skippedColour(page: Page): Promise<string> {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('span'));
    probe.style.color = 'var(--skipped)';
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
}

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (isThere) return;
  }
  throw new Error(`The Tab key does not reach ${selector}`);
}

async function expectNoViolations(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await new AxeBuilder({ page }).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await new AxeBuilder({ page }).withRules('color-contrast').analyze();
  const found = [...light.violations, ...dark.violations];
  expect(
    found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([]);
}

import { expect, openApp, test } from './lector-page.ts';

test.use({ bypassCSP: false });

test('the documentation is a page on both hosts, readable at any width, and its policy is kept', async ({
  context,
  relay,
}) => {
  const app = await openApp(context, relay.url);
  const fromRelay = await (await fetch(`${relay.url}/v1/docs`)).text();
  const fromServiceWorker = await app.evaluate(async () => (await fetch('/v1/docs')).text());
  expect(fromServiceWorker).toBe(fromRelay);

  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  for (const width of [360, 1200]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${relay.url}/v1/docs`);
    await expect(page.getByRole('heading', { name: 'Lector API' })).toBeVisible();
    const [shown, needed] = await page.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement;
      return [clientWidth, scrollWidth];
    });
    expect(needed, 'nothing has to be scrolled sideways').toBe(shown);
    expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).not.toBe('none');
  }
  await page
    .getByRole('navigation')
    .getByRole('link', { name: 'POST /v1/audio/speech', exact: true })
    .click();
  await expect(page.getByRole('heading', { name: 'POST /v1/audio/speech', exact: true })).toBeInViewport();
  expect(complaints).toEqual([]);
});

test('the service worker answers what the relay answers, and leaves the root to the app', async ({
  context,
  relay,
}) => {
  const page = await openApp(context, relay.url);
  const ask = async ([path, accept]: [string, string]) =>
    page.evaluate(
      async ([url, type]) => {
        const response = await fetch(url ?? '', { headers: { accept: type ?? '' } });
        return {
          status: response.status,
          type: response.headers.get('content-type'),
          text: await response.text(),
        };
      },
      [path, accept],
    );
  for (const path of [
    '/',
    '/health',
    '/readyz',
    '/voices',
    '/v1/styles',
    '/v1/openapi.json',
    '/v1/nothing',
  ]) {
    const here = await ask([path, 'application/json']);
    const there = await fetch(relay.url + path, { headers: { accept: 'application/json' } });
    expect(here.status, path).toBe(there.status);
    expect(JSON.parse(here.text), path).toEqual(await there.json());
  }
  expect((await ask(['/', 'text/html,application/json'])).text).toContain('<!doctype html>');
});

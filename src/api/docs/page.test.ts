import { expect, test } from 'vitest';
import { askHandler, registry } from '../../../tests/fixtures/ask.ts';
import { runCommand } from '../../../tests/fixtures/command.ts';
import { createBuiltinEngine } from '../../../tests/fixtures/engines.ts';
import { ROUTES } from '../routes.ts';
import { curlCommands } from './curl.ts';
import { html, inline, paragraphs } from './html.ts';

const ask = askHandler({ engine: createBuiltinEngine(registry) });
const response = await ask('/v1/docs');
const page = await response.text();

test('the page tells of every route, with a command for each example', () => {
  for (const { method, path, summary } of ROUTES) {
    const shown = path.replace(/:(\w+)/g, '{$1}');
    expect(page).toContain(`<span class="method">${method}</span> <code>${shown}</code>`);
    expect(page).toContain(html`${summary}`.html);
  }
  const examples = ROUTES.flatMap(({ body, otherBodies = [] }) =>
    body ? [body, ...otherBodies].flatMap((taken) => Object.keys(taken.examples)) : ['plain'],
  );
  expect(page.match(/curl http:\/\/localhost\//g)?.length).toBe(examples.length);
});

test('every link within the page has its place there, and no place is named twice', () => {
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
});

test('every route and every shape is in the contents, and folded in its place', () => {
  const [, contents = ''] = page.split(/<\/?nav\b/);
  const folded = [
    ...page.matchAll(/<details>\s*<summary>[\s\S]*?<\/summary>\s*<div class="folded" id="([^"]+)"/g),
  ];
  expect(folded.length).toBeGreaterThan(ROUTES.length);
  for (const [, id] of folded) expect(contents).toContain(`href="#${id}"`);
});

test('the page runs nothing and loads nothing, and its policy allows only its own style', () => {
  expect(page).not.toMatch(/<script|<link(?! rel="icon")|<img|<iframe|@import|url\(|\son\w+=|\sstyle=/i);
  expect(page).not.toMatch(/(?:src|href)="(?!#|\/|data:,)/);
  const policy = response.headers.get('content-security-policy');
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]{43}='/);
  expect(policy).not.toContain('unsafe');
});

test('text is text, wherever it stands', () => {
  const nasty = `<b title="x">&'`;
  expect(html`<i>${nasty}</i>`.html).toBe('<i>&#60;b title=&#34;x&#34;&#62;&#38;&#39;</i>');
  expect(html`${inline('a `<b>` c')}`.html).toBe('a <code>&#60;b&#62;</code> c');
  expect(html`${paragraphs('one\n\ntwo')}`.html).toBe('<p>one</p><p>two</p>');
});

test('a command survives the shell, whatever the text has in it', async () => {
  const body = { input: `It's "quoted" $HOME \`x\` \\ and\nso on` };
  const operation = {
    operationId: 'x',
    tags: [],
    summary: '',
    requestBody: {
      required: true,
      content: { 'application/json': { examples: { plain: { value: body } } } },
    },
    responses: {},
  };
  const [command = ''] = curlCommands({
    origin: 'http://localhost:1',
    method: 'POST',
    path: '/x',
    operation,
  });
  // What curl would be given.
  const { stdout } = await runCommand('sh', ['-c', command.replace(/^curl/, "printf '%s\\n'")]);
  expect(String(stdout)).toContain(JSON.stringify(body));
});

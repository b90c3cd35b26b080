const FRONT_MATTER = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Takes the fields before the text (`title: …`, one a line) from a Markdown file; lists are joined by commas. */
export function takeFrontMatter(text: string): { body: string; fields: Map<string, string> } {
  const fields = new Map<string, string>();
  const match = FRONT_MATTER.exec(text);
  if (!match || !/^[\w-]+:/m.test(match[1] ?? '')) return { body: text, fields };
  let name = '';
  for (const line of (match[1] ?? '').split('\n')) {
    const field = /^([\w-]+):\s*(.*)$/.exec(line);
    const item = /^\s*-\s+(.+)$/.exec(line);
    if (field) {
      name = (field[1] ?? '').toLowerCase();
      put(field[2] ?? '');
    } else if (item && name) put(item[1] ?? '');
  }
  return { body: text.slice(match[0].length), fields };

  function put(raw: string): void {
    const value = raw
      .replace(/^\[(.*)\]$/, '$1')
      .replace(/^(["'])(.*)\1$/, '$2')
      .trim();
    const before = fields.get(name);
    if (value) fields.set(name, before ? `${before}, ${value}` : value);
  }
}

import type { MarkedExtension, TokenizerAndRendererExtension } from 'marked';

/** Footnotes as GitHub and pandoc write them: `[^1]` in the text, `[^1]: The note.` anywhere. */
export function footnotes(): { extension: MarkedExtension; notes(): string } {
  const found = new Map<string, string>();

  const definition: TokenizerAndRendererExtension = {
    name: 'footnoteDefinition',
    level: 'block',
    start: (source) => source.match(/^\[\^/m)?.index,
    tokenizer(source) {
      const match =
        /^\[\^([^\]\s]{1,100})\]:[ \t]*(.*(?:\n(?:(?: {2,}|\t).*|(?!\[\^|\s*$).+)|\n\n(?: {4}|\t).*)*)(?:\n|$)/.exec(
          source,
        );
      if (!match) return undefined;
      const [raw, name = '', text = ''] = match;
      const tokens = this.lexer.blockTokens(text.replaceAll(/^(?: {4}|\t)/gm, ''), []);
      return { type: 'footnoteDefinition', raw, name, tokens };
    },
    renderer({ name, tokens = [] }) {
      found.set(String(name), this.parser.parse(tokens));
      return '';
    },
  };

  const reference: TokenizerAndRendererExtension = {
    name: 'footnoteReference',
    level: 'inline',
    start: (source) => source.indexOf('[^'),
    tokenizer(source) {
      const match = /^\[\^([^\]\s]{1,100})\]/.exec(source);
      return match ? { type: 'footnoteReference', raw: match[0], name: match[1] } : undefined;
    },
    renderer: ({ name }) =>
      `<sup><a role="doc-noteref" href="#fn-${encodeURIComponent(name)}">${escapeText(name)}</a></sup>`,
  };

  return {
    extension: { extensions: [definition, reference] },
    notes: () =>
      [...found]
        .map(([name, html]) => `<div role="doc-footnote" id="fn-${escapeText(name)}">${html}</div>`)
        .join('\n'),
  };
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A piece of HTML that is safe to be put into a page. */
export interface Html {
  html: string;
}

type Value = string | number | Html | readonly Html[];

/** HTML with values put in: text is escaped, and pieces of HTML stay what they are. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const parts = strings.map((text, i) => text + (i < values.length ? write(values[i] as Value) : ''));
  return { html: parts.join('') };
}

/** Text in which backticks mark code, as one piece; a blank line begins a new paragraph. */
export function paragraphs(text: string): Html[] {
  return text.split('\n\n').map((paragraph) => html`<p>${inline(paragraph)}</p>`);
}

/** Text in which backticks mark code. */
export function inline(text: string): Html[] {
  return text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}

function write(value: Value): string {
  if (typeof value === 'string')
    return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  if (typeof value === 'number') return String(value);
  return 'html' in value ? value.html : value.map(({ html }) => html).join('');
}

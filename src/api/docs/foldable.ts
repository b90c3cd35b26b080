import { type Html, html } from './html.ts';

/**
 * A part of the page that opens when its title is clicked, or when a link leads to `id`: browsers open what hides the
 * place that they go to, so the place is inside.
 */
export function foldable({ id, title, content }: { id: string; title: Html; content: Html }): Html {
  return html`<details>
<summary>${title}</summary>
<div class="folded" id="${id}">
${content}
</div>
</details>
`;
}

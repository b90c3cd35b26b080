/** Names of the elements of HTML, by what they mean for a listener (HTML Living Standard, section 4, and old ones). */
function names(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Elements that stand for themselves: what is before and what is behind them are different paragraphs. */
export const BLOCKS = names(`
  address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noscript ol option p pre search
  section summary table tbody tfoot thead title tr ul
`);

/** Elements whose content is no text for readers; ruby's readings repeat what is written. */
export const UNREAD = names(
  'script style template head svg canvas iframe object audio video textarea select rt rp',
);

/** Elements that run inside a line. */
const INLINE = names(`
  a abbr acronym b base bdi bdo big br button cite code col colgroup data datalist del dfn em embed font i img
  input ins kbd label link map area mark math meta meter nobr optgroup output param picture progress q rb ruby s
  samp slot small source span strike strong sub sup td th time track tt u var wbr
`);

export function isHtmlElement(name: string): boolean {
  return BLOCKS.has(name) || INLINE.has(name) || UNREAD.has(name);
}

/** Attributes that need no value; any other word without one shows that `a <b and c> d` is no tag. */
export const BARE_ATTRIBUTES = names(`
  allowfullscreen async autofocus autoplay checked compact controls default defer disabled download formnovalidate
  hidden inert ismap itemscope loop multiple muted nomodule noshade novalidate nowrap open playsinline readonly
  required reversed selected
`);

import type { Element } from 'domhandler';
import type { MarkKind } from '../model.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that begin and end a block. */
export const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul',
);

/** Elements without text for a reader; the readings in ruby are among them, because the word itself is read. */
export const DROPPED = words(
  'annotation annotation-xml applet area audio base button canvas col colgroup datalist embed frame frameset head iframe input link map meta meter nav noembed noframes noscript object param progress rp rt rtc script select source style template textarea title track video',
);

/** Elements whose text has a meaning of its own. */
export const MARKS: Readonly<Record<string, MarkKind>> = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  strong: 'strong',
  b: 'strong',
  sup: 'superscript',
  sub: 'subscript',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};

export function isHidden({ attribs }: Element): boolean {
  if ('hidden' in attribs || attribs['aria-hidden'] === 'true') return true;
  return /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribs['style'] ?? '');
}

/** Whether a list of words in an attribute has one of those wanted. */
export function hasWord(value: string | undefined, wanted: RegExp): boolean {
  return value?.split(/\s+/).some((word) => wanted.test(word)) ?? false;
}

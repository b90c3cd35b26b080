import { SHARE_PARAMETER } from '../../../storage/library/share-target.ts';

/** What the page's own address brings. */
export interface Brought {
  text: string;
  title: string;
  url: string;
  /** How a share has failed: `full`, `failed`, or nothing. */
  share: string;
}

const PARAMETERS = ['text', 'title', 'url', SHARE_PARAMETER];

/**
 * Takes what is to be read out of the page's address (`?text=`, `?url=`, `#text=`), so that a reload does not bring it again.
 * `null` if there is nothing. What follows `#` never leaves the browser.
 */
export function takeFromAddress(): Brought | null {
  const here = new URL(location.href);
  const hash = here.hash.startsWith('#/') ? '' : here.hash.slice(1);
  const inHash = new URLSearchParams(hash);
  const value = (name: string) => here.searchParams.get(name) ?? '';
  const brought = {
    text: value('text') || (inHash.get('text') ?? ''),
    title: value('title') || (inHash.get('title') ?? ''),
    url: value('url') || (inHash.get('url') ?? ''),
    share: value(SHARE_PARAMETER),
  };
  if (brought.text === '' && brought.url === '' && brought.share === '') return null;
  for (const name of PARAMETERS) {
    here.searchParams.delete(name);
    inHash.delete(name);
  }
  if (hash !== '') here.hash = inHash.size > 0 ? String(inHash) : '';
  history.replaceState(history.state, '', here);
  return brought;
}

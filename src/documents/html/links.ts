/** An outside address that may be kept, or nothing: everything that could run or track is none. */
export function outsideAddress(href: string): string | undefined {
  if (!/^(?:https:|mailto:)/i.test(href)) return undefined;
  try {
    return new URL(href).href;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The id after `#`, as it stands in the file. */
export function fragmentOf(href: string): string | undefined {
  const at = href.indexOf('#');
  if (at < 0 || at === href.length - 1) return undefined;
  return decodeLoosely(href.slice(at + 1));
}

/** Undoes `%20` and the like; what is no such thing stays. */
export function decodeLoosely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** Reads what this browser kept under a key; `null` if there is nothing, or nothing may be kept here. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    // Storage is blocked (a privacy setting, a sandboxed frame): the page works without it.
    return null;
  }
}

/** Keeps a value; returns false if this browser has no room for it or keeps nothing. */
export function writeStored(key: string, value: string): boolean {
  try {
    localStorage.setItem(PREFIX + key, value);
    return true;
  } catch {
    return false;
  }
}

/** Forgets a value. */
export function removeStored(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Storage is blocked: there was nothing.
  }
}

/** All that this browser keeps, by its keys; nothing where nothing may be kept. */
export function allStored(): Record<string, string> {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    return Object.fromEntries(keys.map((key) => [key.slice(PREFIX.length), localStorage.getItem(key) ?? '']));
  } catch {
    // Storage is blocked, as above.
    return {};
  }
}

const PREFIX = 'lector.';

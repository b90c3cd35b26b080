/** A text for comparing: small letters without accents, each at the same UTF-16 offset as before. */
export function fold(text: string): string {
  const small = text.toLowerCase();
  const same = small.length === text.length ? small : Array.from(text.split(''), foldUnit).join('');
  return same.replace(ACCENTED, foldUnit);
}

/** Latin letters that have an accent, and Greek ones; other scripts are compared as they are. */
const ACCENTED = /[\u00c0-\u024f\u0370-\u03ff\u1e00-\u1fff]/g;

function foldUnit(unit: string): string {
  const folded = unit.normalize('NFD').toLowerCase().charAt(0);
  return folded === '' ? unit : folded;
}

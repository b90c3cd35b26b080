/** What was pasted or dropped: files, or else a text. `null` if it is meant for a field, or is neither. */
export function readTransfer(
  data: DataTransfer | null,
  target: EventTarget | null,
): { files: File[]; text: string } | null {
  if (!data || isField(target)) return null;
  const files = [...data.files];
  const text = files.length > 0 ? '' : data.getData('text/plain');
  return files.length > 0 || text.trim() !== '' ? { files, text } : null;
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select') !== null;
}

/** Gives the reader a file to keep, under the name that the browser proposes. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click; a minute is enough to begin.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

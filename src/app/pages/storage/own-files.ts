/** The origin's own file system; `null` where the browser gives none, as Firefox does in a private window. */
export async function openOwnFiles(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await navigator.storage.getDirectory?.()) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SecurityError') return null;
    throw error;
  }
}

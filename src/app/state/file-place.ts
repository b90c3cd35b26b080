interface PickerWindow {
  showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}

/** What a picker of files says of a file. */
export interface FileKind {
  name: string;
  /** For people. */
  description: string;
  mime: string;
}

/** Whether the reader can choose where a file goes, and the browser says when it is there. */
export function canPickPlace(): boolean {
  return (window as PickerWindow).showSaveFilePicker !== undefined;
}

/** Asks for a place; `null` if the reader changed their mind. Must be called in a user's gesture. */
export async function pickPlace({ name, description, mime }: FileKind): Promise<FileSystemFileHandle | null> {
  const { showSaveFilePicker } = window as PickerWindow;
  const extension = name.slice(name.lastIndexOf('.'));
  const types = [{ description, accept: { [mime]: [extension] } }];
  try {
    return (await showSaveFilePicker?.({ suggestedName: name, types })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Hands a file to the browser as a download; what lies on the disk is read from there while it is saved. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after the click; a minute is enough to begin.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

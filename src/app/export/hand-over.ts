import { t } from '../messages/messages.ts';
import type { FinishedFile } from './job.ts';

interface PickerWindow {
  showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}

/** Whether the reader can choose where a file goes, and the browser says when it is there. */
export function canPickPlace(): boolean {
  return (window as PickerWindow).showSaveFilePicker !== undefined;
}

/** Asks for a place; `null` if the reader changed their mind. Must be called in a user's gesture. */
export async function pickPlace({
  name,
  type,
}: Omit<FinishedFile, 'bytes'>): Promise<FileSystemFileHandle | null> {
  const { showSaveFilePicker } = window as PickerWindow;
  const extension = name.slice(name.lastIndexOf('.'));
  const types = [{ description: t.exporting.fileKind, accept: { [type]: [extension] } }];
  try {
    return (await showSaveFilePicker?.({ suggestedName: name, types })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Copies a file to the place, from disk to disk. */
export async function writeTo(place: FileSystemFileHandle, file: File): Promise<void> {
  await file.stream().pipeTo(await place.createWritable());
}

/** Hands a file to the browser as a download; it is read from the disk while it is saved. */
export function download(file: File, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after the click; a minute is enough to begin.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

import type { DiskFile } from '../../audio/files/disk-file.ts';
import type { ExportFolder } from './output.ts';

const ROOT = 'exports';

/** What `createSyncAccessHandle` gives: only dedicated workers have it, so the types of pages do not know it. */
interface SyncHandle {
  getSize(): number;
  write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  read(into: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

/** The folder of a job on this origin's own disk; `close` lets go of all files that were opened. */
export interface JobFolder extends ExportFolder {
  close(): void;
}

/** Opens it in a worker. Rejects where a browser has no such disk, as some have in private windows. */
export async function openJobFolder(id: string): Promise<JobFolder> {
  const folder = await folderOf(id, true);
  const opened = new Map<string, SyncHandle>();
  return {
    async open(name) {
      const file = await folder.getFileHandle(name, { create: true });
      const handle = await (
        file as unknown as { createSyncAccessHandle(): Promise<SyncHandle> }
      ).createSyncAccessHandle();
      opened.set(name, handle);
      return diskFile(handle);
    },
    async remove(name) {
      opened.get(name)?.close();
      opened.delete(name);
      await folder.removeEntry(name);
    },
    close() {
      for (const handle of opened.values()) handle.close();
      opened.clear();
    },
  };
}

/** A finished file, which stays on the disk while it is read. Works in a page too. */
export async function readJobFile(id: string, name: string): Promise<File> {
  const folder = await folderOf(id, false);
  return (await folder.getFileHandle(name)).getFile();
}

/** Removes all files of a job, if there are any. */
export async function removeJobFolder(id: string): Promise<void> {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(ROOT, { create: true });
  try {
    await root.removeEntry(id, { recursive: true });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
  }
}

/** Removes folders of jobs that are no more: their tab was closed before it could. */
export async function removeOrphans(jobs: ReadonlySet<string>): Promise<void> {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(ROOT, { create: true });
  const names: string[] = [];
  for await (const name of root.keys()) if (!jobs.has(name)) names.push(name);
  for (const name of names) await root.removeEntry(name, { recursive: true });
}

async function folderOf(id: string, create: boolean): Promise<FileSystemDirectoryHandle> {
  const disk = await navigator.storage.getDirectory();
  const root = await disk.getDirectoryHandle(ROOT, { create });
  return root.getDirectoryHandle(id, { create });
}

function diskFile(handle: SyncHandle): DiskFile {
  return {
    size: () => handle.getSize(),
    write(bytes, at) {
      if (handle.write(bytes, { at }) === bytes.length) return;
      // Chromium writes what fits.
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    },
    read(at, length) {
      const bytes = new Uint8Array(length);
      return bytes.slice(0, handle.read(bytes, { at }));
    },
    truncate: (size) => handle.truncate(size),
    flush: () => handle.flush(),
  };
}

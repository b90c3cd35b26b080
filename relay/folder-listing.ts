import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { RepoFile, RepoListing } from '../src/models/detect/types.ts';
import { hashFile } from './folder-store.ts';

/** A folder of this machine as a listing. `pathOf` tells where one of its files lies. */
export interface FolderListing extends RepoListing {
  pathOf(path: string): string;
}

/** Folders like these are no part of a model. */
const SKIPPED = /(^|\/)(\.|node_modules\/)/;

/**
 * Lists a folder that holds a model as a repository of the hub would. It is called `local/NAME`, and its commit is made of
 * its files' names and hashes. Reads all of them. Rejects with an Error for one that is not there.
 */
export async function readFolderListing(folder: string, part?: string): Promise<FolderListing> {
  const root = resolve(folder);
  const found = await stat(root).catch(() => undefined);
  if (!found?.isDirectory()) throw new Error(`There is no folder ${root}.`);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files: RepoFile[] = [];
  for (const entry of entries.filter((entry) => entry.isFile() || entry.isSymbolicLink())) {
    const full = join(entry.parentPath, entry.name);
    const path = full.slice(root.length + 1).replaceAll(sep, '/');
    const { size, isFile } = await stat(full).then((stats) => ({ size: stats.size, isFile: stats.isFile() }));
    if (!isFile || size === 0 || SKIPPED.test(path)) continue;
    files.push({ path, bytes: size, sha256: await hashFile(full) });
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const pathOf = (path: string) => join(root, path);
  return {
    id: `local/${basename(root).replace(/[^\w.-]+/g, '-')}`,
    commit: createHash('sha1')
      .update(files.map(({ path, sha256 }) => `${sha256} ${path}\n`).join(''))
      .digest('hex'),
    part,
    files,
    pathOf,
    readText: (path) => readFile(pathOf(path), 'utf8'),
    readBytes: (path, limit) => readBeginning(pathOf(path), limit),
  };
}

/** Has a file lie at another place as well: the same bytes on the disk where that can be, otherwise a copy. */
export async function placeFile(from: string, to: string): Promise<void> {
  if (resolve(from) === resolve(to)) return;
  await mkdir(dirname(to), { recursive: true });
  const unfinished = `${to}.${process.pid}.part`;
  await rm(unfinished, { force: true });
  try {
    await link(from, unfinished);
  } catch (error) {
    // Another disk, or one that knows no links.
    if (!['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
    await copyFile(from, unfinished, constants.COPYFILE_FICLONE);
  }
  await rename(unfinished, to);
  // Two links to one file are left as they are by a rename.
  await rm(unfinished, { force: true });
}

async function readBeginning(path: string, limit?: number): Promise<Uint8Array<ArrayBuffer>> {
  if (limit === undefined) return new Uint8Array(await readFile(path));
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(limit), 0, limit, 0);
    return buffer.slice(0, bytesRead);
  } finally {
    await handle.close();
  }
}

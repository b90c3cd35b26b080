import { homedir } from 'node:os';
import type { HubAddress } from '../../src/models/detect/hub.ts';
import type { PinnedModel } from '../../src/models/detect/pin.ts';
import type { OwnModels } from '../../src/models/own/own-models.ts';
import { readTarget } from '../../src/models/own/target.ts';
import { allFiles } from '../../src/models/registry/weights.ts';
import { placeFile, readFolderListing } from '../folder-listing.ts';
import { FolderStore } from '../folder-store.ts';
import { readSettings } from './settings.ts';

interface AddOptions extends Pick<HubAddress, 'revision' | 'part'> {
  own: OwnModels;
}

/** Adds a model of the hub, or the one in a folder, whose files are linked or copied. Rejects with what is wrong with it. */
export async function addModel(
  target: string | undefined,
  { own, revision, part }: AddOptions,
): Promise<PinnedModel['entry']> {
  if (!target)
    throw new Error('Name a model: OWNER/NAME on Hugging Face, a folder (./my-model), or a Piper voice.');
  if (isFolder(target)) return addFolder(target.replace(/^~(?=\/)/, homedir()), part, own);
  const address = readTarget(target);
  if (!address) {
    throw new Error(`'${target}' is neither OWNER/NAME nor a Piper voice. A folder begins with ./ or /.`);
  }
  const { entry } = await own.add({ ...address, ...(revision && { revision }), ...(part && { part }) });
  return entry;
}

async function addFolder(
  folder: string,
  part: string | undefined,
  own: OwnModels,
): Promise<PinnedModel['entry']> {
  const listing = await readFolderListing(folder, part);
  const { entry } = await own.addListing(listing);
  const store = new FolderStore(readSettings().modelsDir);
  try {
    for (const file of allFiles(entry)) await placeFile(listing.pathOf(file.path), store.pathOf(file));
  } catch (error) {
    await own.remove(entry.id); // without its files nobody could use it, nor download them
    throw error;
  }
  return entry;
}

function isFolder(target: string): boolean {
  return /^(\.{1,2}$|\.{0,2}[/\\]|~[/\\]|[a-zA-Z]:[/\\])/.test(target);
}

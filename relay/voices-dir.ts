import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { MAX_AUDIO_BYTES } from '../src/api/stored-voices/read-audio.ts';
import type { Log } from '../src/engine/log.ts';
import { byAge, type StoredRecording, type VoiceStore } from '../src/storage/voice-store.ts';
import { hashFile } from './folder-store.ts';

const TYPES: Readonly<Record<string, string>> = { '.wav': 'audio/wav', '.flac': 'audio/flac' };

/** Stands for the consent of voices that the owner of the machine has put into the folder. */
const OWN = 'cons_folder';

interface FolderVoice {
  voice: StoredRecording;
  path: string;
}

/**
 * The same voices, and behind them those of a folder: each WAV and FLAC file is a recorded voice, by its name with or without
 * the ending, in any case. Only names that the folder lists are ever opened, so no name can be a path.
 */
export function withVoicesDir(store: VoiceStore, { folder, log }: { folder: string; log: Log }): VoiceStore {
  return {
    ...store,
    async listVoices() {
      const stored = await store.listVoices();
      const names = new Set(stored.map(({ name }) => name.toLowerCase()));
      const own = await listFolder(folder, log);
      return [
        ...stored,
        ...own.map(({ voice }) => voice).filter(({ name }) => !names.has(name.toLowerCase())),
      ];
    },
    async readSample(id) {
      const found = (await listFolder(folder, log)).find(({ voice }) => voice.id === id);
      return found ? new Uint8Array(await readFile(found.path)) : store.readSample(id);
    },
  };
}

async function listFolder(folder: string, log: Log): Promise<FolderVoice[]> {
  const names = await readdir(folder);
  const found: FolderVoice[] = [];
  for (const file of names.sort()) {
    const type = TYPES[extname(file).toLowerCase()];
    if (!type || file.startsWith('.')) continue;
    const path = join(folder, file);
    const facts = await stat(path);
    if (!facts.isFile()) continue;
    if (facts.size > MAX_AUDIO_BYTES) {
      log.warn(`'${file}' in the folder of voices is over the limit of 10 MiB, and is left out.`);
      continue;
    }
    const sha256 = await hashOf(path, facts.mtimeMs);
    const name = file.slice(0, -extname(file).length);
    const sample = { type, byteLength: facts.size, sha256 };
    const voice = {
      kind: 'recording' as const,
      id: file,
      name,
      createdAt: facts.mtimeMs,
      consent: OWN,
      ...sample,
    };
    found.push({ voice, path });
  }
  return found.sort((a, b) => byAge(a.voice, b.voice));
}

/** By path and time of change: a list is asked for with every request. */
const hashes = new Map<string, string>();

async function hashOf(path: string, changedAt: number): Promise<string> {
  const key = `${path} ${changedAt}`;
  const known = hashes.get(key);
  if (known) return known;
  const hash = await hashFile(path);
  hashes.set(key, hash);
  return hash;
}

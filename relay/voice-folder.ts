import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Log } from '../src/engine/log.ts';
import { explainFull } from '../src/storage/explain-full.ts';
import {
  byAge,
  foldName,
  type StoredConsent,
  type StoredVoice,
  type VoiceStore,
} from '../src/storage/voice-store.ts';
import { withFileLock } from './folder-lock.ts';

const voiceId = z.string().regex(/^voice_[0-9a-f]{32}$/);
const consentId = z.string().regex(/^cons_[0-9a-f]{32}$/);
const named = { name: z.string(), createdAt: z.number() };
const sample = { type: z.string(), byteLength: z.number(), sha256: z.string() };

const voiceRecord = z.discriminatedUnion('kind', [
  z.object({ id: voiceId, ...named, kind: z.literal('mix'), mix: z.string() }),
  z.object({ id: voiceId, ...named, ...sample, kind: z.literal('recording'), consent: consentId }),
]);
const consentRecord = z.object({ id: consentId, ...named, ...sample, language: z.string() });

const RECORD = /^((?:voice|cons)_[0-9a-f]{32})\.json$/;
const SAMPLE = /^((?:voice|cons)_[0-9a-f]{32})\.sample$/;
const UNFINISHED = /^(?:voice|cons)_[0-9a-f]{32}\.(?:json|sample)\.part$/;

/**
 * Voices in a folder that belongs to its user alone: `<id>.json` for each voice and consent, and `<id>.sample` for its
 * recording. Only ids become file names. A file is written under another name and renamed when it is whole; a sample
 * counts once its record is there, and one without a record is removed by the next change. Processes take turns by a
 * lock file.
 */
export function createVoiceFolder(folder: string, log: Log = console): VoiceStore {
  let turn: Promise<unknown> = Promise.resolve();

  /** One after the other, in this process and among all. */
  function change<T>(what: string, task: () => Promise<T>): Promise<T> {
    const changed = turn.then(async () => {
      let result: { value: T } | undefined;
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await withFileLock(join(folder, '.lock'), async () => {
          result = { value: await task() };
          await removeOrphans(folder);
        });
      } catch (error) {
        throw explainFull(error, what);
      }
      return (result as { value: T }).value;
    });
    turn = changed.catch(() => undefined); // whoever asked is told; the next one begins anew
    return changed;
  }

  const path = (id: string, kind: 'json' | 'sample') => join(folder, `${checkId(id)}.${kind}`);
  const put = (record: StoredVoice | StoredConsent) =>
    writeWhole(path(record.id, 'json'), `${JSON.stringify(record, null, 2)}\n`);
  const listVoices = () => readRecords<StoredVoice>(folder, { prefix: 'voice_', schema: voiceRecord, log });
  const listConsents = () =>
    readRecords<StoredConsent>(folder, { prefix: 'cons_', schema: consentRecord, log });
  const isTaken = async (name: string) => {
    const wanted = foldName(name);
    return (await listVoices()).some((voice) => foldName(voice.name) === wanted);
  };
  const remove = async (id: string) => {
    await rm(path(id, 'json'), { force: true });
    await rm(path(id, 'sample'), { force: true });
  };

  return {
    listVoices,
    listConsents,
    readSample: async (id) => readIfThere(path(id, 'sample')),

    addMix: (mix) =>
      change('the voice', async () => {
        if (await isTaken(mix.name)) return 'name-taken';
        await put(mix);
        return 'added';
      }),

    addRecording: (voice, bytes) =>
      change('the voice', async () => {
        if (await isTaken(voice.name)) return 'name-taken';
        if (!(await listConsents()).some(({ id }) => id === voice.consent)) return 'no-consent';
        await writeWhole(path(voice.id, 'sample'), bytes);
        await put(voice);
        return 'added';
      }),

    removeVoice: (id) =>
      change('the change', async () => {
        const found = (await listVoices()).some((voice) => voice.id === id);
        if (found) await remove(id);
        return found;
      }),

    addConsent: (consent, bytes) =>
      change('the consent', async () => {
        await writeWhole(path(consent.id, 'sample'), bytes);
        await put(consent);
      }),

    renameConsent: (id, name) =>
      change('the change', async () => {
        const consent = (await listConsents()).find((each) => each.id === id);
        if (!consent) return undefined;
        const renamed = { ...consent, name };
        await put(renamed);
        return renamed;
      }),

    removeConsent: (id) =>
      change('the change', async () => {
        if (!(await listConsents()).some((consent) => consent.id === id)) return 'absent';
        const isUsed = (await listVoices()).some(
          (voice) => voice.kind === 'recording' && voice.consent === id,
        );
        if (isUsed) return 'in-use';
        await remove(id);
        return 'removed';
      }),
  };
}

/** Reads the records of one kind. One that is damaged is told and left out: the others are still there. */
async function readRecords<Stored extends StoredVoice | StoredConsent>(
  folder: string,
  { prefix, schema, log }: { prefix: 'voice_' | 'cons_'; schema: z.ZodType<Stored>; log: Log },
): Promise<Stored[]> {
  const records: Stored[] = [];
  for (const file of await listFiles(folder)) {
    if (!RECORD.test(file) || !file.startsWith(prefix)) continue;
    const bytes = await readIfThere(join(folder, file));
    if (!bytes) continue; // removed since the folder was listed
    const result = schema.safeParse(parseJson(new TextDecoder().decode(bytes)));
    if (result.success) records.push(result.data);
    else log.warn(`${join(folder, file)} is damaged and left out.`, result.error);
  }
  return records.sort(byAge);
}

/** What a process left that ended in the middle of a change, above all recordings that somebody wanted removed. */
async function removeOrphans(folder: string): Promise<void> {
  const files = await listFiles(folder);
  const owners = new Set(files.map((file) => RECORD.exec(file)?.[1]));
  for (const file of files) {
    const owner = SAMPLE.exec(file)?.[1];
    const isOrphan = UNFINISHED.test(file) || (owner && !owners.has(owner));
    if (isOrphan) await rm(join(folder, file), { force: true });
  }
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    const handle = await open(unfinished, 'w', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function readIfThere(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Text that is no JSON is `undefined`, which no schema takes. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function checkId(id: string): string {
  if (RECORD.test(`${id}.json`)) return id;
  throw new Error(`'${id}' is no id of a voice or a consent.`);
}

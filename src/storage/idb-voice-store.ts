import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { explainVersion } from './connection.ts';
import { explainFull } from './explain-full.ts';
import { byAge, foldName, type StoredConsent, type StoredVoice, type VoiceStore } from './voice-store.ts';

/** The folded name is an index of its own, so that IndexedDB itself keeps two tabs from taking the same one. */
type VoiceRecord = StoredVoice & { foldedName: string };

interface VoiceSchema extends DBSchema {
  voices: { key: string; value: VoiceRecord; indexes: { name: string; consent: string } };
  consents: { key: string; value: StoredConsent };
  /** By the id of the voice or consent; apart from them, so that a list does not read recordings. */
  samples: { key: string; value: ArrayBuffer };
}

type VoiceDatabase = IDBPDatabase<VoiceSchema>;

const VERSION = 1;
/** Durable: what was answered with success is not lost by a power cut. */
const STRICT = { durability: 'strict' } as const;

/**
 * Voices in IndexedDB, in a database of their own that is opened for a moment only: no other tab ever waits for it.
 * Every change is one transaction, so that tabs take turns and a closed tab leaves nothing half done.
 */
export function createIdbVoiceStore(name = 'lector-voices'): VoiceStore {
  async function use<T>(task: (db: VoiceDatabase) => Promise<T>): Promise<T> {
    const opening = openDB<VoiceSchema>(name, VERSION, { upgrade: createStores });
    const db = await opening.catch((error: unknown) => Promise.reject(explainVersion(error)));
    try {
      return await task(db);
    } catch (error) {
      throw explainFull(error, 'the voice');
    } finally {
      db.close();
    }
  }

  return {
    listVoices: () => use(async (db) => (await db.getAll('voices')).map(withoutKey).sort(byAge)),
    listConsents: () => use(async (db) => (await db.getAll('consents')).sort(byAge)),
    readSample: (id) =>
      use(async (db) => {
        const buffer = await db.get('samples', id);
        return buffer && new Uint8Array(buffer);
      }),

    addMix: (mix) =>
      use(async (db) => {
        const tx = db.transaction('voices', 'readwrite', STRICT);
        const taken = await tx.store.index('name').getKey(foldName(mix.name));
        const changes = taken === undefined ? [tx.store.add(withKey(mix))] : [];
        await finish(tx.done, changes);
        return taken === undefined ? 'added' : 'name-taken';
      }),

    addRecording: (voice, sample) =>
      use(async (db) => {
        const tx = db.transaction(['voices', 'consents', 'samples'], 'readwrite', STRICT);
        const voices = tx.objectStore('voices');
        const [taken, consent] = await Promise.all([
          voices.index('name').getKey(foldName(voice.name)),
          tx.objectStore('consents').getKey(voice.consent),
        ]);
        const fits = taken === undefined && consent !== undefined;
        await finish(
          tx.done,
          fits ? [voices.add(withKey(voice)), tx.objectStore('samples').add(bufferOf(sample), voice.id)] : [],
        );
        if (fits) return 'added';
        return taken === undefined ? 'no-consent' : 'name-taken';
      }),

    removeVoice: (id) =>
      use(async (db) => {
        const tx = db.transaction(['voices', 'samples'], 'readwrite', STRICT);
        const found = await tx.objectStore('voices').getKey(id);
        await finish(tx.done, [tx.objectStore('voices').delete(id), tx.objectStore('samples').delete(id)]);
        return found !== undefined;
      }),

    addConsent: (consent, recording) =>
      use(async (db) => {
        const tx = db.transaction(['consents', 'samples'], 'readwrite', STRICT);
        await finish(tx.done, [
          tx.objectStore('consents').add(consent),
          tx.objectStore('samples').add(bufferOf(recording), consent.id),
        ]);
      }),

    renameConsent: (id, newName) =>
      use(async (db) => {
        const tx = db.transaction('consents', 'readwrite', STRICT);
        const consent = await tx.store.get(id);
        const renamed = consent && { ...consent, name: newName };
        await finish(tx.done, renamed ? [tx.store.put(renamed)] : []);
        return renamed;
      }),

    removeConsent: (id) =>
      use(async (db) => {
        const tx = db.transaction(['voices', 'consents', 'samples'], 'readwrite', STRICT);
        const [found, user] = await Promise.all([
          tx.objectStore('consents').getKey(id),
          tx.objectStore('voices').index('consent').getKey(id),
        ]);
        const isFree = found !== undefined && user === undefined;
        await finish(
          tx.done,
          isFree ? [tx.objectStore('consents').delete(id), tx.objectStore('samples').delete(id)] : [],
        );
        if (isFree) return 'removed';
        return found === undefined ? 'absent' : 'in-use';
      }),
  };
}

function createStores(db: VoiceDatabase): void {
  const voices = db.createObjectStore('voices', { keyPath: 'id' });
  voices.createIndex('name', 'foldedName', { unique: true });
  voices.createIndex('consent', 'consent');
  db.createObjectStore('consents', { keyPath: 'id' });
  db.createObjectStore('samples');
}

/** Of all that fails when a transaction is aborted, only its own failure tells why: the quota, say. */
async function finish(done: Promise<void>, changes: Promise<unknown>[]): Promise<void> {
  const [end, ...rest] = await Promise.allSettled([done, ...changes]);
  const failed = [end, ...rest].find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

function withKey(voice: StoredVoice): VoiceRecord {
  return { ...voice, foldedName: foldName(voice.name) };
}

function withoutKey({ foldedName: _, ...voice }: VoiceRecord): StoredVoice {
  return voice;
}

/** A plain buffer of exactly these bytes: WebKit fails to store large Blobs, and a view would store all that lies around it. */
function bufferOf(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
  return bytes.length === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
}

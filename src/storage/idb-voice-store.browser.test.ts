import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { useFreshBucket } from '../../tests/fixtures/fresh-bucket.ts';
import { noise } from '../../tests/fixtures/noise.ts';
import { consent, mix, testVoiceStore } from '../../tests/fixtures/voice-suite.ts';
import { createIdbVoiceStore } from './idb-voice-store.ts';
import { storageState } from './persist.ts';

const MIB = 1024 * 1024;

let name: string;

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
});
afterEach(() => deleteDB(name));

testVoiceStore(async () => () => createIdbVoiceStore(name));

test('a full quota is told, leaves nothing behind, and with more room all is well', async () => {
  const store = createIdbVoiceStore(name);
  await useFreshBucket(name);
  const used = (await storageState()).usedBytes ?? 0;
  const setQuota = (quotaSize?: number) =>
    cdp().send('Storage.overrideQuotaForOrigin', {
      origin: location.origin,
      ...(quotaSize && { quotaSize }),
    });
  const recording = noise(1, 0, 9 * MIB);
  await setQuota(used + 2 * MIB);
  try {
    await store.addMix(mix(1));
    await expect(store.addConsent(consent(1), recording)).rejects.toMatchObject({
      name: 'EngineError',
      code: 'quota_exceeded',
      message: expect.stringContaining('not enough space'),
    });
    expect(await store.listConsents()).toEqual([]);
    expect(await store.listVoices()).toEqual([mix(1)]);
  } finally {
    await setQuota();
  }
  await store.addConsent(consent(1), recording);
  expect((await store.readSample(consent(1).id))?.length).toBe(9 * MIB);
});

test('a newer Lector in another tab can change the schema at once, and this one then says that it is too old', async () => {
  const store = createIdbVoiceStore(name);
  await store.addMix(mix(1));
  const newer = await openDB(name, 2);
  await expect(store.listVoices()).rejects.toThrow('Reload this page');
  newer.close();
});

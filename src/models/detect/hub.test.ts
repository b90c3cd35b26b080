import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Hub } from '../../../tests/fixtures/hub.ts';
import { serveModel } from '../../../tests/fixtures/hub-api.ts';
import { readHubListing } from './hub.ts';

describe('what the hub tells of a repository', () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await Hub.start({});
    const files = Object.fromEntries(
      Array.from({ length: 7 }, (_, i) => [`data/${i}.bin`, { size: 10 + i, seed: i }]),
    );
    serveModel(
      hub,
      'some/model',
      { 'config.json': '{"a":1}', ...files },
      { license: 'apache-2.0', pageSize: 3 },
    );
    serveModel(hub, 'some/secret', { 'config.json': '{}' }, { gated: true });
  });
  afterAll(() => hub.close());

  test('all pages of files, with the hashes of large ones, at the commit of the revision', async () => {
    const listing = await readHubListing({ repo: 'some/model' }, { host: hub.url });
    expect(listing).toMatchObject({ id: 'some/model', commit: hub.commit, license: 'Apache-2.0' });
    expect(listing.files).toHaveLength(8);
    expect(listing.files[0]).toEqual({ path: 'config.json', bytes: 7 });
    const { bytes, sha256 } = hub.file('some/model/data/6.bin');
    expect(listing.files.at(-1)).toEqual({ path: 'data/6.bin', bytes, sha256 });
    expect(await listing.readText('config.json')).toBe('{"a":1}');
    expect(await listing.readBytes('data/6.bin', 4)).toEqual(
      hub.content('some/model/data/6.bin').subarray(0, 4),
    );
  });

  test.each([
    [
      'some/nothing',
      undefined,
      'repo_not_found',
      'does not exist, is private, or its licence has to be accepted',
    ],
    [
      'some/secret',
      undefined,
      'repo_not_found',
      'does not exist, is private, or its licence has to be accepted',
    ],
    ['some/model', 'v9', 'repo_not_found', "There is no 'some/model' at the revision 'v9' at 127.0.0.1"],
  ])('%s at %s can not be had: %s', async (repo, revision, code, reason) => {
    const listing = readHubListing({ repo, revision }, { host: hub.url });
    await expect(listing).rejects.toMatchObject({ code, message: expect.stringContaining(reason) });
  });

  test('a hub that is away or out of order is told as that', async () => {
    const away = readHubListing({ repo: 'some/model' }, { host: 'http://127.0.0.1:1' });
    await expect(away).rejects.toMatchObject({
      code: 'hub_failed',
      message: "127.0.0.1:1 can't be reached. Check the connection, then try again.",
    });
    const busy = async () => new Response('', { status: 503 });
    const refused = readHubListing({ repo: 'some/model' }, { host: hub.url, fetch: busy });
    await expect(refused).rejects.toMatchObject({
      code: 'hub_failed',
      message: expect.stringMatching(/answered 503 for 'some\/model'\. Try again later\.$/),
    });
  });
});

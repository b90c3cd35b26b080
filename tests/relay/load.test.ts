import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCrowd } from '../fixtures/crowd.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';

let relay: RelayProcess;

beforeAll(async () => {
  relay = await startRelayProcess();
});

afterAll(() => relay?.stop());

test('twenty clients, a third of whom hang up: whoever stays gets all of every answer, and none is forgotten', async () => {
  const { faults, finished, left, refused } = await runCrowd({ url: relay.url, clients: 20, seconds: 4 });
  expect(faults).toEqual([]);
  expect(refused).toBe(0);
  expect(left).toBeGreaterThan(0);
  const [fewest, most] = [Math.min(...finished), Math.max(...finished)];
  expect(fewest).toBeGreaterThan(0);
  // They take turns: texts differ in length, and some end in the middle of a round.
  expect(most).toBeLessThanOrEqual(2 * fewest + 2);
});

import type { Verdict } from '../../engine/engine.ts';
import type { Device, ModelEntry, Registry, WeightVariant } from '../../models/registry/schema.ts';
import { variantsFor } from '../../models/registry/weights.ts';
import type { VerdictRecord, VerdictStore } from '../../storage/verdict-store.ts';

/** Goes up when the test changes: then all that was tested before is tested again. */
const SELF_TEST = 1;

/** One way in which models run here. */
export interface Bench {
  device: Device;
  /** The adapter and its driver, browser or Node, system: as much as can be known. */
  machine: string;
  /** onnxruntime's build and version. */
  runtime: string;
}

/** Under which name a verdict is kept, and what it hangs on. */
export function identify(
  entry: ModelEntry,
  variant: WeightVariant,
  bench: Bench,
): Pick<VerdictRecord, 'key' | 'conditions'> {
  const weights = variant.files.map(({ sha256 }) => sha256);
  return {
    key: [entry.id, variant.id, bench.device].join(' '),
    conditions: JSON.stringify([SELF_TEST, bench.machine, bench.runtime, entry.weights?.commit, ...weights]),
  };
}

/** The verdicts that still count, on all the ways in which models run here. */
export async function currentVerdicts(
  store: VerdictStore,
  registry: Registry,
  benches: Bench[],
): Promise<VerdictRecord[]> {
  const records = await store.list();
  return benches.flatMap((bench) =>
    registry.models.flatMap((entry) =>
      variantsFor(entry, bench.device).flatMap((variant) => {
        const { key, conditions } = identify(entry, variant, bench);
        const isOurs = (record: VerdictRecord) => record.key === key && record.conditions === conditions;
        return records.filter((record) => isOurs(record) && !record.unfinished);
      }),
    ),
  );
}

/** Without what is ours alone. */
export function publicVerdict({ model, device, passed, why, rtf, at }: VerdictRecord): Verdict {
  return { model, device, passed, why, rtf, at };
}

import type { Model } from '../../models/model.ts';
import type { ModelEntry } from '../../models/registry/schema.ts';
import type { VerdictRecord, VerdictStore } from '../../storage/verdict-store.ts';
import type { PhonemeSegment } from '../../text/segments/types.ts';
import { StepFailure, type Steps } from '../steps.ts';
import { compareSounds, hearDrift, hearFaultOf, meanHighShare, type Pcm } from './judge.ts';
import { LONG, phraseFor, SHORT } from './phrase.ts';

/** Speaks a segment where it is right for certain: in WASM, in a thread that is ended afterwards. */
export type SpeakElsewhere = (
  segment: PhonemeSegment,
  options: { voice: string; speed: number },
) => Promise<Pcm>;

export interface SelfTestOptions {
  entry: ModelEntry;
  /** `key` and `conditions` of the verdict. */
  identity: Pick<VerdictRecord, 'key' | 'conditions'>;
  verdicts: VerdictStore;
  steps: Steps;
  device: string;
  load: () => Promise<Model>;
  /** Only for a device that is not trusted before it was compared. */
  speakElsewhere?: SpeakElsewhere | undefined;
}

/** How often a test may end with the whole page, before that counts as its outcome. */
const MOST_ATTEMPTS = 2;

/**
 * Loads a model and lets it speak, where it has not passed here before, before anybody hears it. Gives the
 * verdict that counts. Rejects with a `StepFailure` when the model can't be loaded or is not to be trusted.
 */
export async function loadTested(options: SelfTestOptions): Promise<{ model: Model; record: VerdictRecord }> {
  const { entry, identity, verdicts, steps, device, speakElsewhere } = options;
  const what = `${device}:${entry.id}:load`;
  const load = () => steps.load(what, options.load);
  const known = await verdicts.get(identity.key);
  const before = known?.conditions === identity.conditions ? known : undefined;
  if (before?.passed) return { model: await load(), record: before };

  let record: VerdictRecord = {
    ...identity,
    model: entry.id,
    device,
    passed: false,
    why: '',
    at: new Date().toISOString(),
    unfinished: speakElsewhere ? 'comparison' : 'test',
    withoutComparison: before?.withoutComparison,
  };
  const note = async (change: Partial<VerdictRecord>) => {
    record = { ...record, ...change };
    await verdicts.put(record);
  };
  const fail = async (why: string): Promise<never> => {
    await note({ why, unfinished: undefined });
    throw new StepFailure(what, new Error(why));
  };

  const attempts = before?.unfinished ? (before.attempts ?? 0) : 0;
  const isWorn = speakElsewhere && attempts >= MOST_ATTEMPTS;
  if (isWorn && before?.unfinished === 'test')
    await fail(before.why || 'The page ended during the test, twice.');
  if (before && !before.unfinished && speakElsewhere) await fail(before.why);
  const withoutComparison = record.withoutComparison || (isWorn && before?.unfinished === 'comparison');
  await note({ attempts: attempts + 1, withoutComparison });

  const compared = speakElsewhere && !withoutComparison ? await compare(options, speakElsewhere) : {};
  await note({ unfinished: 'test', attempts: before?.unfinished === 'test' ? attempts + 1 : 1 });
  try {
    const model = await load();
    const outcome = await test(model, options, compared.reference);
    if (outcome.fault) await fail(`The sound ${outcome.fault}.`);
    const why = speakElsewhere
      ? `Checked against ${device === 'webgpu' ? 'the processor' : 'the voice as it was downloaded'}${compared.problem ? `, which could not be had: ${compared.problem}` : '.'}`
      : 'Checked.';
    await note({ passed: true, why, rtf: outcome.rtf, highShare: outcome.highShare, unfinished: undefined });
    return { model, record };
  } catch (error) {
    // A GPU that is lost, or has no memory left just now, gets another chance; a processor is asked each time.
    const why = error instanceof Error ? error.message : String(error);
    if (!record.why) await note({ why, ...(!speakElsewhere && { unfinished: undefined }) });
    throw error;
  }
}

/** What the processor says to the short phrase, or why that could not be had. */
async function compare(
  { entry, steps }: SelfTestOptions,
  speakElsewhere: SpeakElsewhere,
): Promise<{ reference?: Pcm; problem?: string }> {
  try {
    const speak = () => speakElsewhere(SHORT, { voice: entry.defaultVoice, speed: 1 });
    return { reference: await steps.load(`wasm:${entry.id}:compare`, speak) };
  } catch (error) {
    console.warn('The sound of the voice can not be compared with that of the processor.', error);
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

async function test(model: Model, { entry, steps }: SelfTestOptions, reference: Pcm | undefined) {
  const { id, device, sampleRate } = model;
  let rtf = 0;
  const speak = async (segment: PhonemeSegment, name: string): Promise<Pcm> => {
    const step = { device, model: id, symbols: segment.phonemes.length, speed: 1, sampleRate };
    const options = { voice: entry.defaultVoice, speed: 1, signal: new AbortController().signal };
    const started = performance.now();
    const { pcm } = await steps.speak(`${device}:${id}:${name}`, step, () =>
      model.synthesize(segment, options),
    );
    rtf = (performance.now() - started) / 1000 / (pcm.length / sampleRate);
    return pcm;
  };

  const short = await speak(phraseFor(model, SHORT), 'test');
  const shortFault =
    hearFaultOf(short, { phonemes: SHORT.phonemes.length, sampleRate }) ||
    (reference && compareSounds(short, reference, sampleRate));
  // Only a GPU grows worse within a call.
  if (shortFault || device !== 'webgpu')
    return { fault: shortFault, rtf, highShare: meanHighShare([short], sampleRate) };

  const long = await speak(phraseFor(model, LONG), 'long-test');
  const highShare = reference && meanHighShare([reference], sampleRate);
  const fault =
    hearFaultOf(long, { phonemes: LONG.phonemes.length, sampleRate }) ||
    hearDrift(long, sampleRate, highShare);
  return { fault, rtf, highShare: highShare ?? meanHighShare([short, long], sampleRate) };
}

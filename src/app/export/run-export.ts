import type { TimedWord } from '../../api/subtitles.ts';
import type { SpeechChoice } from '../client/speech-choice.ts';
import type { SpokenSegment, SpokenWord } from '../client/speech-event.ts';
import { floatsOf } from '../player/pcm.ts';
import { SAMPLE_RATE } from '../player/sound-format.ts';
import { openEpubOutput } from './epub/epub-output.ts';
import type { Checkpoint, ExportJob, ExportOrder, FinishedFile, Reached, Voices } from './job.ts';
import type { ExportOutput, OutputOptions } from './output.ts';
import { type LoadedSection, type PlannedPortion, planPortions } from './plan.ts';
import { openSoundOutput } from './sound-output.ts';

/** Between two portions, and before a chapter; in seconds. Longer than what encoders hold back. */
const PAUSE = 0.35;
const CHAPTER_PAUSE = 1.2;

/** What a run needs of its surroundings. */
export interface ExportTools extends Omit<OutputOptions, 'order' | 'from'> {
  load: (section: number) => Promise<LoadedSection>;
  speak: (
    text: string,
    options: { portion: PlannedPortion['portion']; choice: SpeechChoice; signal: AbortSignal },
  ) => AsyncIterable<SpokenSegment>;
  /** Keeps a checkpoint; from then on the job can go on there. */
  save: (checkpoint: Checkpoint) => Promise<void>;
  onProgress: (reached: Reached) => void;
  signal: AbortSignal;
}

/**
 * Makes the files of a job, from its checkpoint on: portion by portion, each encoded and written as it is spoken. Returns
 * the files. Rejects with what went wrong, or with the signal's reason; the checkpoint stays good.
 */
export async function runExport(
  { order, checkpoint }: ExportJob,
  tools: ExportTools,
): Promise<FinishedFile[]> {
  const { load, save, onProgress, signal } = tools;
  const output = await openOutput(order, checkpoint, tools);
  const report = (characters: number) => onProgress(reached(output, characters));
  let characters = checkpoint?.reached.characters ?? 0;
  try {
    const portions = planPortions(order, { load, from: checkpoint?.position });
    let next = await portions.next();
    while (!next.done) {
      const planned = next.value;
      signal.throwIfAborted();
      await speakPortion(planned, { order, output, tools, report: (share) => report(characters + share) });
      characters += planned.portion.end - planned.portion.start;
      next = await portions.next();
      if (next.done) break;
      await output.push(
        new Float32Array((next.value.chapter === undefined ? PAUSE : CHAPTER_PAUSE) * SAMPLE_RATE),
      );
      const position = { section: planned.loaded.index, offset: planned.portion.end };
      const state = output.checkpoint();
      await save({ position, reached: reached(output, characters), output: state });
    }
    signal.throwIfAborted();
    return await output.end();
  } finally {
    output.close();
  }
}

async function openOutput(
  order: ExportOrder,
  checkpoint: Checkpoint | undefined,
  tools: ExportTools,
): Promise<ExportOutput> {
  const from = checkpoint?.output;
  const { format } = order;
  if (format === 'epub')
    return openEpubOutput({ ...tools, order, from: from?.kind === 'epub' ? from : undefined });
  return openSoundOutput(format, { ...tools, order, from: from?.kind === 'sound' ? from : undefined });
}

async function speakPortion(
  { loaded, portion, chapter }: PlannedPortion,
  {
    order,
    output,
    tools,
    report,
  }: { order: ExportOrder; output: ExportOutput; tools: ExportTools; report: (share: number) => void },
): Promise<void> {
  const { signal } = tools;
  await output.enter(loaded);
  if (chapter !== undefined) output.begin(chapter);
  const words: TimedWord[] = [];
  const choice = choiceFor(order.voices, portion.language);
  for await (const segment of tools.speak(loaded.readable.spoken, { portion, choice, signal })) {
    const at = output.samples() / SAMPLE_RATE;
    const pcm = floatsOf(segment.audio);
    await output.push(pcm);
    for (const word of wordsOf(segment, pcm.length / SAMPLE_RATE)) {
      words.push({ start: word.start, end: word.end, startTime: at + word.from, endTime: at + word.to });
    }
    report(Math.max(0, segment.end - portion.start));
    signal.throwIfAborted();
  }
  output.tell(words, { loaded, portion });
}

/** The whole segment where a voice tells no words; a part of one may have none. */
function wordsOf({ start, end, words, isPart, goesOn }: SpokenSegment, seconds: number): SpokenWord[] {
  return words.length > 0 || end <= start || isPart || goesOn
    ? words
    : [{ start, end, from: 0, to: seconds }];
}

function reached(output: ExportOutput, characters: number): Reached {
  return { characters, seconds: output.samples() / SAMPLE_RATE, bytes: output.bytes() };
}

function choiceFor({ usual, others }: Voices, language: string | undefined): SpeechChoice {
  const tag = language?.toLowerCase() ?? '';
  return others[tag] ?? others[tag.split('-', 1)[0] ?? ''] ?? usual;
}

import { AUTO, type OtherModelEntry, type Registry } from './registry/schema.ts';

/** OpenAI's names of models that write down what is said; each stands for the best one that is here. */
export const TRANSCRIBER_NAMES = [
  'whisper-1',
  'gpt-transcribe',
  'gpt-4o-transcribe',
  'gpt-4o-mini-transcribe',
  'gpt-4o-mini-transcribe-2025-12-15',
];

/** The transcriber that a name stands for: its id, `auto`, or `undefined` when nobody is called so. Case is ignored. */
export function transcriberId({ transcribers }: Registry, name: string): string | undefined {
  const wanted = name.toLowerCase();
  if (wanted === AUTO || TRANSCRIBER_NAMES.includes(wanted)) return AUTO;
  return transcribers.find(({ id }: OtherModelEntry) => id === wanted)?.id;
}

import { EngineError } from '../../engine/error.ts';
import { detectChat } from '../chat/detect.ts';
import { detectChatterbox } from '../chatterbox/detect.ts';
import { detectKitten } from '../kitten/detect.ts';
import { detectKokoro } from '../kokoro/detect.ts';
import { detectPiper } from '../piper/detect.ts';
import { detectPocket } from '../pocket/detect.ts';
import { detectSupertonic } from '../supertonic/detect.ts';
import { detectWhisper } from '../whisper/detect.ts';
import type { Detect, Detected, RepoListing } from './types.ts';

/** The families that know their own by what a repository holds, the surest first. */
const DETECTORS: readonly Detect[] = [
  ...[detectKokoro, detectKitten, detectChatterbox, detectPocket, detectPiper, detectSupertonic],
  ...[detectWhisper, detectChat],
];

/**
 * Tells what a repository or a folder holds. Rejects with an `EngineError` `model_unfit` that says what it looks like
 * and what is missing, or that it is of no kind that can be used here; or as reading its files does.
 */
export async function detectModel(repo: RepoListing): Promise<Detected> {
  let reason: string | undefined;
  for (const detect of DETECTORS) {
    const found = await detect(repo);
    if (found && found.kind !== 'unfit') return found;
    reason ??= found?.reason;
  }
  throw new EngineError('model_unfit', `'${repo.id}' can't be used. ${reason ?? unknownKind(repo)}`);
}

function unknownKind({ files }: RepoListing): string {
  if (files.some(({ path }) => path.endsWith('.onnx'))) {
    return 'Its graphs belong to no family of models that Lector has an adapter for.';
  }
  const others = ['.safetensors', '.pth', '.pt', '.gguf', '.bin'];
  const kind = others.find((ending) => files.some(({ path }) => path.endsWith(ending)));
  const found = kind ? `, but weights for another program (${kind})` : '';
  return `It holds no ONNX graph (.onnx)${found}: look for an export whose name ends in "ONNX".`;
}

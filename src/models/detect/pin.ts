import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { EngineError } from '../../engine/error.ts';
import type { ModelEntry, OtherModelEntry, VoiceEntry, WeightVariant } from '../registry/schema.ts';
import type { Detected, DetectedSpeech, RepoListing } from './types.ts';

type PinnedFile = NonNullable<VoiceEntry['file']>;

/** An entry for the registry, and which of its lists it belongs to. */
export type PinnedModel =
  | { kind: 'speech'; entry: ModelEntry }
  | { kind: 'transcription' | 'chat'; entry: OtherModelEntry };

/**
 * Makes a registry entry of what was detected: every file with its size and hash at the listing's commit. Files whose
 * hash the listing does not know are read for that, so they must be small. Rejects as reading them does.
 */
export async function pinModel(detected: Detected, repo: RepoListing, id: string): Promise<PinnedModel> {
  const pins = new Map<string, Promise<PinnedFile>>();
  const pin = (path: string) => {
    const pinned = pins.get(path) ?? pinFile(path, repo);
    pins.set(path, pinned);
    return pinned;
  };
  const variants: WeightVariant[] = [];
  for (const { id: variant, paths } of detected.variants) {
    variants.push({ id: variant, files: await Promise.all(paths.map(pin)) });
  }
  const { name, license, devices } = detected;
  const weights = { repo: repo.id, commit: repo.commit, variants, devices };
  if (detected.kind !== 'speech') return { kind: detected.kind, entry: { id, name, license, weights } };
  const voices = await Promise.all(detected.voices.map((voice) => pinVoice(voice, pin)));
  return { kind: 'speech', entry: { ...speechFields(detected), id, name, license, weights, voices } };
}

function speechFields(detected: DetectedSpeech) {
  const { family, sampleRate, languages, clones, voices, voiceNames = {} } = detected;
  const [first] = voices;
  if (!first) throw new EngineError('model_unfit', `It looks like ${family}, but it has no voices.`);
  return {
    family,
    sampleRate,
    ...(languages && { languages }),
    ...(clones !== undefined && { clones }),
    defaultVoice: detected.defaultVoice ?? first.id,
    voiceNames,
  };
}

async function pinVoice(
  { path, ...voice }: DetectedSpeech['voices'][number],
  pin: (path: string) => Promise<PinnedFile>,
): Promise<VoiceEntry> {
  return path === undefined ? voice : { ...voice, file: await pin(path) };
}

async function pinFile(path: string, repo: RepoListing): Promise<PinnedFile> {
  const file = repo.files.find((file) => file.path === path);
  if (!file) throw new EngineError('model_unfit', `The file '${path}' of '${repo.id}' is missing.`);
  if (file.sha256) return { path, bytes: file.bytes, sha256: file.sha256 };
  const content = await repo.readBytes(path);
  if (content.length !== file.bytes) {
    const message = `${path} of '${repo.id}' came with ${content.length} bytes instead of ${file.bytes}. Try again.`;
    throw new EngineError('hub_failed', message);
  }
  return { path, bytes: file.bytes, sha256: bytesToHex(sha256(content)) };
}

/** What a name of a voice leads to. */
export type ResolvedVoice =
  /** One of the model's own voices, by its id. */
  | { kind: 'own'; id: string }
  /** A recording of the folder of voices, by its name there. */
  | { kind: 'file'; name: string }
  /** A recording on the web, at an address that may be asked. */
  | { kind: 'address'; url: string }
  /** A name that is not followed; a sentence says why. */
  | { kind: 'refused'; reason: string };

export interface VoiceNames {
  /** Ids of the model's own voices. */
  own: readonly string[];
  /** Names of files in the folder of voices, if there is one. */
  files?: readonly string[];
  /** Hosts from which recordings may be fetched; the hub alone when left out. */
  hosts?: readonly string[];
}

const HUB = 'huggingface.co';
/** Of the recordings that are looked for by their name alone, the first that is there. */
const EXTENSIONS = ['.wav', '.flac', '.mp3', '.ogg', '.m4a'];

/**
 * Finds what a voice's name leads to, in the order of pocket-tts-openai_streaming_server: addresses, the model's own
 * voices in any case, files by their full name, then without their extension. Addresses are `hf://owner/repository/path`
 * with an optional `@revision`, and `https://` of the hosts that are allowed; paths are never followed. `undefined` for a
 * name that nothing has. Pure: nothing is fetched.
 */
export function resolvePocketVoice(
  name: string,
  { own, files = [], hosts = [HUB] }: VoiceNames,
): ResolvedVoice | undefined {
  const wanted = name.trim();
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(wanted)?.[1]?.toLowerCase();
  if (scheme === 'hf') return fromHub(wanted);
  if (scheme === 'https') return fromWeb(wanted, hosts);
  if (scheme !== undefined)
    return refused(`Voices are fetched by hf:// and https:// alone, not by ${scheme}://.`);
  const lower = wanted.toLowerCase();
  const id = own.find((known) => known.toLowerCase() === lower);
  if (id !== undefined) return { kind: 'own', id };
  if (/[/\\]|^\.\.?$/.test(wanted)) return refused('A voice is named by its file, without a path.');
  const found =
    files.find((file) => file === wanted) ??
    files.find((file) => file.toLowerCase() === lower) ??
    EXTENSIONS.map((extension) => files.find((file) => file.toLowerCase() === lower + extension)).find(
      Boolean,
    );
  return found === undefined ? undefined : { kind: 'file', name: found };
}

/**
 * Kyutai's own voices, each with the recording that it was made of, in kyutai/tts-voices (kyutai-labs/pocket-tts,
 * `_ORIGINS_OF_PREDEFINED_VOICES`): for bundles that come without them. The licences differ by folder: voice-zero is
 * CC0, alba-mackenna and vctk are CC BY, expresso and ears CC BY-NC.
 */
export const POCKET_RECORDINGS: Readonly<Record<string, string>> = {
  alba: 'alba-mackenna/casual.wav',
  anna: 'vctk/p228_023_enhanced.wav',
  azelma: 'vctk/p303_023_enhanced.wav',
  bill_boerst: 'voice-zero/bill_boerst.wav',
  caro_davy: 'voice-zero/caro_davy.wav',
  charles: 'vctk/p254_023_enhanced.wav',
  cosette: 'expresso/ex04-ex02_confused_001_channel1_499s.wav',
  eponine: 'vctk/p262_023_enhanced.wav',
  eve: 'vctk/p361_023_enhanced.wav',
  fantine: 'vctk/p244_023_enhanced.wav',
  george: 'vctk/p315_023_enhanced.wav',
  jane: 'vctk/p339_023_enhanced.wav',
  javert: 'voice-donations/Butter.wav',
  jean: 'ears/p010/freeform_speech_01_enhanced.wav',
  marius: 'voice-donations/Selfie.wav',
  mary: 'vctk/p333_023_enhanced.wav',
  michael: 'vctk/p360_023_enhanced.wav',
  paul: 'vctk/p259_023_enhanced.wav',
  peter_yearsley: 'voice-zero/peter_yearsley.wav',
  stuart_bell: 'voice-zero/stuart_bell.wav',
  vera: 'vctk/p229_023_enhanced.wav',
};

function fromHub(address: string): ResolvedVoice {
  const parts = /^hf:\/\/([\w.-]+)\/([\w.-]+)\/([^@?#]+?)(?:@([\w./-]+))?$/i.exec(address);
  const [, owner = '', repository = '', path = '', revision = 'main'] = parts ?? [];
  const steps = path.split('/');
  if (!parts || [owner, repository, ...steps].some((step) => /^\.{0,2}$/.test(step))) {
    return refused(
      'An address of the hub is hf://owner/repository/file, with @revision behind it if need be.',
    );
  }
  const where = [owner, repository, 'resolve', revision, ...steps].map(encodeURIComponent).join('/');
  return { kind: 'address', url: `https://${HUB}/${where}` };
}

function fromWeb(address: string, hosts: readonly string[]): ResolvedVoice {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || url.username || url.password) return refused('The address of the voice can not be read.');
  if (hosts.includes(url.host)) return { kind: 'address', url: url.href };
  return refused(`Voices are not fetched from ${url.host}; these hosts are allowed: ${hosts.join(', ')}.`);
}

function refused(reason: string): ResolvedVoice {
  return { kind: 'refused', reason };
}

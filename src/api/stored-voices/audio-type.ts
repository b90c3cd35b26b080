const TYPES = {
  mpeg: 'audio/mpeg',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  aac: 'audio/aac',
  flac: 'audio/flac',
  webm: 'audio/webm',
  mp4: 'audio/mp4',
} as const;

type Kind = keyof typeof TYPES;

/** What a container is called by browsers, systems and recorders. */
const NAMES: Record<Kind, readonly string[]> = {
  mpeg: ['audio/mpeg', 'audio/mp3'],
  wav: ['audio/wav', 'audio/x-wav', 'audio/wave', 'audio/vnd.wave'],
  ogg: ['audio/ogg', 'audio/opus', 'application/ogg'],
  aac: ['audio/aac', 'audio/x-aac', 'audio/vnd.dlna.adts'],
  flac: ['audio/flac', 'audio/x-flac'],
  webm: ['audio/webm', 'video/webm'],
  mp4: ['audio/mp4', 'audio/m4a', 'audio/x-m4a', 'video/mp4'],
};

/** What is said of a file by who knows nothing of it, such as curl; `text/plain` is what a part without a type has. */
const NO_CLAIM = ['', 'application/octet-stream', 'text/plain'];

/** The types that can be uploaded, each by its usual name. */
export const AUDIO_TYPES: readonly string[] = Object.values(TYPES);

/** The audio type that a file says it has; `unknown` when it says nothing, `undefined` when it is none of ours. */
export function claimedType(type: string): string | 'unknown' | undefined {
  const [name = ''] = type.toLowerCase().split(';');
  if (NO_CLAIM.includes(name.trim())) return 'unknown';
  const kind = (Object.keys(NAMES) as Kind[]).find((each) => NAMES[each].includes(name.trim()));
  return kind && TYPES[kind];
}

/** The audio type that the first bytes of a file tell; `undefined` when they are of no such file. */
export function detectType(bytes: Uint8Array): string | undefined {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return TYPES.wav;
  if (text(0, 4) === 'OggS') return TYPES.ogg;
  if (text(0, 4) === 'fLaC') return TYPES.flac;
  if (text(4, 8) === 'ftyp') return TYPES.mp4;
  if (text(0, 3) === 'ID3') return TYPES.mpeg;
  if (text(0, 4) === 'ADIF') return TYPES.aac;
  // The EBML header that WebM files begin with.
  if (first === 0x1a && second === 0x45 && third === 0xdf && fourth === 0xa3) return TYPES.webm;
  // Both begin with twelve ones; the two bits of the layer are 0 in AAC's ADTS alone. MPEG 2.5 clears the twelfth.
  if (first === 0xff && (second & 0xf6) === 0xf0) return TYPES.aac;
  if (first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) !== 0) return TYPES.mpeg;
  return undefined;
}

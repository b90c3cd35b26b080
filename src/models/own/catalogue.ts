/** What a model of the catalogue is for. */
export type Purpose = 'speech' | 'transcription' | 'chat';

/** A model that others have published, and that can be added by one click. */
export interface CatalogueEntry {
  /** As the hub and people call it. */
  name: string;
  repo: string;
  /** A branch, tag or commit; the newest when left out. */
  revision?: string | undefined;
  /** Which of the repository's models. */
  part?: string | undefined;
  purpose: Purpose;
  /** SPDX expression, or the publisher's own name for it. */
  license: string;
  /** Of what is downloaded, roughly. */
  megabytes: number;
  languages: readonly string[];
  /** Whether it speaks with recorded voices. */
  clones?: boolean | undefined;
  /** Whether it is of use only with a graphics card that the browser may use. */
  needsGpu?: boolean | undefined;
  /** Why one would take it: the app has words for each. */
  strength: Strength;
}

/** In plain words: smallest of all, fast, expressive, clones voices, one more language, hears, answers. */
export type Strength =
  | 'small'
  | 'fast'
  | 'expressive'
  | 'cloning'
  | 'streaming'
  | 'languages'
  | 'voice'
  | 'hears'
  | 'answers';

const PIPER = { repo: 'rhasspy/piper-voices', purpose: 'speech', strength: 'voice', megabytes: 63 } as const;
const WHISPER = { purpose: 'transcription', strength: 'hears', license: 'Apache-2.0' } as const;
const POCKET = {
  repo: 'KevinAHM/pocket-tts-onnx',
  revision: '58a6d00cf13d239b6748cb0769f35c580a8f606c',
  purpose: 'speech',
  license: 'CC-BY-4.0',
  megabytes: 190,
  clones: true,
  strength: 'streaming',
} as const;

/** What Whisper hears. */
const WHISPER_LANGUAGES = (
  'af am ar as az ba be bg bn bo br bs ca cs cy da de el en es et eu fa fi fo fr gl gu ha haw he hi hr ht hu hy id is ' +
  'it ja jw ka kk km kn ko la lb ln lo lt lv mg mi mk ml mn mr ms mt my ne nl nn no oc pa pl ps pt ro ru sa sd si sk sl ' +
  'sn so sq sr su sv sw ta te tg th tk tl tr tt uk ur uz vi yi yo zh'
).split(' ');
/** Of what Qwen answers in, the languages of Lector's own pages. */
const QWEN_LANGUAGES = ['de', 'en', 'es', 'fr', 'hi', 'it', 'ja', 'pt', 'zh'];
const TURBO_LANGUAGES = ['en'];

/** The models that Lector has adapters for, with what their publishers say of them. Sizes and licences are theirs. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  {
    name: 'KittenTTS Nano 0.8',
    repo: 'onnx-community/KittenTTS-Nano-v0.8-ONNX',
    purpose: 'speech',
    license: 'Apache-2.0',
    megabytes: 60,
    languages: ['en'],
    strength: 'small',
  },
  {
    name: 'Supertonic',
    repo: 'onnx-community/Supertonic-TTS-ONNX',
    purpose: 'speech',
    license: 'OpenRAIL-M',
    megabytes: 263,
    languages: ['en'],
    strength: 'fast',
  },
  { ...POCKET, name: 'Pocket TTS (English)', part: 'english_2026-04', languages: ['en'] },
  { ...POCKET, name: 'Pocket TTS (Français)', part: 'french_24l', languages: ['fr'] },
  { ...POCKET, name: 'Pocket TTS (Italiano)', part: 'italian', languages: ['it'] },
  {
    name: 'Chatterbox Turbo',
    repo: 'ResembleAI/chatterbox-turbo-ONNX',
    purpose: 'speech',
    license: 'MIT',
    megabytes: 560,
    languages: TURBO_LANGUAGES,
    clones: true,
    needsGpu: true,
    strength: 'expressive',
  },
  {
    name: 'Chatterbox Nano',
    repo: 'owensong/chatterbox-nano-ONNX',
    revision: '4a66d7dab72a9e98f24b515d49a1d7a81632df2e',
    purpose: 'speech',
    license: 'MIT',
    megabytes: 546,
    languages: TURBO_LANGUAGES,
    clones: true,
    strength: 'cloning',
  },
  {
    name: 'Chatterbox',
    repo: 'onnx-community/chatterbox-ONNX',
    revision: '3cab09af388d3f02bba43443fce88c1f4525ac43',
    purpose: 'speech',
    license: 'MIT',
    megabytes: 1500,
    languages: TURBO_LANGUAGES,
    clones: true,
    needsGpu: true,
    strength: 'expressive',
  },
  {
    name: 'Chatterbox Multilingual',
    repo: 'onnx-community/chatterbox-multilingual-ONNX',
    revision: '452d3f434aa592098f1eedac9099f33642ab2da5',
    purpose: 'speech',
    license: 'MIT',
    megabytes: 1500,
    languages: [
      'ar',
      'da',
      'de',
      'el',
      'en',
      'es',
      'fi',
      'fr',
      'he',
      'hi',
      'it',
      'ja',
      'ko',
      'ms',
      'nl',
      'no',
      'pl',
      'pt',
      'ru',
      'sv',
      'sw',
      'tr',
      'zh',
    ],
    clones: true,
    needsGpu: true,
    strength: 'languages',
  },
  {
    ...PIPER,
    name: 'Piper Lessac',
    part: 'en_US-lessac-medium',
    license: 'LicenseRef-Blizzard-2013',
    languages: ['en-us'],
  },
  { ...PIPER, name: 'Piper Alba', part: 'en_GB-alba-medium', license: 'CC-BY-4.0', languages: ['en-gb'] },
  { ...PIPER, name: 'Piper Thorsten', part: 'de_DE-thorsten-medium', license: 'CC0-1.0', languages: ['de'] },
  { ...PIPER, name: 'Piper Siwis', part: 'fr_FR-siwis-medium', license: 'CC-BY-4.0', languages: ['fr'] },
  { ...PIPER, name: 'Piper Davefx', part: 'es_ES-davefx-medium', license: 'CC0-1.0', languages: ['es'] },
  { ...PIPER, name: 'Piper Paola', part: 'it_IT-paola-medium', license: 'CC0-1.0', languages: ['it'] },
  { ...PIPER, name: 'Piper Faber', part: 'pt_BR-faber-medium', license: 'CC0-1.0', languages: ['pt-br'] },
  {
    ...PIPER,
    name: 'Piper Pratham',
    part: 'hi_IN-pratham-medium',
    license: 'CC-BY-SA-4.0',
    languages: ['hi'],
  },
  {
    ...WHISPER,
    name: 'Whisper Tiny',
    repo: 'onnx-community/whisper-tiny_timestamped',
    megabytes: 120,
    languages: WHISPER_LANGUAGES,
  },
  {
    ...WHISPER,
    name: 'Whisper Base',
    repo: 'onnx-community/whisper-base_timestamped',
    megabytes: 200,
    languages: WHISPER_LANGUAGES,
  },
  {
    ...WHISPER,
    name: 'Whisper Small',
    repo: 'onnx-community/whisper-small_timestamped',
    megabytes: 590,
    languages: WHISPER_LANGUAGES,
  },
  {
    name: 'SmolLM2 360M',
    repo: 'HuggingFaceTB/SmolLM2-360M-Instruct',
    purpose: 'chat',
    license: 'Apache-2.0',
    megabytes: 390,
    languages: ['en'],
    strength: 'answers',
  },
  {
    name: 'Qwen3 0.6B',
    repo: 'onnx-community/Qwen3-0.6B-ONNX',
    purpose: 'chat',
    license: 'Apache-2.0',
    megabytes: 610,
    languages: QWEN_LANGUAGES,
    needsGpu: true,
    strength: 'answers',
  },
];

import { readStored, writeStored } from './stored.ts';

export const SLOWEST = 0.5;
export const FASTEST = 4;
export const SPEED_STEP = 0.05;

/** What the reader has chosen, kept in this browser. */
export class Preferences {
  #speed = $state(clampSpeed(Number(readStored('speed') ?? 1)));
  #voice = $state(readStored('voice'));
  #favourites = $state.raw<readonly string[]>(readList(readStored('favourite-voices')));
  #languageVoices = $state.raw<Readonly<Record<string, string>>>(readMap(readStored('language-voices')));
  #keepsAwake = $state(readStored('keep-awake') === 'yes');
  #usesKeys = $state(readStored('single-keys') !== 'no');

  get speed(): number {
    return this.#speed;
  }

  /** 0.5 to 4, in steps of 0.05; anything else is brought there. */
  set speed(speed: number) {
    this.#speed = clampSpeed(speed);
    writeStored('speed', String(this.#speed));
  }

  /** The key of the voice chosen last; `null` until there was a choice. */
  get voice(): string | null {
    return this.#voice;
  }

  set voice(key: string) {
    this.#voice = key;
    writeStored('voice', key);
  }

  /** The keys of the voices that have a star. */
  get favourites(): readonly string[] {
    return this.#favourites;
  }

  /** Gives a voice its star, or takes it away. */
  setFavourite(key: string, isFavourite: boolean): void {
    const others = this.#favourites.filter((favourite) => favourite !== key);
    this.#favourites = isFavourite ? [...others, key] : others;
    writeStored('favourite-voices', JSON.stringify(this.#favourites));
  }

  /** The keys of the voices that were chosen for languages, by the language alone: `en`, not `en-us`. */
  get languageVoices(): Readonly<Record<string, string>> {
    return this.#languageVoices;
  }

  /** Which voice reads a language from now on; `null`: whichever is best. */
  setLanguageVoice(language: string, key: string | null): void {
    const { [language]: _, ...others } = this.#languageVoices;
    this.#languageVoices = key === null ? others : { ...others, [language]: key };
    writeStored('language-voices', JSON.stringify(this.#languageVoices));
  }

  /** The screen stays on while the voice speaks. */
  get keepsAwake(): boolean {
    return this.#keepsAwake;
  }

  set keepsAwake(keepsAwake: boolean) {
    this.#keepsAwake = keepsAwake;
    writeStored('keep-awake', keepsAwake ? 'yes' : 'no');
  }

  /** Single keys (space, arrows, letters) are shortcuts. */
  get usesKeys(): boolean {
    return this.#usesKeys;
  }

  set usesKeys(usesKeys: boolean) {
    this.#usesKeys = usesKeys;
    writeStored('single-keys', usesKeys ? 'yes' : 'no');
  }
}

/** A list of texts as it was kept; what is none of it is left out. */
function readList(kept: string | null): string[] {
  const list = parse(kept);
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}

function readMap(kept: string | null): Record<string, string> {
  const map = parse(kept);
  if (typeof map !== 'object' || map === null) return {};
  return Object.fromEntries(Object.entries(map).filter(([, value]) => typeof value === 'string'));
}

function parse(kept: string | null): unknown {
  try {
    return JSON.parse(kept ?? 'null');
  } catch (error) {
    console.warn('A setting could not be read and begins anew.', error);
    return null;
  }
}

function clampSpeed(speed: number): number {
  if (!Number.isFinite(speed)) return 1;
  return Math.round(Math.min(Math.max(speed, SLOWEST), FASTEST) * 20) / 20;
}

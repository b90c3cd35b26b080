import { readStored, writeStored } from './stored.ts';

export const FONTS = ['serif', 'sans', 'dyslexic'] as const;
export const THEMES = ['device', 'light', 'sepia', 'dark', 'contrast'] as const;
export const MARKINGS = ['both', 'sentence', 'word', 'off'] as const;

export type Font = (typeof FONTS)[number];
export type Theme = (typeof THEMES)[number];
export type Marking = (typeof MARKINGS)[number];

/** How text looks where it is read. Sizes are in rem, spacings in em; `line` is a multiple of the size. */
export interface LookValues {
  font: Font;
  size: number;
  width: number;
  line: number;
  letter: number;
  justified: boolean;
  theme: Theme;
  marking: Marking;
}

/** Least, most and step of each look that is a number. */
export const RANGES = {
  size: { min: 0.875, max: 2.5, step: 0.0625 },
  width: { min: 20, max: 60, step: 2 },
  line: { min: 1.2, max: 2.4, step: 0.05 },
  letter: { min: 0, max: 0.2, step: 0.01 },
} as const;

const KEY = 'looks';

const FIRST: LookValues = {
  font: 'serif',
  size: 1.1875,
  width: 38,
  line: 1.65,
  letter: 0,
  justified: false,
  theme: 'device',
  marking: 'both',
};

const FAMILIES: Record<Font, string> = {
  serif: 'var(--serif)',
  sans: 'var(--sans)',
  dyslexic: 'OpenDyslexic, var(--sans)',
};

/** The reader's own looks: kept in this browser, and shown on the page's root element. */
export class Looks {
  #values = $state.raw(parseLooks(readStored(KEY)));

  constructor() {
    this.#show();
  }

  get values(): LookValues {
    return this.#values;
  }

  /** Whether anything is other than at first. */
  get isChanged(): boolean {
    return (Object.keys(FIRST) as (keyof LookValues)[]).some((key) => this.#values[key] !== FIRST[key]);
  }

  change(changed: Partial<LookValues>): void {
    this.#values = { ...this.#values, ...changed };
    writeStored(KEY, JSON.stringify(this.#values));
    this.#show();
  }

  reset(): void {
    this.change(FIRST);
  }

  #show(): void {
    const { font, size, width, line, letter, justified, theme } = this.#values;
    const { dataset, style } = document.documentElement;
    if (theme === 'device') delete dataset['theme'];
    else dataset['theme'] = theme;
    style.setProperty('--reading-font', FAMILIES[font]);
    style.setProperty('--reading-size', `${size}rem`);
    style.setProperty('--reading-width', `${width}rem`);
    style.setProperty('--reading-line', `${line}`);
    style.setProperty('--reading-letter', `${letter}em`);
    style.setProperty('--reading-align', justified ? 'justify' : 'start');
    if (font === 'dyslexic') void loadDyslexicFont();
  }
}

/** Its rules come when it is wanted; without them the next font of the list is shown. */
async function loadDyslexicFont(): Promise<void> {
  try {
    await import('./dyslexic-font.css');
  } catch (error) {
    console.error('The font could not be loaded.', error);
  }
}

/** Reads what was kept; what is missing, or is not what it should be, is as at first. */
export function parseLooks(kept: string | null): LookValues {
  const values = { ...FIRST };
  const given = parseObject(kept);
  for (const key of ['size', 'width', 'line', 'letter'] as const) {
    const { min, max } = RANGES[key];
    const value = given[key];
    if (typeof value === 'number' && value >= min && value <= max) values[key] = value;
  }
  values.font = FONTS.find((font) => font === given['font']) ?? FIRST.font;
  values.theme = THEMES.find((theme) => theme === given['theme']) ?? FIRST.theme;
  values.marking = MARKINGS.find((marking) => marking === given['marking']) ?? FIRST.marking;
  values.justified = given['justified'] === true;
  return values;
}

function parseObject(json: string | null): Record<string, unknown> {
  if (json === null) return {};
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch (error) {
    console.warn('The looks that were kept could not be read; they are as at first.', error);
    return {};
  }
}

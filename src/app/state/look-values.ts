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

/** How text looks before the reader has changed anything. */
export const FIRST: LookValues = {
  font: 'serif',
  size: 1.1875,
  width: 38,
  line: 1.65,
  letter: 0,
  justified: false,
  theme: 'device',
  marking: 'both',
};

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

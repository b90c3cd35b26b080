import { FIRST, type Font, type LookValues, parseLooks } from './look-values.ts';
import { readStored, writeStored } from './stored.ts';

const KEY = 'looks';

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

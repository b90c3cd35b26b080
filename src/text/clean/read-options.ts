import { type CleanOptions, DEFAULT_CLEAN_OPTIONS } from './options.ts';

/** The switches that can be sent from one thread to another. */
export type CleanSwitches = Partial<Omit<CleanOptions, 'emojiName'>>;

/** What the switches that are no plain on or off may be. */
const CHOICES: Record<string, readonly string[]> = {
  code: ['drop', 'speak'],
  inlineCode: ['drop', 'speak'],
  emoji: ['drop', 'name', 'keep'],
  urls: ['speak', 'domain', 'drop'],
  emails: ['speak', 'domain', 'drop'],
};

/** Checks switches that came from outside. Throws a TypeError that names the first one at fault. */
export function readCleanOptions(json: Record<string, unknown>): CleanSwitches {
  for (const [name, value] of Object.entries(json)) {
    if (!Object.hasOwn(DEFAULT_CLEAN_OPTIONS, name)) {
      const known = Object.keys(DEFAULT_CLEAN_OPTIONS).join(', ');
      throw new TypeError(`There is no clean-up called '${name.slice(0, 80)}'. There are: ${known}.`);
    }
    const choices = Object.hasOwn(CHOICES, name) ? CHOICES[name] : undefined;
    const fits = choices ? choices.includes(String(value)) : typeof value === 'boolean';
    if (!fits)
      throw new TypeError(`The clean-up '${name}' must be ${choices?.join(' or ') ?? 'true or false'}.`);
  }
  return json;
}

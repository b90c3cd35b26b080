import { loudness } from './loudness.ts';
import type { Plugin } from './plugin.ts';
import { repeatedPrefix } from './repeated-prefix.ts';

/** The plugins that are part of Lector. None runs unless a request or a configuration names it. */
export const SHIPPED: readonly Plugin[] = [repeatedPrefix, loudness];

export const SHIPPED_NAMES: readonly string[] = SHIPPED.map(({ name }) => name);

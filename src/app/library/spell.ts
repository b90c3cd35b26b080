import { interfaceLanguage } from '../messages/interface-language.ts';

/** A length of time that needs no exactness, in the interface's language: `40 sec`, `3 min`, `2 hr 5 min`. */
export function spellTime(seconds: number): string {
  if (seconds < 55) return unit(Math.max(5, Math.round(seconds / 5) * 5), 'second');
  const minutes = Math.max(1, Math.round(seconds / 60));
  const parts = [
    ...(minutes >= 60 ? [unit(Math.floor(minutes / 60), 'hour')] : []),
    ...(minutes % 60 > 0 ? [unit(minutes % 60, 'minute')] : []),
  ];
  return new Intl.ListFormat(interfaceLanguage(), { type: 'unit', style: 'narrow' }).format(parts);
}

/** A time as players show it: `0:07`, `12:30`, `1:02:30`. */
export function clockTime(seconds: number): string {
  const whole = Math.round(seconds);
  const digits = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return `${hours > 0 ? `${hours}:${digits(minutes)}` : minutes}:${digits(whole % 60)}`;
}

/** How long ago something was, in days and more: `today`, `yesterday`, `3 weeks ago`. */
export function spellAge(then: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(then)) / DAY_MS);
  const format = new Intl.RelativeTimeFormat(interfaceLanguage(), { numeric: 'auto' });
  if (days < 7) return format.format(-days, 'day');
  if (days < 31) return format.format(-Math.floor(days / 7), 'week');
  if (days < 365) return format.format(-Math.floor(days / 30.5), 'month');
  return format.format(-Math.floor(days / 365), 'year');
}

/** A share of 1 in whole percent. */
export function spellShare(share: number): string {
  return new Intl.NumberFormat(interfaceLanguage(), { style: 'percent', maximumFractionDigits: 0 }).format(
    share,
  );
}

/** Names one after the other. */
export function spellNames(names: readonly string[]): string {
  return new Intl.ListFormat(interfaceLanguage(), { type: 'conjunction' }).format(names);
}

const DAY_MS = 86_400_000;

function unit(number: number, name: 'second' | 'minute' | 'hour'): string {
  return new Intl.NumberFormat(interfaceLanguage(), { style: 'unit', unit: name }).format(number);
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

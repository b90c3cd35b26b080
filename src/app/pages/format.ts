import { interfaceLanguage } from '../messages/interface-language.ts';
import { formatBytesIn } from './number-format.ts';

/** A size for people, in the interface's language. */
export function formatBytes(bytes: number): string {
  return formatBytesIn(interfaceLanguage(), bytes);
}

/** A number for people, in the interface's language. */
export function formatNumber(value: number, digits: number): string {
  return new Intl.NumberFormat(interfaceLanguage(), { maximumFractionDigits: digits }).format(value);
}

/** A share for people, from 0 to 1, in the interface's language. */
export function formatPercent(share: number): string {
  return new Intl.NumberFormat(interfaceLanguage(), { style: 'percent' }).format(share);
}

/** A moment for people, from ISO 8601. */
export function formatMoment(iso: string): string {
  return new Intl.DateTimeFormat(interfaceLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  );
}

import type { Rule } from '../../rules.ts';
import { pieces } from './parts.ts';
import { cardinal, digitByDigit, port } from './spell.ts';

const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;

export const NETWORK_RULES: Rule[] = [
  {
    name: 'IPv4 address with port or prefix length',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}.,])(?<octets>${OCTET}(?:\.${OCTET}){3})(?::(?<port>\d{1,5})|\/(?<bits>\d{1,2}))?(?![\p{L}\p{N}]|[.,:]\d)`,
      'gu',
    ),
    read({ 0: text, groups }) {
      const { octets = '', port: at, bits } = groups ?? {};
      const address = octets
        .split('.')
        .map((octet) => digitByDigit(octet))
        .join(' dot ');
      if (at !== undefined)
        return pieces(text, [
          [octets, address],
          [':', 'colon'],
          [at, port(at)],
        ]);
      if (bits !== undefined)
        return pieces(text, [
          [octets, address],
          ['/', 'slash'],
          [bits, cardinal(bits)],
        ]);
      return address;
    },
  },
  {
    name: 'IPv6 address',
    pattern:
      /(?<![\p{L}\p{N}:.])(?:[0-9a-fA-F]{1,4}:){1,7}(?::?[0-9a-fA-F]{1,4}){0,7}(?:::)?(?![\p{L}\p{N}:])/gu,
    read({ 0: text }) {
      // A time (12:30:15) has at most two colons, and nothing left out.
      if (text.split(':').length < 5 && !text.includes('::')) return undefined;
      const words = text.match(/[0-9]|[a-fA-F]|::?/g) ?? [];
      return words
        .map((unit) => (unit === '::' ? 'double colon' : unit === ':' ? 'colon' : sayHex(unit)))
        .join(' ');
    },
  },
];

function sayHex(digit: string): string {
  return /\d/.test(digit) ? digitByDigit(digit) : digit.toUpperCase();
}

import type { Rule } from '../../rules.ts';
import { FORMULA_RULES } from './formulas.ts';
import { LABEL_RULES } from './labels.ts';
import { pieces } from './parts.ts';
import { EXTENSION_RULES } from './phones.ts';
import { CROSS_RULES } from './sizes.ts';
import { cardinal, digitByDigit, port } from './spell.ts';

const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;

const IP_RULES: Rule[] = [
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
    name: 'IPv6 address, in brackets with a port, with a prefix length',
    pattern:
      /(?<![\p{L}\p{N}:.])(?<open>\[?)(?<address>(?:[0-9a-fA-F]{1,4}:){1,7}(?::?[0-9a-fA-F]{1,4}){0,7}(?:::)?|::(?:[0-9a-fA-F]{1,4}:){0,6}[0-9a-fA-F]{1,4})(?:\](?::(?<port>\d{1,5}))?|\/(?<bits>\d{1,3}))?(?![\p{L}\p{N}:]|\.\d)/gu,
    read({ 0: text, groups }) {
      const { open = '', address = '', port: at, bits } = groups ?? {};
      // A time (12:30:15) has at most two colons, and nothing left out; ::add is no number.
      if ((address.split(':').length < 5 && !address.includes('::')) || /^::\D*$/.test(address))
        return undefined;
      if (text.includes(']') !== (open !== '')) return undefined;
      const words = address.match(/[0-9]|[a-fA-F]|::?/g) ?? [];
      const spoken = words
        .map((unit) => (unit === '::' ? 'double colon' : unit === ':' ? 'colon' : sayHex(unit)))
        .join(' ');
      if (at !== undefined) return `${spoken} colon ${port(at)}`;
      return bits === undefined ? spoken : `${spoken} slash ${cardinal(bits)}`;
    },
  },
];

/** What has to be seen before times, dates and serials are, which would take pieces of it: addresses, formulas, extensions. */
export const NETWORK_RULES: Rule[] = [
  ...IP_RULES,
  ...FORMULA_RULES,
  ...EXTENSION_RULES,
  ...CROSS_RULES,
  ...LABEL_RULES,
];

function sayHex(digit: string): string {
  return /\d/.test(digit) ? digitByDigit(digit) : digit.toUpperCase();
}

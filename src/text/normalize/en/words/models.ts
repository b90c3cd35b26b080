import type { Rule } from '../../rules.ts';
import { digitByDigit } from '../numbers/spell.ts';
import { spellLetters } from './letters.ts';
import { sayCount, sayLabel } from './say.ts';

/** Makers, roads, flights and the like, whose numbers of three and four digits are said in pairs. */
const MAKERS =
  `Boeing|Airbus|Concorde|Douglas|Lockheed|Embraer|Flight|flight|Highway|highway|Route|route|Interstate|Hwy|Freeway|Rte|Room|room
RTX|GTX|GT|RX|Radeon|GeForce|Ryzen|Nokia|Porsche|Peugeot|Ferrari|Intel|Snapdragon|Commodore|Atari|Motorola|Area|Bus|bus|Train|train|Peer
Formula|Section|Studio|Unit|Agent|Channel|channel|Volvo|BMW|Mercedes|Audi|Lexus|Canon|Nikon|Extension|extension|Extn|Gate|gate|HTTP
Error|error|status|Status|code|Code|Bldg|Levi's|Levi’s|Exit|exit|Polaroid|Dell|ThinkPad|Xbox|Apartment|Suite|suite|Locker|locker|Local`
    .split(/[|\n]/)
    .join('|');

const MODEL: Rule = {
  name: 'model-number',
  pattern: new RegExp(
    String.raw`(?<=(?<![\p{L}\p{N}])(?:${MAKERS})\s(?:#|No\.\s|number\s)?)(?<number>\d{3,4})(?<plural>s?)(?:-(?<variant>\d{1,3}[A-Z]{0,2}))?(?![\p{L}\p{N}%]|[.,:/-]\d|\s?[%°])`,
    'gu',
  ),
  read({ groups = {} }) {
    const { number = '', plural = '', variant = '' } = groups;
    const [, digits = '', letters = ''] = /^(\d*)(.*)$/.exec(variant) ?? [];
    const tail = variant && ` ${sayLabel(digits)}${letters && ` ${spellLetters(letters)}`}`;
    return sayLabel(number) + plural + tail;
  },
};

/** `9/11`, the day; the number 911 is a telephone's. */
export const NINE_ELEVEN: Rule = {
  name: 'nine-eleven',
  pattern: /(?<![\p{L}\p{N}./$-])9\/11(?![\p{N}/]|[.,]\d)/gu,
  read: () => 'nine eleven',
};

/** `v1.2.3`, `Python 3.10.12`, `version 2.0`, `iOS 17.4`: `point` between the numbers, each a count. */
const VERSION: Rule = {
  name: 'version',
  pattern:
    /(?<![\p{L}\p{N}.])(?<v>[vV]\.?\s?)(?<numbers>\d{1,4}(?:\.\d{1,6}){0,4})(?:[-.]?(?<stage>alpha|beta|rc|dev|b|a)\.?(?<build>\d{1,3})?)?(?![\p{L}\p{N}]|\.\d)|(?<=(?<![\p{L}])(?:[Vv]ersions?|[Rr]elease|Python|Node|Java|PHP|Ruby|Go|Rust|Android|macOS|Ubuntu|Debian|Linux|Windows|Chrome|Firefox|Safari|TypeScript|React|Vue|Angular|Django|PostgreSQL|kernel|Bluetooth|HTTP|TLS|USB|GPT|Claude|Llama|Gemini|CUDA)[\s/-])(?<named>\d{1,4}(?:\.\d{1,6}){1,4})(?:[-.]?(?<stage2>alpha|beta|rc|dev)\.?(?<build2>\d{1,3})?)?(?![\p{L}\p{N}]|\.\d)/gu,
  read({ groups = {} }) {
    const { v, numbers, named, stage = groups['stage2'], build = groups['build2'] } = groups;
    const spoken = (numbers ?? named ?? '').split('.').map(sayVersionPiece).join(' point ');
    const tail = stage ? ` ${STAGES[stage] ?? stage}${build ? ` ${sayCount(build)}` : ''}` : '';
    return `${v ? 'version ' : ''}${spoken}${tail}`;
  },
};
const STAGES: Readonly<Record<string, string>> = { rc: 'R C', a: 'A', b: 'B' };

function sayVersionPiece(digits: string): string {
  return digits.length > 2 && digits.startsWith('0') ? digitByDigit(digits) : sayCount(digits);
}

/** `C++`, `C#`, `F#`, `f++`. */
const PLUS_PLUS: Rule = {
  name: 'language-name',
  pattern:
    /(?<=(?<![\p{L}\p{N}])\p{L}{1,12})(?:\+\+|(?<=(?<![\p{L}\p{N}])[A-G])[#♯](?![\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}])[A-G])♭)/gu,
  read: ({ 0: mark }) => (mark === '++' ? ' plus plus' : mark === '♭' ? ' flat' : ' sharp'),
};

/** `A+`, `Disney+`, `18+`, `100+`. */
const PLUS: Rule = {
  name: 'plus-behind',
  pattern: /(?<=[\p{L}\d])\+(?=[\s.,;:!?)'"”’]|$)/gu,
  read: () => ' plus',
};

/** Numbers in names. */
export const MODEL_RULES: readonly Rule[] = [VERSION, MODEL, PLUS_PLUS, PLUS];

import type { Rule } from '../../rules.ts';
import { NUMBER, plainNumber, START, sayNumber } from './numeral.ts';
import { BEFORE_LABEL, pieces, textAfter, textBefore } from './parts.ts';

/** Words that say that a number with F or C near them is a temperature. */
const WARMTH =
  /(?<!\p{L})(?:ovens?|bak(?:e[ds]?|ing)|roast(?:ed|ing)?|(?:pre)?heat(?:ed|ing|s)?|cook(?:ed|ing)?|grill(?:ed|ing)?|broil|simmer|temp(?:eratures?|s)?|degrees?|weather|outside|outdoors|indoors|freez(?:e|es|ing|er)|boil(?:s|ed|ing)?|melt(?:s|ed|ing)?|warm(?:er|ed|ing)?|cold(?:er)?|hot(?:ter)?|chilly|cool(?:er|ed)?|fever|forecast|thermostat|sunny|humid|highs?|lows?|autoclaved?|incubated?|annealed|fridge|gas mark|refrigerat(?:e|ed|or))(?!\p{L})/iu;

const WHEN = /^ (?:today|tonight|tomorrow|now|or -?\d)(?!\p{L})|^ ?\/ ?\d{2,3} ?[°º]?F(?!\p{L})/iu;
const CAPACITOR = /capacit/iu;

export const TEMPERATURE_RULES: Rule[] = [
  {
    name: 'temperature without a degree sign',
    pattern: new RegExp(
      String.raw`${START}(?<number>${NUMBER}) ?(?<scale>[FC])(?![\p{L}\p{N}_]|['’+#&-]|\/(?!\d|gas)|\.\p{L}| \p{Lu})`,
      'gu',
    ),
    read(match, sentence) {
      const { number = '', scale = '' } = match.groups ?? {};
      const before = textBefore(match, sentence, 60);
      const degrees = Number(plainNumber(number));
      if (degrees > 3000 || BEFORE_LABEL.test(before)) return undefined;
      // A round number of an oven needs no word beside it.
      const isOven = scale === 'F' && degrees >= 100 && degrees <= 500 && degrees % 5 === 0;
      const after = textAfter(match, sentence, 40);
      if (CAPACITOR.test(before) || CAPACITOR.test(after)) return undefined;
      if (!isOven && !WARMTH.test(before) && !WARMTH.test(after) && !WHEN.test(after)) return undefined;
      const unit = degrees === 1 ? 'degree' : 'degrees';
      return pieces(match[0], [
        [number, sayNumber(number)],
        [scale, `${unit} ${scale === 'F' ? 'Fahrenheit' : 'Celsius'}`],
      ]);
    },
  },
];

import type { RomanWords } from '../locale/roman-rules.ts';
import { cardinal, ordinal } from './numbers.ts';

/** The first is an ordinal, the others are counted: `François premier`, `Louis quatorze`, `acte premier`. */
const firstOrCounted = (value: number, gender: 'masculine' | 'feminine' = 'masculine') =>
  value === 1 ? ordinal(1n, gender) : cardinal(BigInt(value));

export const roman: RomanWords = {
  centuries: '[Ss]iècle',
  labels:
    '[Cc]hapitres?|CHAPITRE|[Cc]hap\\.|[Tt]omes?|[Vv]olume|[Vv]ol\\.|[Ll]ivre|[Pp]artie|[Ss]ection|[Tt]itre|[Aa]rticle|[Aa]rt\\.|[Pp]hase|[Tt]ype|[Gg]rade|[Nn]iveau|[Aa]cte|[Ss]cène|[Cc]hant|[Aa]nnexe|[Ss]aison|[Éé]pisode|[Gg]roupe|[Cc]atégorie|[Pp]aris|Vatican|[Aa]n',
  names:
    'Louis|Charles|Henri|François|Philippe|Jean|Paul|Pie|Napoléon|Léon|Grégoire|Innocent|Clément|Benoît|Boniface|Urbain|Sixte|Jules|Alexandre|Georges|Édouard|Edouard|Guillaume|Richard|Frédéric|Nicolas|Ivan|Catherine|Élisabeth|Elisabeth|Christine|Jeanne|Marie|Anne|Victoria|Marguerite|Ramsès|Thoutmôsis|Darius|Xerxès|Constantin|Théodose|Othon|Otton|Léopold|Albert|Baudouin|Gustave|Harald|Robert|Hugues|Clovis|Childéric|Dagobert|Thierry|Lothaire|Pépin|Ferdinand|Alphonse|Sanche|Jacques|Joseph|Maximilien|Pierre|Rodolphe|Amédée|Humbert|Mohammed|Hassan|Ptolémée|Mehmed|Rainier|Célestin|Martin|Adrien|Étienne|Childebert|Clotaire|Casimir|Sigismond|Isabelle',
  label: (value, label) =>
    /^[Aa]cte|^[Ll]ivre|^[Cc]hap|^CHAP|^[Tt]ome/.test(label)
      ? firstOrCounted(value)
      : cardinal(BigInt(value)),
  century: (value) => ordinal(BigInt(value), 'masculine'),
  ruler: (value, name) =>
    firstOrCounted(
      value,
      /^(?:É|E)lisabeth|^Catherine|^Marie|^Anne|^Victoria|^Isabelle|^Marguerite/u.test(name)
        ? 'feminine'
        : 'masculine',
    ),
  bare: (value) => cardinal(BigInt(value)),
};

import type { DateWords, ElectronicWords, Gender, Noun, TimeWords } from '../locale/locale.ts';
import { cardinal, ordinal } from './numbers.ts';

export const dates: DateWords = {
  monthAliases: { sett: 9 },
  day: (day) => (day === 1 ? ordinal(1n, 'masculine') : cardinal(BigInt(day))),
  dayMark: '°|º',
  joint: 'del|di',
  of: '',
  date: (day, month, year) => [day, month, ...(year === undefined ? [] : [year])].join(' '),
  announces:
    'il|del|al|dal|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|lun\\.|mar\\.|mer\\.|gio\\.|ven\\.|sab\\.|dom\\.',
};

function dayPart(hours: number, half: 'am' | 'pm'): string {
  if (half === 'am') return hours === 12 ? ' di notte' : ' di mattina';
  return hours === 12 || hours < 6 ? ' del pomeriggio' : ' di sera';
}

export const times: TimeWords = {
  mark: ':| ?[hH] ?',
  suffix: 'h|ore',
  dotAfter: "[Oo]re|[Aa]lle|[Dd]alle|[Dd]elle|[Aa]ll['’]|le|[Vv]erso le",
  time({ hours, minutes, seconds, half }) {
    const hour = hours === 1 ? 'una' : cardinal(BigInt(hours));
    const minute = minutes === 0 && seconds === undefined ? '' : ` e ${cardinal(BigInt(minutes))}`;
    const second =
      seconds === undefined ? '' : ` e ${cardinal(BigInt(seconds))} second${seconds === 1 ? 'o' : 'i'}`;
    return hour + minute + second + (half === undefined ? '' : dayPart(hours, half));
  },
};

export const electronic: ElectronicWords = {
  at: 'chiocciola',
  dot: 'punto',
  slash: 'barra',
  hyphen: 'trattino',
  underscore: 'trattino basso',
  colon: 'due punti',
  hashtag: 'hashtag',
  signs: {
    '+': 'più',
    '=': 'uguale',
    '&': 'e',
    '?': 'punto interrogativo',
    '#': 'cancelletto',
    '%': 'per cento',
    '~': 'tilde',
  },
  words: { it: 'it', eu: 'eu' },
};

const NOT_NOUNS =
  /^(?:di|d['’].*|del|dello|della|dei|degli|delle|al?|alla|allo|ai|agli|alle|e|ed|o|od|in|nel|nella|con|per|su|sul|sulla|da|dal|dalla|che|è|sono|ha|hanno|era|fu|non|più|meno|ma|il|lo|la|i|gli|le|un|una|uno|tra|fra|come|si|ci|mila|milioni|virgola|volta|ogni)$/iu;
const LABEL =
  /(?:capitolo|pagina|numero|articolo|livello|tipo|fase|gruppo|tomo|parte|canale|versione|opzione|sezione|linea|legge|punto|posto|giorno|camera|via|strada|anno|atto|scena|figura|tabella|volume) $/iu;
const FEMININE_WORD =
  /^(?:ora|mano|notte|parte|classe|voce|luce|legge|chiave|nave|gente|madre|torre|croce|serie|crisi|foto|moto|auto|radio|fine|stazione|base|frase|rete|arte|morte|estate|carne|pelle|sede|superficie|specie)$/iu;
const FEMININE_ENDING = /(?:a|zione|sione|gione|tà|tù|trice|tudine)$/iu;
const MASCULINE =
  /^(?:problema|programma|sistema|tema|clima|poeta|pianeta|diploma|dramma|grammo|schema|panorama|telegramma|papa|cinema|artista|turista|giornalista|atleta|pilota|collega|capoluogo)$/iu;

export function genderOf(word: string): Gender {
  return FEMININE_WORD.test(word) || (FEMININE_ENDING.test(word) && !MASCULINE.test(word))
    ? 'feminine'
    : 'masculine';
}

/** `l'1`, `all'1`: the hour. */
const HOUR: Noun = { one: 'la', many: '', gender: 'feminine' };

/** Only one agrees in Italian. */
export function nounAfter(word: string, value: bigint, before: string): Noun | undefined {
  if (value === 1n && /(?<!\p{L})(?:l|all|dall)['’]$/iu.test(before)) return HOUR;
  if (word === '' || value !== 1n || NOT_NOUNS.test(word) || LABEL.test(before)) return undefined;
  return { one: word, many: word, gender: genderOf(word) };
}

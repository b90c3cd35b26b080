import type { DateWords, ElectronicWords, Gender, Noun, TimeWords } from '../locale/locale.ts';
import { cardinal, ordinal } from './numbers.ts';

export const dates: DateWords = {
  monthAliases: { sep: 9, set: 9, setiembre: 9 },
  day: (day) => (day === 1 ? ordinal(1n, 'masculine') : cardinal(BigInt(day))),
  dayMark: '\\.?º|°|ro|ero',
  joint: 'de|del',
  of: 'de',
  date: (day, month, year) => [day, month, ...(year === undefined ? [] : [year])].join(' de '),
  announces:
    'el|del|al|día|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lun\\.|mar\\.|mié\\.|jue\\.|vie\\.|sáb\\.|dom\\.',
};

const HOUR: Noun = { one: 'hora', many: 'horas', gender: 'feminine' };

/** The quarter words go with the clock of twelve hours. */
function minutesAfter(minutes: number, hours: number): string {
  if (hours > 0 && hours <= 12 && minutes === 15) return 'cuarto';
  if (hours > 0 && hours <= 12 && minutes === 30) return 'media';
  return cardinal(BigInt(minutes));
}

function dayPart(hours: number, half: 'am' | 'pm'): string {
  if (half === 'am') return hours === 12 ? 'de la noche' : 'de la mañana';
  if (hours === 12) return 'del mediodía';
  return hours < 8 ? 'de la tarde' : 'de la noche';
}

export const times: TimeWords = {
  mark: ':| ?[hH] ?',
  suffix: 'h|hs|hrs|horas?',
  dotAfter: '[Ll]as?|hora',
  time({ hours, minutes, seconds, half, suffixed }) {
    const hour = cardinal(BigInt(hours), HOUR);
    const part = half === undefined ? '' : ` ${dayPart(hours, half)}`;
    if (seconds !== undefined) {
      const count = (value: number, one: string) =>
        `${cardinal(BigInt(value), { one, many: one, gender: 'masculine' })} ${one}${value === 1 ? '' : 's'}`;
      const hourWord = hours === 1 ? 'hora' : 'horas';
      return `${hour} ${hourWord} ${count(minutes, 'minuto')} y ${count(seconds, 'segundo')}${part}`;
    }
    if (minutes > 0) return `${hour} y ${minutesAfter(minutes, hours)}${part}`;
    if (half !== undefined || (hours <= 12 && hours > 0 && !suffixed)) return hour + part;
    return `${hour} ${hours === 1 ? 'hora' : 'horas'}`;
  },
};

export const electronic: ElectronicWords = {
  at: 'arroba',
  dot: 'punto',
  slash: 'barra',
  hyphen: 'guion',
  underscore: 'guion bajo',
  colon: 'dos puntos',
  hashtag: 'hashtag',
  signs: {
    '+': 'más',
    '=': 'igual',
    '&': 'y',
    '?': 'interrogación',
    '#': 'almohadilla',
    '%': 'por ciento',
    '~': 'virgulilla',
  },
  words: { es: 'es', gob: 'gob' },
};

/** Words that are no nouns: a number before them is said as it is counted. */
const NOT_NOUNS =
  /^(?:de|del|al?|y|e|o|u|en|con|sin|por|para|que|se|es|son|fue|era|como|más|menos|desde|hasta|según|entre|sobre|tras|pero|no|ni|si|ya|la|las|lo|los|el|un|una|me|te|le|les|nos|mil|coma|punto|ha|han|está|hay|era|cada|vez)$/iu;
/** Labels: the number behind them is their name, and does not count what follows. */
const LABEL =
  /(?:capítulo|página|número|artículo|nivel|tipo|fase|grupo|tomo|parte|canal|versión|opción|apartado|sección|línea|ley|punto|puesto|día|habitación|calle|ruta|año) $/iu;

/** Masculine in -a, and feminine that their ending does not show. */
const MASCULINE =
  /^(?:días?|mapas?|planetas?|sofás?|\p{L}+(?:gramas?|temas?|blemas?|stemas?|lemas?|iomas?|eomas?)|climas?|poetas?|cometas)$/iu;
const FEMININE_WORD =
  /^(?:noches?|tardes?|manos?|veces|vez|voz|voces|ley|leyes|flor|flores|clases?|partes?|calles?|llaves?|naves?|mujer|mujeres|imagen|imágenes|series?|red|redes|luz|luces|cruz|cruces|sangre|gentes?|muertes?|bases?|frases?|nubes?|torres?|sal|pared|paredes|orden|órdenes|fotos?|motos?|radios?|crisis|tesis)$/iu;
const FEMININE_ENDING = /(?:as?|ción|ciones|sión|siones|dad|dades|tad|tades|tud|tudes|umbres?)$/iu;

export function genderOf(word: string): Gender {
  return FEMININE_WORD.test(word) || (FEMININE_ENDING.test(word) && !MASCULINE.test(word))
    ? 'feminine'
    : 'masculine';
}

/** Articles of hours and other feminine things, whether or not these follow: `a la 1`, `las 21`. */
const FEMININE_ARTICLE = /(?<!\p{L})(?:a la|de la|las) $/iu;

export function nounAfter(word: string, value: bigint, before: string): Noun | undefined {
  if (FEMININE_ARTICLE.test(before)) return HOUR;
  if (word === '' || NOT_NOUNS.test(word) || LABEL.test(before)) return undefined;
  const isPlural =
    /s$/iu.test(word) && !/^(?:mes|país|autobús|interés|inglés|francés|dios|gas|virus)$/iu.test(word);
  if (value === 1n ? isPlural : !isPlural) return undefined;
  return { one: word, many: word, gender: genderOf(word) };
}

import type { DateWords, ElectronicWords, Gender, Noun, TimeWords } from '../locale/locale.ts';
import { cardinal, ordinal } from './numbers.ts';

export const dates: DateWords = {
  monthAliases: { jan: 1, fév: 2, fev: 2, avr: 4, jul: 7, sep: 9, aout: 8 },
  day: (day) => (day === 1 ? ordinal(1n, 'masculine') : cardinal(BigInt(day))),
  dayMark: 'ers?|ER|°|º',
  joint: 'de',
  of: '',
  date: (day, month, year) => [day, month, ...(year === undefined ? [] : [year])].join(' '),
  announces:
    'le|du|au|dès le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun\\.|mar\\.|mer\\.|jeu\\.|ven\\.|sam\\.|dim\\.',
};

function count(value: number, one: string): string {
  return `${cardinal(BigInt(value), { one, many: one, gender: 'feminine' })} ${one}${value < 2 ? '' : 's'}`;
}

function dayPart(hours: number, half: 'am' | 'pm'): string {
  if (half === 'am') return ' du matin';
  return hours === 12 || hours < 6 ? " de l'après-midi" : ' du soir';
}

export const times: TimeWords = {
  mark: ':| ?[hH] ?| heures? (?=[0-5]\\d(?!\\d| ?(?:€|%|\\p{L})))',
  suffix: 'h|heures?|min|mn',
  dotAfter: '[Àà]|vers|dès',
  time({ hours, minutes, seconds, half }) {
    const rest = seconds === undefined ? (minutes === 0 ? '' : ` ${cardinal(BigInt(minutes), MINUTE)}`) : '';
    const part = half === undefined ? '' : dayPart(hours, half);
    if (seconds === undefined) return count(hours, 'heure') + rest + part;
    return `${count(hours, 'heure')} ${count(minutes, 'minute')} ${count(seconds, 'seconde')}${part}`;
  },
};

const MINUTE: Noun = { one: 'minute', many: 'minutes', gender: 'feminine' };

export const electronic: ElectronicWords = {
  at: 'arobase',
  dot: 'point',
  slash: 'barre oblique',
  hyphen: 'tiret',
  underscore: 'tiret bas',
  colon: 'deux points',
  hashtag: 'hashtag',
  signs: {
    '+': 'plus',
    '=': 'égale',
    '&': 'et',
    '?': "point d'interrogation",
    '#': 'dièse',
    '%': 'pour cent',
    '~': 'tilde',
  },
  words: { eu: 'e u' },
};

/** Words that are no nouns: a number before them is said as it is counted. */
const NOT_NOUNS =
  /^(?:de|d['’].*|du|des|et|ou|en|est|à|au|aux|le|la|les|l['’].*|un|une|sur|par|pour|dans|avec|sans|que|qu['’].*|qui|sont|ont|a|il|elle|on|ne|pas|plus|moins|mais|virgule|fois|puis|janvier|mai)$/iu;
const LABEL =
  /(?:chapitre|page|numéro|article|niveau|type|phase|groupe|tome|partie|chaîne|version|option|section|ligne|loi|point|place|jour|chambre|route|année|rue|acte|scène|figure|tableau|volume|étape) $/iu;
const FEMININE_WORD =
  /^(?:personnes?|fois|femmes?|filles?|heures?|minutes?|secondes?|années?|semaines?|pages?|places?|voitures?|maisons?|villes?|lignes?|pièces?|voix|parts?|mains?|nuits?|langues?|chambres?|tonnes?|tables?|lettres?|étoiles?|équipes?|écoles?|entreprises?|familles?|victimes?|banques?|usines?|régions?|chaises?|bouteilles?|cartes?|boîtes?|feuilles?|images?|photos?|portes?|rues?|routes?|communes?|saisons?|livres? sterling|vies?|mers?|îles?|plages?|vaches?|questions?|réponses?|pommes?|œuvres?|bougies?|chansons?|dents?|histoires?|idées?|choses?|tasses?|cuillères?|tranches?|gousses?|journées?|soirées?|pistes?)$/iu;
const FEMININE_ENDING =
  /(?:tions?|sions?|xions?|ités?|ettes?|ances?|ences?|ures?|euses?|trices?|ées?|elles?|ennes?|esses?|ières?|ades?|ailles?|ines?|illes?)$/iu;
const MASCULINE =
  /^(?:musées?|lycées?|trophées?|silences?|magazines?|milles?|gorilles?|murmures?|mercures?|cimetières?|derrières?|stades?|grades?|domaines?|capitaines?|squelettes?|vermicelles?|modèles?)$/iu;

export function genderOf(word: string): Gender {
  return FEMININE_WORD.test(word) || (FEMININE_ENDING.test(word) && !MASCULINE.test(word))
    ? 'feminine'
    : 'masculine';
}

export function nounAfter(word: string, _value: bigint, before: string): Noun | undefined {
  if (word === '' || NOT_NOUNS.test(word) || LABEL.test(before)) return undefined;
  return { one: word, many: word, gender: genderOf(word) };
}

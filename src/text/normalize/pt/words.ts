import type { DateWords, ElectronicWords, Gender, Noun, TimeWords } from '../locale/locale.ts';
import { cardinal, ordinal } from './numbers.ts';

export const dates: DateWords = {
  monthAliases: {},
  day: (day) => (day === 1 ? ordinal(1n, 'masculine') : cardinal(BigInt(day))),
  dayMark: '\\.?º|°|o',
  joint: 'de|do',
  of: 'de',
  date: (day, month, year) => [day, month, ...(year === undefined ? [] : [year])].join(' de '),
  announces:
    'em|no dia|dia|do dia|ao dia|até|desde|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|segunda|terça|quarta|quinta|sexta|sábado|domingo|seg\\.|ter\\.|qua\\.|qui\\.|sex\\.|sáb\\.|dom\\.',
};

const HOUR: Noun = { one: 'hora', many: 'horas', gender: 'feminine' };

function dayPart(hours: number, half: 'am' | 'pm'): string {
  if (half === 'am') return hours === 12 ? ' da noite' : ' da manhã';
  return hours === 12 || hours < 6 ? ' da tarde' : ' da noite';
}

export const times: TimeWords = {
  mark: ':| ?[hH] ?',
  suffix: 'h|hs|hrs|horas?|min',
  dotAfter: '[Àà]s',
  time({ hours, minutes, seconds, half }) {
    const hour = cardinal(BigInt(hours), HOUR);
    const part = half === undefined ? '' : dayPart(hours, half);
    const unit = hours < 2 ? 'hora' : 'horas';
    if (seconds !== undefined) {
      const count = (value: number, one: string) =>
        `${cardinal(BigInt(value))} ${one}${value === 1 ? '' : 's'}`;
      return `${hour} ${unit}, ${count(minutes, 'minuto')} e ${count(seconds, 'segundo')}${part}`;
    }
    if (minutes > 0) return `${hour} ${unit} e ${cardinal(BigInt(minutes))}${part}`;
    return half === undefined ? `${hour} ${unit}` : hour + part;
  },
};

export const electronic: ElectronicWords = {
  at: 'arroba',
  dot: 'ponto',
  slash: 'barra',
  hyphen: 'hífen',
  underscore: 'sublinhado',
  colon: 'dois pontos',
  hashtag: 'hashtag',
  signs: {
    '+': 'mais',
    '=': 'igual',
    '&': 'e',
    '?': 'interrogação',
    '#': 'cerquilha',
    '%': 'por cento',
    '~': 'til',
  },
  words: { gov: 'gov' },
};

const NOT_NOUNS =
  /^(?:de|do|da|dos|das|e|ou|em|no|na|nos|nas|com|sem|por|para|pelo|pela|que|se|é|são|foi|era|a|o|as|os|ao|aos|à|às|um|uma|mais|menos|mas|como|até|entre|sobre|não|nem|já|mil|milhão|milhões|bilhão|bilhões|vírgula|ponto|há|está|cada)$/iu;
const LABEL =
  /(?:capítulo|página|número|artigo|nível|tipo|fase|grupo|tomo|parte|canal|versão|opção|seção|linha|lei|ponto|posto|dia|quarto|rua|rota|ano|ato|cena|figura|tabela|volume|sala|casa|apartamento) $/iu;
const FEMININE_WORD =
  /^(?:noites?|tardes?|mãos?|vez|vezes|voz|vozes|leis?|flor|flores|classes?|partes?|chaves?|naves?|mulher|mulheres|imagem|imagens|séries?|redes?|luz|luzes|cruz|cruzes|gentes?|mortes?|bases?|frases?|torres?|paredes?|ordem|ordens|fotos?|motos?|mães?|viagem|viagens|páginas?|colher|colheres|cidades?|pele|neve|árvores?|equipes?|fontes?|pontes?|crises?|maçãs?|irmãs?|manhãs?)$/iu;
const FEMININE_ENDING = /(?:as?|ção|ções|são|sões|dades?|tudes?|gem|gens)$/iu;
const MASCULINE =
  /^(?:dias?|mapas?|planetas?|sofás?|gramas?|quilogramas?|\p{L}*(?:blemas?|stemas?|temas?|gramas?|iomas?|lemas?)|climas?|poetas?|cometas?|temas?|artistas?)$/iu;

export function genderOf(word: string): Gender {
  return FEMININE_WORD.test(word) || (FEMININE_ENDING.test(word) && !MASCULINE.test(word))
    ? 'feminine'
    : 'masculine';
}

/** Articles of hours and other feminine things, whether or not these follow: `às 2`, `das 22`. */
const FEMININE_ARTICLE = /(?<!\p{L})(?:às?|as|das|nas|umas) $/iu;

export function nounAfter(word: string, value: bigint, before: string): Noun | undefined {
  if (FEMININE_ARTICLE.test(before)) return HOUR;
  if (word === '' || NOT_NOUNS.test(word) || LABEL.test(before)) return undefined;
  const isPlural = /s$/iu.test(word);
  if (value === 1n ? isPlural : !isPlural) return undefined;
  return { one: word, many: word, gender: genderOf(word) };
}

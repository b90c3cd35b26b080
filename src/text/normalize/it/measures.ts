import type { MeasureWords } from '../locale/locale.ts';
import { nouns, unitTable } from '../locale/si-units.ts';
import { genderOf } from './words.ts';

export const measures: MeasureWords = {
  units: unitTable(
    {
      ...nouns('masculine', {
        m: 'metro metri',
        mt: 'metro metri',
        g: 'grammo grammi',
        gr: 'grammo grammi',
        l: 'litro litri',
        L: 'litro litri',
        s: 'secondo secondi',
        sec: 'secondo secondi',
        min: 'minuto minuti',
        W: 'watt',
        Wh: 'wattora',
        V: 'volt',
        A: 'ampere',
        Hz: 'hertz',
        J: 'joule',
        N: 'newton',
        Pa: 'pascal',
        Ω: 'ohm',
        B: 'byte',
        b: 'bit',
        bit: 'bit',
        eV: 'elettronvolt',
        bar: 'bar',
        dB: 'decibel',
        ha: 'ettaro ettari',
        q: 'quintale quintali',
        lm: 'lumen',
        ft: 'piede piedi',
        kmh: 'chilometro_orario chilometri_orari',
        'km/h': 'chilometro_orario chilometri_orari',
        'm/s': 'metro_al_secondo metri_al_secondo',
        mph: 'miglio_orario miglia_orarie',
        px: 'pixel',
        CV: 'cavallo cavalli',
        cv: 'cavallo cavalli',
        gg: 'giorno giorni',
        '′': 'minuto minuti',
        '″': 'secondo secondi',
        '"': 'pollice pollici',
      }),
      ...nouns('feminine', {
        h: 'ora ore',
        t: 'tonnellata tonnellate',
        cal: 'caloria calorie',
        mol: 'mole moli',
        lb: 'libbra libbre',
        oz: 'oncia once',
        ab: 'abitanti',
      }),
    },
    {
      k: 'chilo',
      M: 'mega',
      G: 'giga',
      T: 'tera',
      h: 'etto',
      d: 'deci',
      c: 'centi',
      m: 'milli',
      µ: 'micro',
      n: 'nano',
    },
    (prefix, unit) => (/^(?:byte|bit)/.test(unit) ? prefix.replace('chilo', 'kilo') : prefix) + unit,
  ),
  wordlike: ['ha', 'ab'],
  per: (divisor) => {
    if (/^[aeiou]/iu.test(divisor)) return `all'${divisor}`;
    return `${genderOf(divisor) === 'feminine' ? 'alla' : 'al'} ${divisor}`;
  },
  power({ one, many, gender }, exponent) {
    const [single, plural] = exponent === 2 ? ['quadrato', 'quadrati'] : ['cubo', 'cubi'];
    return { one: `${one} ${single}`, many: `${many} ${plural}`, gender };
  },
  percent: 'per cento',
  permille: 'per mille',
  degree: { one: 'grado', many: 'gradi', gender: 'masculine' },
  celsius: 'Celsius',
  fahrenheit: 'Fahrenheit',
  kelvin: { one: 'kelvin', many: 'kelvin', gender: 'masculine' },
};

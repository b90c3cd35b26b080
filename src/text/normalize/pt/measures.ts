import type { MeasureWords } from '../locale/locale.ts';
import { nouns, unitTable } from '../locale/si-units.ts';

/** The stress of `metro` moves to the prefix: `quilômetro`, but `quilograma`. */
function join(prefix: string, unit: string): string {
  if (!unit.startsWith('metro')) return prefix + unit;
  return prefix.replace(/[eio]$/, (vowel) => ({ e: 'é', i: 'í', o: 'ô' })[vowel] ?? vowel) + unit;
}

export const measures: MeasureWords = {
  units: unitTable(
    {
      ...nouns('masculine', {
        m: 'metro metros',
        g: 'grama gramas',
        gr: 'grama gramas',
        l: 'litro litros',
        L: 'litro litros',
        s: 'segundo segundos',
        seg: 'segundo segundos',
        min: 'minuto minutos',
        W: 'watt watts',
        Wh: 'watt-hora watts-hora',
        V: 'volt volts',
        A: 'ampere amperes',
        Hz: 'hertz',
        J: 'joule joules',
        N: 'newton newtons',
        Pa: 'pascal pascais',
        Ω: 'ohm ohms',
        B: 'byte bytes',
        b: 'bit bits',
        bit: 'bit bits',
        eV: 'elétron-volt elétron-volts',
        bar: 'bar bares',
        dB: 'decibel decibéis',
        ha: 'hectare hectares',
        lm: 'lúmen lúmens',
        mol: 'mol mols',
        kmh: 'quilômetro_por_hora quilômetros_por_hora',
        Mbps: 'megabit_por_segundo megabits_por_segundo',
        Gbps: 'gigabit_por_segundo gigabits_por_segundo',
        px: 'pixel pixels',
        cv: 'cavalo cavalos',
        CV: 'cavalo cavalos',
        ft: 'pé pés',
        '′': 'minuto minutos',
        '″': 'segundo segundos',
      }),
      ...nouns('feminine', {
        h: 'hora horas',
        hs: 'hora horas',
        hrs: 'hora horas',
        t: 'tonelada toneladas',
        cal: 'caloria calorias',
        lb: 'libra libras',
        lbs: 'libra libras',
        oz: 'onça onças',
        mi: 'milha milhas',
        mph: 'milha_por_hora milhas_por_hora',
        rpm: 'rotação_por_minuto rotações_por_minuto',
        atm: 'atmosfera atmosferas',
        '"': 'polegada polegadas',
      }),
    },
    {
      k: 'quilo',
      M: 'mega',
      G: 'giga',
      T: 'tera',
      h: 'hecto',
      d: 'deci',
      c: 'centi',
      m: 'mili',
      µ: 'micro',
      n: 'nano',
    },
    join,
  ),
  wordlike: ['ha', 'mi'],
  per: (divisor) => `por ${divisor}`,
  power({ one, many, gender }, exponent) {
    const ending = gender === 'feminine' ? 'a' : 'o';
    const adjective = (exponent === 2 ? 'quadrad' : 'cúbic') + ending;
    return { one: `${one} ${adjective}`, many: `${many} ${adjective}s`, gender };
  },
  percent: 'por cento',
  permille: 'por mil',
  degree: { one: 'grau', many: 'graus', gender: 'masculine' },
  celsius: 'Celsius',
  fahrenheit: 'Fahrenheit',
  kelvin: { one: 'kelvin', many: 'kelvins', gender: 'masculine' },
};

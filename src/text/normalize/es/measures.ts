import type { MeasureWords } from '../locale/locale.ts';
import { nouns, unitTable } from '../locale/si-units.ts';

/** The stress of `metro` moves to the prefix: `kilómetro`, but `kilogramo`. */
function join(prefix: string, unit: string): string {
  if (!unit.startsWith('metro')) return prefix + unit;
  return prefix.replace(/[eio]$/, (vowel) => ({ e: 'é', i: 'í', o: 'ó' })[vowel] ?? vowel) + unit;
}

export const measures: MeasureWords = {
  units: unitTable(
    {
      ...nouns('masculine', {
        m: 'metro metros',
        g: 'gramo gramos',
        gr: 'gramo gramos',
        l: 'litro litros',
        L: 'litro litros',
        s: 'segundo segundos',
        seg: 'segundo segundos',
        min: 'minuto minutos',
        W: 'vatio vatios',
        Wh: 'vatio_hora vatios_hora',
        V: 'voltio voltios',
        A: 'amperio amperios',
        Hz: 'hercio hercios',
        J: 'julio julios',
        N: 'newton newtons',
        Pa: 'pascal pascales',
        Ω: 'ohmio ohmios',
        B: 'byte bytes',
        b: 'bit bits',
        bit: 'bit bits',
        eV: 'electronvoltio electronvoltios',
        bar: 'bar bares',
        dB: 'decibelio decibelios',
        ha: 'hectárea hectáreas',
        lm: 'lumen lúmenes',
        mol: 'mol moles',
        ft: 'pie pies',
        mph: 'milla_por_hora millas_por_hora',
        Mbps: 'megabit_por_segundo megabits_por_segundo',
        Gbps: 'gigabit_por_segundo gigabits_por_segundo',
        kmh: 'kilómetro_por_hora kilómetros_por_hora',
        kph: 'kilómetro_por_hora kilómetros_por_hora',
        px: 'píxel píxeles',
        CV: 'caballo caballos',
        '″': 'segundo segundos',
        '′': 'minuto minutos',
      }),
      ...nouns('feminine', {
        h: 'hora horas',
        hs: 'hora horas',
        hrs: 'hora horas',
        t: 'tonelada toneladas',
        cal: 'caloría calorías',
        ha: 'hectárea hectáreas',
        lb: 'libra libras',
        lbs: 'libra libras',
        oz: 'onza onzas',
        mi: 'milla millas',
        yd: 'yarda yardas',
        rpm: 'revolución_por_minuto revoluciones_por_minuto',
        atm: 'atmósfera atmósferas',
        '"': 'pulgada pulgadas',
        in: 'pulgada pulgadas',
        ud: 'unidad unidades',
        uds: 'unidad unidades',
      }),
    },
    {
      k: 'kilo',
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
  wordlike: ['ha', 'mi', 'in'],
  per: (divisor) => `por ${divisor}`,
  power(unit, exponent) {
    const ending = unit.gender === 'feminine' ? 'a' : 'o';
    const adjective = exponent === 2 ? 'cuadrad' : 'cúbic';
    return {
      one: `${unit.one} ${adjective}${ending}`,
      many: `${unit.many} ${adjective}${ending}s`,
      gender: unit.gender,
    };
  },
  percent: 'por ciento',
  permille: 'por mil',
  degree: { one: 'grado', many: 'grados', gender: 'masculine' },
  celsius: 'Celsius',
  fahrenheit: 'Fahrenheit',
  kelvin: { one: 'kelvin', many: 'kelvin', gender: 'masculine' },
};

import type { AcronymWords } from '../locale/acronyms.ts';

export const acronyms: AcronymWords = {
  language: 'es',
  letters: { Y: 'i griega' },
  spelt: 'CEE UGT OIT ITT AFA EOI IES IRC UHF VHF LGTBI LGTB UDEF ADSL AVI IFE AFE OIM OIEA OCU',
  said: {
    OFF: 'off',
    INRI: 'inri',
    OK: 'oquei',
    DJ: 'diyei',
    VIP: 'vip',
    APP: 'app',
    OVNI: 'ovni',
    PSOE: 'pesoe',
    IBEX: 'íbex',
    AMPA: 'ampa',
    JJOO: 'Juegos Olímpicos',
    RRHH: 'recursos humanos',
    FFAA: 'Fuerzas Armadas',
    CCAA: 'comunidades autónomas',
    CCOO: 'Comisiones Obreras',
    EAU: 'Emiratos Árabes Unidos',
  },
  stressed:
    'tú mí sé dé té ir va da ve he ten ven voy doy sal ojo fin ay eh oh ja ea mal gran dos tres seis uno',
  spellUpTo: 2,
};

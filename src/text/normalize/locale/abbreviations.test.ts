import { expect, test } from 'vitest';
import { applyEdits, mapSource } from '../../spans/mapped-text.ts';
import { normalizeSentence } from '../normalize.ts';

const speak = (language: string, text: string) =>
  applyEdits(mapSource(text), normalizeSentence(text, language)).text;

test.each([
  ['es', 'Véase el cap. IV de EE. UU., p. 3.', 'Véase el capítulo cuatro de Estados Unidos, página tres.'],
  ['es', 'Si ud. o uds. quieren.', 'Si usted o ustedes quieren.'],
  ['es', 'Son 2.500 mill. de euros.', 'Son dos mil quinientos millones de euros.'],
  ['es', 'Ponga 2 cdas. y 1 cdta. más.', 'Ponga dos cucharadas y una cucharadita más.'],
  ['es', 'Abre de lun. a vie. y los sáb. 3 y 10.', 'Abre de lunes a viernes y los sábado tres y diez.'],
  ['es', 'Me gusta el mar.', 'Me gusta el mar.'],
  [
    'fr',
    'Voir P. 45, etc., dans le 19e arr. ici.',
    'Voir page quarante-cinq, et cétéra, dans le dix-neuvième arrondissement ici.',
  ],
  [
    'fr',
    'Ajoutez 1 c. à c. et 2 c. à s. de sel.',
    'Ajoutez une cuillère à café et deux cuillères à soupe de sel.',
  ],
  ['fr', 'Au XVIIIe s. déjà.', 'Au dix-huitième siècle déjà.'],
  ['fr', "C'est un jeu.", "C'est un jeu."],
  [
    'it',
    'Vale 3,5 mld di euro e 1 mln di lire.',
    'Vale tre virgola cinque miliardi di euro e un milione di lire.',
  ],
  ['it', 'Vedi cap. IV e cap. 3.', 'Vedi capitolo quarto e capitolo tre.'],
  ['it', 'Orario: lun-ven.', 'Orario: lunedì a venerdì.'],
  ['it', 'Olio q.b. e il bin. 3.', 'Olio quanto basta e il binario tre.'],
  ['pt-br', 'Mora no ap. 12, veja o cap. 3.', 'Mora no apartamento doze, veja o capítulo três.'],
  ['pt-br', 'Em 10x de R$ 5, com 2 col. de sal.', 'Em dez vezes de cinco reais, com duas colheres de sal.'],
  [
    'pt-br',
    'Lucro de 2,5 mi e dívida de 3 bi.',
    'Lucro de dois vírgula cinco milhões e dívida de três bilhões.',
  ],
  ['de', 'Preis inkl. MwSt. zzgl. Versand.', 'Preis inklusive Mehrwertsteuer zuzüglich Versand.'],
  ['de', 'Nach Abs. 2 Nr. 3, Kundennr. 5.', 'Nach Absatz zwei Nummer drei, Kundennummer fünf.'],
  ['de', 'Mo.–Fr. geöffnet, Mo-Do zu.', 'Montag bis Freitag geöffnet, Montag bis Donnerstag zu.'],
])('%s: says %j', (language, written, spoken) => {
  expect(speak(language, written)).toBe(spoken);
});

test.each([
  ['de', 'Tel.', 'Telefon'],
  ['de', 'Preis zzgl.', 'Preis zuzüglich'],
  ['es', 'Véase la pág.', 'Véase la página'],
  ['fr', 'Rendez-vous le lun.', 'Rendez-vous le lundi'],
  ['es', 'Nadó en el mar.', 'Nadó en el mar.'],
  ['de', 'GmbH & Co.', 'G M B H und Ko'],
  ['fr', 'Réf.', 'référence'],
  ['de', 'Und so weiter usw.', 'Und so weiter und so weiter.'],
])(
  '%s: the dot of what leads to something is no full stop, even where it was cut: %j',
  (language, written, spoken) => {
    expect(speak(language, written)).toBe(spoken);
  },
);

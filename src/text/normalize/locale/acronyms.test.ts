import { expect, test } from 'vitest';
import { applyEdits, mapSource } from '../../spans/mapped-text.ts';
import { normalizeSentence } from '../normalize.ts';
import { isPronounceable } from './pronounceable.ts';

const speak = (language: string, text: string) =>
  applyEdits(mapSource(text), normalizeSentence(text, language)).text;

test.each([
  ['es', 'El FBI, la UE y el DNI.', 'El F B I, la U E y el D N I.'],
  ['es', 'La OTAN, la ONU y el IVA del PIB.', 'La Otan, la Onu y el Iva del Pib.'],
  ['es', 'El CO2 y el H2O.', 'El C O dos y el H dos O.'],
  ['es', 'La U.E. y los EE.UU. firman.', 'La U E y los Estados Unidos firman.'],
  ['es', 'La TV, los CDs y el CV en PYME.', 'La T V, los C D y el C V en Pyme.'],
  ['fr', "L'UE, le FBI et l'ONU.", "L'u E, le F B I et l'Onu."],
  ['fr', "Le PIB, l'INSEE et le SMIC.", "Le P I B, l'Insé et le smic."],
  ['fr', "L'ADN et la SNCF.", "L'a D N et la S N C F."],
  ['it', "L'FBI, l'UE e la NATO.", "L'effe B I, l'u E e la Nato."],
  ['it', 'IVA, RAI, PIL e BCE.', 'Iva, Rai, Pil e B C E.'],
  ['pt-br', 'O INSS, o IBGE e o CEP.', 'O I N S S, o I B G é e o Cep.'],
  ['pt-br', 'Os EUA e a ONU.', 'Os Estados Unidos e a Onu.'],
  ['de', 'Die EU-Kommission und die AG.', 'Die E U-Kommission und die A G.'],
  ['de', 'Die NATO, die USA und die AfD.', 'Die Nato, die U S A und die A F D.'],
  ['de', 'Der ICE und die Lkw der GmbH.', 'Der I C E und die L K W der G M B H.'],
])('%s: spells or says %j', (language, written, spoken) => {
  expect(speak(language, written)).toBe(spoken);
});

test.each([
  ['es', '¡NO lo hagas NUNCA! SÍ, TÚ. Es MUY IMPORTANTE.'],
  ['es', 'OFERTA SOLO HOY.'],
  ['fr', 'NE PAS OUVRIR, C’EST TRÈS GRAVE.'],
  ['it', 'NON aprire MAI la porta, SOLO OGGI.'],
  ['pt-br', 'NÃO faça isso NUNCA, SÓ HOJE.'],
  ['de', 'Das ist NUR heute und NIE wieder, SEHR WICHTIG, HEUTE NEU.'],
  ['de', 'SCHNEE und STURM.'],
])('%s: capitals that are stress stay words: %j', (language, text) => {
  expect(speak(language, text).toLowerCase()).toBe(text.toLowerCase());
});

test('words in capitals are written small, so that no phonemiser spells them', () => {
  expect(speak('es', 'Di que NO, es MUY IMPORTANTE.')).toBe('Di que no, es muy IMPORTANTE.');
});

test.each([
  ['es', 'Leyó a J. K. Rowling y a J.R.R. Tolkien.', 'Leyó a J K Rowling y a J R R Tolkien.'],
  ['it', 'La dottoressa Anna M. Verdi parla.', 'La dottoressa Anna M Verdi parla.'],
  ['de', 'Von George W. Bush.', 'Von George W Bush.'],
  ['es', 'Viajó por la U.E.', 'Viajó por la U E.'],
])('%s: the dots of initials are no stops: %j', (language, written, spoken) => {
  expect(speak(language, written)).toBe(spoken);
});

test.each(['OTAN', 'PIB', 'UNESCO', 'RAM', 'SIDA', 'MENTE', 'STURM', 'SCHNEE'])('%s can be said', (word) => {
  expect(isPronounceable(word)).toBe(true);
});

test.each(['FBI', 'DNI', 'ADN', 'BCE', 'IBGE', 'BCDFA', 'BBVA', 'LGTBI'])('%s cannot be said', (word) => {
  expect(isPronounceable(word)).toBe(false);
});

test.each(['A', 'A.', 'AB ', 'Ab', 'A. ', 'x@', 'Lun-', 'lun. '])('time is linear: %j', (piece) => {
  const start = performance.now();
  for (const language of ['es', 'fr', 'it', 'pt-br', 'de'])
    speak(language, piece.repeat(20_000 / piece.length));
  expect(performance.now() - start).toBeLessThan(5000);
});

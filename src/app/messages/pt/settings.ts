import type { Messages } from '../messages.ts';

/** The settings page. */
export const settings: Messages['settings'] = {
  looks: 'Aparência do texto',
  looksHint: 'Para todos os textos que você lê.',
  sampleBefore: 'É assim que um texto aparece.',
  sampleSentence: [
    'A frase que você ouve fica destacada, e nela também a',
    'palavra',
    'que está sendo dita.',
  ],
  sampleAfter: 'O resto espera a sua vez.',
  listening: 'Durante a escuta',
  keepAwake: 'Manter a tela ligada enquanto a voz fala',
  keys: 'Atalhos de uma só tecla (Espaço, setas, letras)',
  keysHint: 'Desative se eles atrapalharem outros programas.',
  language: 'Idioma da interface',
  languageDevice: 'Como o dispositivo',
  languageHint: 'A página é recarregada. A voz segue o idioma de cada documento, não este ajuste.',
  check: 'Verificar como uma leitura é entendida',
  checkHint:
    'Uma frase é falada, outro modelo escreve o que ouve, e as duas são comparadas. Tudo acontece neste dispositivo.',
  checkText: 'Texto a verificar',
  checkSentence: 'Lemos o livro em voz alta, e cada palavra dele foi entendida.',
  checkRun: 'Falar e verificar',
  checkStop: 'Parar',
  checkSpeaking: 'A voz está falando…',
  checkListening: 'O que ela disse está sendo escrito…',
  checkResult: (share) => `Palavras entendidas de outro modo: ${share}`,
  checkLegend: 'Riscado: o que devia ser dito. Em negrito: o que foi ouvido.',
  checkNobody: 'Isto precisa de um modelo que escreva o que é dito. Você pode adicionar um em',
  privacy: 'Privacidade',
};

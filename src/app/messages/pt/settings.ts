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
  privacy: 'Privacidade',
};

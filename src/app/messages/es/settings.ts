import type { Messages } from '../messages.ts';

/** The settings page. */
export const settings: Messages['settings'] = {
  looks: 'Apariencia del texto',
  looksHint: 'Para todos los textos que leas.',
  sampleBefore: 'Así se ve un texto.',
  sampleSentence: [
    'La frase que escuchas está resaltada, y en ella también la',
    'palabra',
    'que se está diciendo.',
  ],
  sampleAfter: 'El resto espera su turno.',
  listening: 'Al escuchar',
  keepAwake: 'Mantener la pantalla encendida mientras la voz habla',
  keys: 'Atajos de una sola tecla (Espacio, flechas, letras)',
  keysHint: 'Desactívalos si interfieren con otros programas.',
  language: 'Idioma de la interfaz',
  languageDevice: 'Como el dispositivo',
  languageHint: 'La página se vuelve a cargar. La voz sigue el idioma de cada documento, no este ajuste.',
  privacy: 'Privacidad',
};

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
  check: 'Comprobar cómo se entiende una lectura',
  checkHint:
    'Se pronuncia una frase, otro modelo escribe lo que oye y se comparan ambas. Todo ocurre en este dispositivo.',
  checkText: 'Texto que comprobar',
  checkSentence: 'Leímos el libro en voz alta y se entendió cada una de sus palabras.',
  checkRun: 'Hablar y comprobar',
  checkStop: 'Detener',
  checkSpeaking: 'La voz está hablando…',
  checkListening: 'Se está escribiendo lo que ha dicho…',
  checkResult: (share) => `Palabras que se entendieron de otro modo: ${share}`,
  checkLegend: 'Tachado: lo que había que decir. En negrita: lo que se oyó.',
  checkNobody: 'Para esto hace falta un modelo que escriba lo que se dice. Puede añadir uno en',
  privacy: 'Privacidad',
};

import type { Messages } from '../messages.ts';

export const settings: Messages['settings'] = {
  looks: 'Aspetto del testo',
  looksHint: 'Per ogni testo che leggi.',
  sampleBefore: 'Ecco come appare un testo.',
  sampleSentence: [
    'La frase che ascolti è evidenziata, e al suo interno lo è anche la',
    'parola',
    'pronunciata in quel momento.',
  ],
  sampleAfter: 'Il resto attende il suo turno.',
  listening: 'Durante l’ascolto',
  keepAwake: 'Tieni acceso lo schermo mentre la voce parla',
  keys: 'Usa tasti singoli come scorciatoie (Spazio, frecce, lettere)',
  keysHint: 'Disattivali se interferiscono con altri programmi.',
  language: 'Lingua dell’interfaccia',
  languageDevice: 'Come il dispositivo',
  languageHint: 'La pagina verrà ricaricata. La voce segue la lingua di ogni documento, non questa.',
  privacy: 'Privacy',
};

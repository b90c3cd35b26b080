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
  check: 'Verificare come si capisce una lettura',
  checkHint:
    'Una frase viene pronunciata, un altro modello scrive ciò che sente e le due vengono confrontate. Tutto avviene su questo dispositivo.',
  checkText: 'Testo da verificare',
  checkSentence: 'Abbiamo letto il libro ad alta voce e se ne capiva ogni parola.',
  checkRun: 'Parla e verifica',
  checkStop: 'Ferma',
  checkSpeaking: 'La voce sta parlando…',
  checkListening: 'Si sta scrivendo ciò che ha detto…',
  checkResult: (share) => `Parole capite diversamente: ${share}`,
  checkLegend: 'Barrato: ciò che andava detto. In grassetto: ciò che è stato sentito.',
  checkNobody: 'Serve un modello che scriva ciò che viene detto. Puoi aggiungerne uno in',
  privacy: 'Privacy',
};

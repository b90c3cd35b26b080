import type { Messages } from '../messages.ts';

export const ownVoice: Messages['ownVoice'] = {
  tab: 'La tua voce',
  title: 'La tua voce',
  about:
    'Lascia che Lector legga con la tua voce, o con quella di qualcuno che è d’accordo. Viene imitata da una breve registrazione, su questo dispositivo; niente viene inviato.',
  needsModel:
    'Per questo serve su questo dispositivo un programma che sappia imitare le voci. Si scarica una volta sola.',
  getModel: 'Vedi che cosa sa imitare le voci',
  how: 'Parla da 10 a 20 secondi in una stanza tranquilla, come se leggessi a qualcuno. Per esempio:',
  script:
    'Quando venne la sera, le lampade lungo il fiume si accesero una dopo l’altra. Seduti sul vecchio ponte parlavamo dell’estate, e nessuno voleva tornare a casa.',
  record: 'Registra',
  stop: 'Ferma la registrazione',
  again: 'Registra di nuovo',
  choose: 'Scegli un file',
  hear: 'Ascolta',
  stopHearing: 'Ferma',
  running: (seconds, most) => `Registrazione: ${seconds} di ${most} secondi`,
  ready: 'La registrazione è pronta.',
  name: 'Nome della voce',
  language: 'Lingua parlata',
  consent: 'È la mia voce, o la persona è d’accordo che io la usi.',
  honest:
    'Il suono fatto con una voce imitata è segnato come tale. Non far dire agli altri ciò che non hanno mai detto.',
  save: 'Salva questa voce',
  saving: 'Ascolto la registrazione…',
  saved: (name) => `“${name}” è salvata. La trovi tra le tue voci.`,
  list: 'Le tue voci registrate',
  noSound: 'Prima registra la voce, o scegli un file.',
  noName: 'Prima dai un nome alla voce.',
  noConsent: 'Conferma di chi è la voce.',
  notAllowed: 'Il microfono non può essere usato.',
  notAllowedAdvice: 'Permettilo per questa pagina nel browser, o scegli un file.',
  noMicrophone: 'Nessun microfono trovato.',
  noMicrophoneAdvice: 'Collegane uno, o scegli un file.',
  broken: 'La registrazione si è interrotta.',
};

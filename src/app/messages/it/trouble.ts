import type { Messages } from '../messages.ts';

/** What goes wrong with the voice, and what can be done about it. */
export const trouble: Messages['trouble'] = {
  lost: 'La connessione si è interrotta.',
  lostAdvice: 'Controlla di essere online, poi riprova. Ciò che è già su questo dispositivo resta.',
  notHere: 'Questa voce non è ancora su questo dispositivo.',
  notHereAdvice: 'Scarica prima la voce naturale, o scegli un’altra voce.',
  notOffered: 'Qui la voce naturale non è disponibile.',
  couldNotSpeak: (why: string) => `La voce non è riuscita a parlare: ${why}`,
  otherVoiceAdvice: 'Riprova, o scegli un’altra voce.',
  asleep: 'La voce non è ancora pronta.',
  busy: 'La voce è impegnata con un altro testo.',
  waitAdvice: 'Aspetta un momento, poi riprova.',
  full: 'Su questo dispositivo non c’è abbastanza spazio.',
  fullAdvice: 'Libera un po’ di spazio, o esci dalla finestra privata se ci sei. Poi riprova.',
  downloadFailed: (why: string) => `Il download non è riuscito: ${why}`,
  downloadBroke: 'Il download si è interrotto.',
  downloadAdvice: 'Controlla la connessione, poi riprendi: nulla si scarica due volte.',
  tooLong: 'Questo testo è troppo lungo da leggere in una volta.',
  tooLongAdvice: 'Leggilo un po’ alla volta.',
  unreadable: 'La risposta della voce non è comprensibile.',
  status: (status: number) => `La voce ha risposto con il codice ${status}.`,
  failed: 'Qualcosa è andato storto.',
  partMissing: 'Non è stato possibile caricare una parte dell’app.',
  againAdvice: 'Riprova. Se continua a succedere, ricarica la pagina.',
};

import type { Messages } from '../messages.ts';

export const start: Messages['start'] = {
  heading: 'Premi Riproduci e ascolta.',
  goOnWith: (title: string) => `Continua con “${title}”`,
  textLabel: 'Testo da leggere ad alta voce',
  sheet: 'Il tuo testo',
  placeholder: 'Incolla o scrivi qui un testo, o trascina un file sulla pagina.',
  open: 'Apri un file',
  clear: 'Cancella',
  keep: 'Aggiungi alla libreria',
  listen: 'Ascolta',
  empty: 'Ancora nulla da leggere.',
  facts: (words: number, time: string) =>
    `${words.toLocaleString('it')} ${words === 1 ? 'parola' : 'parole'}, circa ${time}`,
  factsOf: (facts: string, title: string) => `${facts} · ${title}`,
  edit: 'Torna a modificare',
  cleared: 'Cancellato.',
  undo: 'Ripristina il testo',
  notKept: 'In questo browser non c’è spazio per conservare il testo: andrà perso quando chiudi la pagina.',
  useSample: 'Usa il testo di esempio',
  goesOn: 'Riproduci riprende da dove avevi interrotto.',
  startOver: 'Ricomincia',
  readingLabel: 'Il testo in lettura',
  noVoice: (language: string) =>
    `Su questo dispositivo non c’è ancora una voce in ${language}. Arriva con la voce naturale qui sotto.`,
  kept: (title: string) => `“${title}” è nella tua libreria.`,
  relay: {
    connected: 'Il relay parla tramite questa scheda: tienila aperta.',
    lost: 'Il relay non risponde. Questa scheda si ricollegherà da sola.',
    refused:
      'Il relay non permette a questa scheda di parlare. Se richiede una chiave, apri una volta il suo indirizzo con #relay-key=CHIAVE.',
  },
};

import type { Messages } from '../messages.ts';

/** Questions about a page, and answers that are read aloud. */
export const asking: Messages['asking'] = {
  question: 'La tua domanda',
  ask: 'Chiedi',
  aloud: 'Leggi la risposta ad alta voce',
  hint: 'Su ciò che sta intorno al punto che si ascolta o si vede. Risponde un piccolo modello su questo dispositivo, e può sbagliare.',
  answering: 'La risposta si sta scrivendo…',
  speaking: 'La risposta viene letta…',
  done: 'La risposta è pronta.',
  stop: 'Ferma',
  none: 'Su questo dispositivo non c’è un modello che risponda alle domande.',
  noneAdvice: 'Puoi aggiungerne uno qui:',
  get: (name: string, size: string) => `Scarica ${name} (${size})`,
  progress: (name: string) => `Download di ${name}`,
  tooLong: 'La domanda è più lunga di quanto il modello possa leggere.',
  tooLongAdvice: 'Fanne una più corta.',
};

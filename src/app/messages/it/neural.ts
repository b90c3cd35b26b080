import type { Messages } from '../messages.ts';

export const neural: Messages['neural'] = {
  title: 'Una voce più naturale',
  settling: 'Preparazione della voce naturale…',
  downloading: 'La voce naturale è in arrivo',
  paused: 'Il download è in pausa',
  ready: 'La voce naturale è su questo dispositivo',
  removing: 'Rimozione della voce naturale…',
  cannotRun: 'Non può funzionare su questo dispositivo.',
  fitting: 'Viene adattata a questo dispositivo e provata, una volta sola.',
  so: (stored: string, total: string, percent: number) => `${stored} di ${total} · ${percent}%`,
  readyFacts: (check: string, size: string) => `${check} Funziona senza rete. ${size}`,
  /** Where it runs, and whether it was checked there. */
  checks: {
    card: 'Gira sulla tua scheda grafica, prova superata.',
    cardUnchecked: 'Gira sulla tua scheda grafica, dopo una prova quando parla per la prima volta.',
    cardFailed: 'La tua scheda grafica distorceva l’audio, quindi parla il processore.',
    processor: 'Gira sul tuo processore, prova superata.',
    processorUnchecked: 'Gira sul tuo processore, dopo una prova quando parla per la prima volta.',
    processorFailed: 'Sul tuo processore la prova dell’audio non è riuscita; si ripete quando parla.',
  },
  once: 'Si scarica una volta, poi funziona senza rete.',
  get: 'Scarica la voce naturale',
  getSized: (size: string) => `Scarica la voce naturale (${size})`,
  pause: 'Pausa',
  resume: 'Riprendi',
  remove: 'Rimuovi',
  removeIt: 'Sì, rimuovi',
  keepIt: 'Conserva',
  progress: 'Download della voce naturale',
};

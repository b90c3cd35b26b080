import type { Messages } from '../messages.ts';

export const library: Messages['library'] = {
  title: 'Libreria',
  open: 'Apri file',
  search: 'Cerca nella libreria',
  searchHint: 'Titolo, autore o parole del testo',
  documents: (count: number) => (count === 1 ? '1 documento' : `${count} documenti`),
  empty: 'Ancora nulla qui',
  emptyAdvice: 'Apri un file, trascinalo su questa pagina o incolla un testo. Resta su questo dispositivo.',
  noMatch: (query: string) => `Nessun titolo per “${query}”.`,
  inText: 'Nel testo',
  searching: 'Ricerca nei testi…',
  searchFailed: 'Impossibile cercare nei testi. Ricarica la pagina, poi riprova.',
  found: (count: number) =>
    count === 0
      ? 'Nessun testo contiene queste parole.'
      : count === 1
        ? 'Un documento contiene queste parole.'
        : `${count} documenti contengono queste parole.`,
  by: (authors: string) => `di ${authors}`,
  timeLeft: (time: string) => `Ancora ${time}`,
  notStarted: (time: string) => `${time} di ascolto`,
  finished: 'Ascoltato fino alla fine',
  opened: (when: string) => `aperto ${when}`,
  progress: (percent: string) => `${percent} ascoltato`,
  menu: (title: string) => `Azioni per “${title}”`,
  openOne: 'Apri',
  enqueue: 'Metti in coda',
  dequeue: 'Togli dalla coda',
  exportOne: 'Salva come audio…',
  remove: 'Elimina',
  removed: (title: string) => `“${title}” è stato eliminato.`,
  undo: 'Ripristina',
  queue: 'Prossimi ascolti',
  moveUp: (title: string) => `Ascolta prima “${title}”`,
  dequeueOne: (title: string) => `Togli “${title}” dalla coda`,
  keep: 'Conserva una copia della libreria',
  exportAll: 'Salva la libreria in un file',
  importAll: 'Importa una libreria',
  exporting: (done: string, all: string) => `Salvataggio del documento ${done} di ${all}…`,
  exported: (name: string) => `La tua libreria è salvata come “${name}”.`,
  importing: (done: string, all: string) => `Lettura del documento ${done} di ${all}…`,
  imported: (added: number, updated: number, known: number) =>
    [
      added === 0
        ? 'Nessun nuovo documento.'
        : added === 1
          ? 'Un documento aggiunto.'
          : `${added} documenti aggiunti.`,
      updated === 0
        ? ''
        : updated === 1
          ? 'In uno dei tuoi ora sei più avanti.'
          : `In ${updated} dei tuoi ora sei più avanti.`,
      known === 0 ? '' : known === 1 ? 'Uno c’era già.' : `${known} c’erano già.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  fileKind: 'Libreria di Lector',
  damaged: 'Questo non è il file di una libreria, o ne manca una parte.',
  damagedAdvice:
    'Non è cambiato nulla. Scegli il file creato con “Salva la libreria in un file”, o copialo di nuovo.',
  newer: 'Questa libreria è stata salvata da una versione più recente di Lector.',
  newerAdvice: 'Non è cambiato nulla. Ricarica questa pagina quando sei online, poi riprova.',
  tooLarge: 'La tua libreria è troppo grande per un solo file.',
  tooLargeAdvice: 'Un file può contenere 4 GB. Elimina ciò che hai già ascoltato, poi riprova.',
  cancel: 'Annulla',
  close: 'Chiudi questo messaggio',
  full: 'Su questo dispositivo non c’è abbastanza spazio per questo documento.',
  fullAdvice:
    'Non ne è stato salvato nulla e la tua libreria è come prima. Libera un po’ di spazio, poi riprova.',
  outdated: 'Lector è stato aggiornato in un’altra finestra.',
  outdatedAdvice: 'Ricarica questa pagina. La tua libreria è al sicuro.',
  blocked: 'In un’altra finestra è aperta una versione precedente di Lector.',
  blockedAdvice: 'Chiudi o ricarica quella finestra, poi ricarica questa. La tua libreria è al sicuro.',
  unreadable: 'Impossibile aprire la tua libreria.',
  unreadableAdvice: 'Ricarica la pagina. Se non basta, riavvia il browser.',
  gone: 'Questo documento non è più nella tua libreria.',
  goneAdvice: 'Apri di nuovo il suo file.',
};

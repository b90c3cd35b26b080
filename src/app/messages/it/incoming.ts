import type { Messages } from '../messages.ts';

export const incoming: Messages['incoming'] = {
  drop: 'Rilascia i file per aprirli',
  opening: (name: string) => `Apertura di “${name}”…`,
  more: (count: number) => (count === 1 ? 'Un altro in attesa.' : `Altri ${count} in attesa.`),
  cancel: 'Annulla',
  close: 'Chiudi questo messaggio',
  refused: (name: string) => `Impossibile aprire “${name}”.`,
  password: (name: string) => `Password di “${name}”`,
  unlock: 'Apri',
  added: (titles: string) => `Aperto: ${titles}`,
  pasted: 'Il tuo testo',
  noAddress: 'Questo non è un indirizzo web.',
  noAddressAdvice:
    'Un indirizzo inizia con https:// e puoi copiarlo dalla barra degli indirizzi del browser.',
  noNetwork: (host: string) => `“${host}” non è raggiungibile senza rete.`,
  noNetworkAdvice: 'Riprova quando sei online. Tutto ciò che è nella tua libreria funziona anche senza.',
  notShared: (host: string) => `“${host}” non permette ad altre pagine di leggere i suoi contenuti.`,
  notSharedAdvice:
    'Salva la pagina o il file sul dispositivo e aprilo qui, oppure copia il testo e incollalo qui.',
  answered: (host: string, status: string) => `“${host}” ha risposto con l’errore ${status}.`,
  answeredAdvice: 'Controlla l’indirizzo, o prima aprilo in un’altra finestra.',
  tooLarge: (host: string) => `Il contenuto di “${host}” è troppo grande per essere aperto qui.`,
  tooLargeAdvice: 'Scaricalo, poi apri il file qui un po’ alla volta.',
  shareFull: 'Su questo dispositivo non c’era abbastanza spazio per ciò che hai condiviso.',
  shareFullAdvice: 'Libera un po’ di spazio, poi condividilo di nuovo.',
  shareFailed: 'Ciò che hai condiviso non è arrivato per intero.',
  shareFailedAdvice: 'Condividilo di nuovo, o apri il file qui.',
  gaveUp: (name: string) => `“${name}” ha chiuso questa pagina ogni volta che è stato aperto.`,
  gaveUpAdvice: 'È stato messo da parte. Una sua parte più piccola potrebbe aprirsi.',
  nothingShared: 'In ciò che hai condiviso non c’era nulla da leggere.',
  nothingSharedAdvice: 'Condividi un testo, un file o un indirizzo.',
};

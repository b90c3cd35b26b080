import type { Messages } from '../messages.ts';

export const documents: Messages['documents'] = {
  failures: {
    empty: 'Questo file è vuoto. Scegline un altro, o salvalo di nuovo dal programma da cui proviene.',
    'too-large':
      'Questo file è troppo grande per essere aperto qui. Dividilo in parti e aprile una alla volta.',
    unsupported:
      'Lector non può leggere questo tipo di file. Legge EPUB, PDF, Word (.docx), pagine web, Markdown, sottotitoli e testo semplice.',
    'old-word':
      'Questo file è di una vecchia versione di Word o di un altro programma Office. Aprilo lì, salvalo come .docx e scegli quel file.',
    kindle:
      'Questo è un libro Kindle. Lector non può leggere il suo formato; l’EPUB dello stesso libro si aprirà.',
    damaged:
      'Questo file è danneggiato e non può essere letto. Scaricalo o copialo di nuovo, poi sceglilo ancora.',
    'copy-protected':
      'Questo libro è bloccato dalla protezione del negozio: si apre solo nella sua app. Una copia senza protezione si aprirà anche qui.',
    'password-needed': 'Questo file è protetto. Inserisci la password per aprirlo.',
    'password-wrong': 'Questa password non apre il file. Controllala e riprova.',
    'pictures-only':
      'Questo PDF contiene solo immagini di pagine e nessun testo. Riconosci il testo (OCR) con un’app di scansione, poi apri il risultato.',
    'no-text': 'In questo file non c’è testo. Scegline un altro.',
    'zip-bomb': 'Una volta estratto, questo file sarebbe molto più grande di un libro: non è stato aperto.',
    'too-slow':
      'La lettura di questo file richiedeva troppo tempo ed è stata interrotta. Prova con una parte più piccola o con un altro formato.',
    unreachable:
      'Il file non è più raggiungibile: è stato spostato, modificato o eliminato. Sceglilo di nuovo.',
    'reader-failed':
      'Non è stato possibile leggere questo file perché una parte di Lector non si è avviata. Ricarica la pagina e riprova.',
  },
  notes: {
    'pictures-only-pages': 'Alcune pagine sono solo immagini, senza testo. Non vengono lette.',
    damaged: 'Una parte di questo file è danneggiata ed è stata tralasciata.',
    'pictures-left-out': 'Alcune immagini erano troppo grandi e sono state tralasciate.',
  },
};

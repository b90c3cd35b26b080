import type { Messages } from '../messages.ts';

export const api: Messages['api'] = {
  title: 'Per i programmi',
  about:
    'Lector è anche un servizio vocale per altri programmi. Risponde come il servizio vocale di OpenAI: i programmi fatti per quello funzionano anche qui, e nulla lascia questo dispositivo.',
  views: 'Sezioni della pagina',
  web: 'In una pagina web',
  programs: 'In altri programmi',
  reference: 'Riferimento',

  webAbout:
    'Ogni pagina di questo indirizzo può chiedere la voce finché una scheda di Lector è aperta. Non servono né server né chiavi.',
  webReady: 'Pronto: il servizio risponde su questa pagina.',
  webOnlyHere:
    'Il servizio c’è solo in questa scheda: il browser non permette un service worker, quindi le altre pagine di questo indirizzo non possono usarlo.',
  text: 'Testo da leggere',
  textExample: 'Quel ramo del lago di Como, che volge a mezzogiorno.',
  voice: 'Voce',
  bestVoice: (name: string) => `${name}: la migliore disponibile`,

  fetchTitle: 'Con fetch',
  fetchAbout: 'Una sola richiesta; la risposta è un MP3.',
  clientTitle: 'Con il client di OpenAI',
  clientAbout: 'npm install openai. “Esegui” invia la stessa richiesta che invierebbe il client.',
  timesTitle: 'Quando si sente ogni parola',
  timesAbout: 'Qui senza audio; togli include_audio per avere entrambi.',
  copy: 'Copia',
  copyOf: (title: string) => `Copia: ${title}`,
  copied: 'Copiato.',
  notCopied: 'Il browser non l’ha permesso. Seleziona il testo e copialo.',
  run: 'Esegui',
  runOf: (title: string) => `Esegui: ${title}`,
  stop: 'Interrompi',
  running: 'In attesa della risposta…',

  status: (status: number, ms: string) => `Stato ${status} dopo ${ms} ms`,
  headers: 'Intestazioni della risposta',
  body: 'Corpo della risposta',
  emptyBody: 'Il corpo è vuoto.',
  sound: 'Audio della risposta',
  download: (size: string) => `Salva la risposta (${size})`,
  answerFile: 'risposta',
  cut: (size: string) => `Vengono mostrati solo i primi ${size}.`,

  relayAbout:
    'Gli altri programmi raggiungono Lector tramite il suo relay: un piccolo programma su questo computer, che risponde a un indirizzo proprio.',
  relayChecking: 'Ricerca di un relay…',
  relayHere: (version: string) =>
    `Questa pagina arriva da un relay, versione ${version}. I programmi lo raggiungono a questo indirizzo:`,
  relayTabs: (count: number) => {
    if (count === 0) return 'Nessuna scheda è collegata, quindi il relay parla da solo.';
    return count === 1
      ? 'Una scheda è collegata: tienila aperta e il relay potrà parlare da lì.'
      : `${count} schede sono collegate; parla la più veloce tra quelle libere.`;
  },
  relayRefused:
    'Non permette a questa scheda di parlare. Se richiede una chiave, apri una volta il suo indirizzo aggiungendo #relay-key=CHIAVE.',
  relayLost: 'In questo momento non risponde. Questa scheda si ricollegherà da sola.',
  relayNone:
    'Nessun relay fornisce questa pagina. Per avviarne uno su questo computer, con Node 20.19 o successivo:',
  relayThen:
    'Poi apri il suo indirizzo: parlerà con le voci che trovi qui. Per Docker, chiavi e altri computer vedi',
  relayAgain: 'Cerca di nuovo',
  curlTitle: 'Con curl',
  curlAbout: 'In un terminale.',
  settingsOf: (program: string) => `Impostazioni per ${program}`,
  where: 'Dove',
  openWebUiWhere: 'Admin Panel › Settings › Audio › Text-to-Speech: OpenAI',
  sillyTavernWhere: 'Extensions › TTS: OpenAI Compatible',
  homeAssistantWhere: 'Un’integrazione di sintesi vocale OpenAI in cui puoi inserire un indirizzo tuo',
  baseUrl: 'URL di base',
  endpoint: 'Endpoint',
  key: 'Chiave API',
  anyKey: 'una qualsiasi, ad esempio none',
  model: 'Modello',
  host: 'Un programma in un container o su un altro computer raggiunge il relay con un nome diverso da localhost.',

  referenceAbout: 'Tutte le route, dalla descrizione che il servizio dà di sé.',
  referenceLinks: 'Da leggere anche qui:',
  documentation: 'documentazione',
  description: 'descrizione OpenAPI',
  loading: 'Lettura della descrizione…',
  find: 'Cerca una route',
  noneFound: (words: string) => `Nessuna route per “${words}”.`,
  parameters: 'Parametri',
  fields: 'Campi del corpo',
  required: 'obbligatorio',
  tryIt: 'Prova',
  tryAbout: 'La richiesta viene inviata davvero a questo servizio.',
  tryDelete: 'La richiesta viene inviata davvero, ed elimina davvero.',
  example: 'Esempio',
  json: 'Corpo (JSON)',
  badJson: (why: string) => `Il corpo non è JSON valido: ${why}`,
  send: 'Invia',
  left: 'omesso',
};

import type { Messages } from '../messages.ts';

/** „Für Programme“: the endpoint, its reference, the relay. */
export const api: Messages['api'] = {
  title: 'Für Programme',
  about:
    'Lector ist auch ein Sprachdienst für Programme. Es versteht die Anfragen des Sprachdienstes von OpenAI: Programme, die dafür gemacht sind, funktionieren auch hier, und nichts verlässt dieses Gerät.',
  views: 'Bereiche dieser Seite',
  web: 'In einer Webseite',
  programs: 'In anderen Programmen',
  reference: 'Referenz',

  webAbout:
    'Solange ein Tab von Lector geöffnet ist, kann jede Seite unter dieser Adresse Sprache anfordern. Ein Server oder Schlüssel ist nicht nötig.',
  webReady: 'Bereit: Der Dienst antwortet auf dieser Seite.',
  webOnlyHere:
    'Nur in diesem Tab verfügbar: Der Browser lässt hier keinen Service Worker zu, darum erreichen andere Seiten dieser Adresse den Dienst nicht.',
  text: 'Text zum Sprechen',
  textExample: 'Es war die beste aller Zeiten.',
  voice: 'Stimme',
  bestVoice: (name: string) => `${name}: die beste verfügbare`,

  fetchTitle: 'Mit fetch',
  fetchAbout: 'Eine Anfrage; die Antwort ist eine MP3.',
  clientTitle: 'Mit OpenAIs eigenem Client',
  clientAbout: 'npm install openai. „Ausführen“ sendet die Anfrage, die er senden würde.',
  timesTitle: 'Wann welches Wort zu hören ist',
  timesAbout: 'Hier ohne den Ton; ohne include_audio kommt beides.',
  copy: 'Kopieren',
  copyOf: (title: string) => `Kopieren: ${title}`,
  copied: 'Kopiert.',
  notCopied: 'Der Browser hat es nicht erlaubt. Bitte markieren Sie den Text und kopieren Sie ihn selbst.',
  run: 'Ausführen',
  runOf: (title: string) => `Ausführen: ${title}`,
  stop: 'Stopp',
  running: 'Warten auf die Antwort …',

  status: (status: number, ms: string) => `Status ${status} nach ${ms} ms`,
  headers: 'Kopfzeilen der Antwort',
  body: 'Inhalt der Antwort',
  emptyBody: 'Der Inhalt ist leer.',
  sound: 'Ton der Antwort',
  download: (size: string) => `Antwort speichern (${size})`,
  answerFile: 'Antwort',
  cut: (size: string) => `Nur die ersten ${size} werden angezeigt.`,

  relayAbout:
    'Andere Programme erreichen Lector über sein Relay: ein kleines Programm auf diesem Computer, das unter einer eigenen Adresse antwortet.',
  relayChecking: 'Relay wird gesucht …',
  relayHere: (version: string) =>
    `Diese Seite kommt von einem Relay, Version ${version}. Programme erreichen es unter dieser Adresse:`,
  relayTabs: (count: number) => {
    if (count === 0) return 'Kein Tab ist mit ihm verbunden, darum spricht es selbst.';
    return count === 1
      ? 'Ein Tab ist mit ihm verbunden. Lassen Sie ihn geöffnet, dann kann das Relay über ihn sprechen.'
      : `${count} Tabs sind mit ihm verbunden; der schnellste freie spricht.`;
  },
  relayRefused:
    'Es lässt diesen Tab nicht für sich sprechen. Verlangt es einen Schlüssel, öffnen Sie seine Adresse einmal mit #relay-key=KEY am Ende.',
  relayLost: 'Es antwortet gerade nicht. Dieser Tab verbindet sich von selbst wieder.',
  relayNone:
    'Diese Seite kommt nicht von einem Relay. So starten Sie eines auf diesem Computer, mit Node 20.19 oder neuer:',
  relayThen:
    'Öffnen Sie danach seine Adresse, und es spricht mit den Stimmen von hier. Mehr zu Docker, Schlüsseln und anderen Computern steht in',
  relayAgain: 'Erneut suchen',
  curlTitle: 'Mit curl',
  curlAbout: 'In einem Terminal.',
  settingsOf: (program: string) => `Einstellungen für ${program}`,
  where: 'Wo',
  openWebUiWhere: 'Admin Panel › Settings › Audio › Text-to-Speech: OpenAI',
  sillyTavernWhere: 'Extensions › TTS: OpenAI Compatible',
  homeAssistantWhere: 'Eine Text-to-Speech-Integration für OpenAI, die eine eigene Adresse annimmt',
  baseUrl: 'Basis-URL',
  endpoint: 'Endpunkt',
  key: 'API-Schlüssel',
  anyKey: 'beliebig, zum Beispiel none',
  model: 'Modell',
  host: 'Ein Programm in einem Container oder auf einem anderen Computer erreicht das Relay nicht unter localhost, sondern unter einem anderen Namen.',

  referenceAbout: 'Alle Routen, so wie der Dienst sie selbst beschreibt.',
  referenceLinks: 'Zum Nachlesen:',
  documentation: 'Dokumentation',
  description: 'OpenAPI-Beschreibung',
  loading: 'Beschreibung wird geladen …',
  find: 'Route suchen',
  noneFound: (words: string) => `Keine Route passt zu „${words}“.`,
  parameters: 'Parameter',
  fields: 'Felder des Inhalts',
  required: 'erforderlich',
  tryIt: 'Ausprobieren',
  tryAbout: 'Die Anfrage wird wirklich an diesen Dienst gesendet.',
  tryDelete: 'Die Anfrage wird wirklich gesendet und löscht wirklich.',
  example: 'Beispiel',
  json: 'Inhalt (JSON)',
  badJson: (why: string) => `Der Inhalt ist kein gültiges JSON: ${why}`,
  send: 'Senden',
  left: 'weggelassen',
};

import type { Messages } from '../messages.ts';

/** The reading page and its panels. */
export const reading: Messages['reading'] = {
  missing: 'Dieses Dokument ist nicht in Ihrer Bibliothek.',
  missingAdvice:
    'Vielleicht wurde es gelöscht, oder die Adresse ist unvollständig. Öffnen Sie es aus der Bibliothek oder öffnen Sie die Datei noch einmal.',
  toLibrary: 'Zur Bibliothek',
  loading: 'Wird geöffnet …',
  tools: 'Lesewerkzeuge',
  listen: 'Anhören',
  contents: 'Inhalt',
  search: 'Suchen',
  looks: 'Darstellung',
  skipping: 'Auslassen',
  bookmarks: 'Lesezeichen',
  textHint:
    'Klicken Sie auf ein Wort oder drücken Sie in einem Absatz die Eingabetaste, um ab dort zu hören.',
  backToVoice: 'Zurück zur Stimme',
  opensOutside: 'Öffnet in einem neuen Tab',
  previousSection: (title: string) => (title ? `Zurück: ${title}` : 'Voriger Teil'),
  nextSection: (title: string) => (title ? `Weiter: ${title}` : 'Nächster Teil'),
  parts: 'Teile des Dokuments',
  partOf: (part: number, parts: number) => `Teil ${part} von ${parts}`,
  noContents: 'Dieses Dokument hat kein Inhaltsverzeichnis.',
  untitledPart: (part: number) => `Teil ${part}`,

  searchLabel: 'Im Dokument suchen',
  searchNext: 'Nächste Stelle',
  searchPrevious: 'Vorige Stelle',
  searching: 'Suche läuft …',
  found: (count: number) =>
    count === 0 ? 'Nichts gefunden.' : count === 1 ? '1 Stelle' : `${count} Stellen`,
  foundMany: (count: number) =>
    `Die ersten ${count} Stellen; es gibt noch mehr. Suchen Sie nach mehr Wörtern.`,
  foundAt: (current: number, count: number) => `${current} von ${count}`,

  font: 'Schrift',
  fonts: { serif: 'Mit Serifen', sans: 'Ohne Serifen', dyslexic: 'Bei Legasthenie' },
  size: 'Größe',
  width: 'Textbreite',
  line: 'Zeilenabstand',
  letter: 'Buchstabenabstand',
  justified: 'Blocksatz',
  theme: 'Farben',
  themes: {
    device: 'Wie das Gerät',
    light: 'Hell',
    sepia: 'Sepia',
    dark: 'Dunkel',
    contrast: 'Hoher Kontrast',
  },
  marking: 'Beim Lesen markieren',
  markings: { both: 'Satz und Wort', sentence: 'Satz', word: 'Wort', off: 'Nichts' },
  resetLooks: 'Zurücksetzen',
  smaller: (what: string) => `${what}: weniger`,
  larger: (what: string) => `${what}: mehr`,

  skipHint: 'Was ausgelassen wird, bleibt grau im Text stehen. Sie können das jederzeit ändern.',
  skip: {
    'page-header': 'Kopfzeilen',
    'page-footer': 'Fußzeilen und Seitenzahlen',
    footnote: 'Fußnoten und ihre Zeichen',
    citation: 'Verweise wie [12]',
    url: 'Webadressen',
    code: 'Programmcode',
    table: 'Tabellen',
    figure: 'Bildunterschriften',
  },
  skipLegend: 'Nicht vorlesen',

  noBookmarks:
    'Noch keine Lesezeichen. Mit der Lesezeichen-Taste merken Sie sich den Satz, den Sie gerade hören.',
  bookmarked: (text: string) => `Lesezeichen: ${text}`,
  addBookmark: 'Lesezeichen',
  jumpTo: 'Ab hier hören',
  note: 'Notiz',
  editNote: 'Notiz schreiben',
  saveNote: 'Notiz speichern',
  deleteBookmark: 'Löschen',
  bookmarkDeleted: 'Lesezeichen gelöscht.',
  undo: 'Rückgängig',
  place: (percent: number) => `${percent} %`,
};

import type { Messages } from '../messages.ts';

const numbers = new Intl.NumberFormat('de');

/** The start page: a text to hear at once. */
export const start: Messages['start'] = {
  heading: 'Abspielen und zuhören.',
  goOnWith: (title: string) => `Weiter mit „${title}“`,
  textLabel: 'Text zum Vorlesen',
  sheet: 'Ihr Text',
  placeholder: 'Text hier einfügen oder schreiben, oder eine Datei auf die Seite ziehen.',
  open: 'Datei öffnen',
  clear: 'Leeren',
  keep: 'In die Bibliothek',
  listen: 'Anhören',
  empty: 'Noch nichts zu lesen.',
  facts: (words: number, time: string) =>
    `${numbers.format(words)} ${words === 1 ? 'Wort' : 'Wörter'}, etwa ${time}`,
  factsOf: (facts: string, title: string) => `${facts} · ${title}`,
  edit: 'Zurück zum Bearbeiten',
  cleared: 'Geleert.',
  undo: 'Alten Text zurückholen',
  notKept:
    'In diesem Browser ist kein Platz, um den Text zu behalten: Er geht verloren, wenn Sie die Seite schließen.',
  useSample: 'Beispieltext nehmen',
  goesOn: '„Abspielen“ macht da weiter, wo Sie aufgehört haben.',
  startOver: 'Von vorn',
  readingLabel: 'Der Text, der vorgelesen wird',
  noVoice: (language: string) =>
    `Für ${language} ist noch keine Stimme auf diesem Gerät. Sie kommt mit der natürlichen Stimme unten.`,
  kept: (title: string) => `„${title}“ ist in Ihrer Bibliothek.`,
  relay: {
    connected: 'Das Relay spricht über diesen Tab: Lassen Sie ihn geöffnet.',
    lost: 'Das Relay antwortet nicht. Dieser Tab verbindet sich von selbst wieder.',
    refused:
      'Das Relay lässt diesen Tab nicht sprechen. Verlangt es einen Schlüssel, öffnen Sie seine Adresse einmal mit #relay-key=KEY.',
  },
};

import type { Messages } from '../messages.ts';

/** The settings page. */
export const settings: Messages['settings'] = {
  looks: 'Darstellung von Texten',
  looksHint: 'Für alles, was Sie lesen.',
  sampleBefore: 'So sieht ein Text aus.',
  sampleSentence: [
    'Der Satz, den Sie hören, ist markiert, und das gesprochene',
    'Wort',
    'noch etwas stärker.',
  ],
  sampleAfter: 'Der Rest kommt gleich an die Reihe.',
  listening: 'Beim Zuhören',
  keepAwake: 'Bildschirm anlassen, solange die Stimme spricht',
  keys: 'Einzelne Tasten als Kurzbefehle (Leertaste, Pfeile, Buchstaben)',
  keysHint: 'Schalten Sie das aus, wenn es andere Programme stört.',
  language: 'Sprache der Oberfläche',
  languageDevice: 'Wie das Gerät',
  languageHint:
    'Die Seite wird neu geladen. Die Stimme richtet sich nach der Sprache des jeweiligen Dokuments, nicht nach dieser Einstellung.',
  check: 'Prüfen, wie eine Lesung verstanden wird',
  checkHint:
    'Ein Satz wird gesprochen, ein anderes Modell schreibt auf, was es hört, und beides wird verglichen. Alles geschieht auf diesem Gerät.',
  checkText: 'Text zum Prüfen',
  checkSentence: 'Wir haben das Buch laut gelesen, und jedes Wort darin war zu verstehen.',
  checkRun: 'Sprechen und prüfen',
  checkStop: 'Anhalten',
  checkSpeaking: 'Die Stimme spricht …',
  checkListening: 'Was sie gesagt hat, wird aufgeschrieben …',
  checkResult: (share) => `Wörter, die anders verstanden wurden: ${share}`,
  checkLegend: 'Durchgestrichen: was gesagt werden sollte. Fett: was gehört wurde.',
  checkNobody:
    'Dafür braucht es ein Modell, das aufschreibt, was gesagt wird. Sie können eines hinzufügen unter',
  privacy: 'Datenschutz',
};

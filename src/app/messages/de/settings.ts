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
  privacy: 'Datenschutz',
};

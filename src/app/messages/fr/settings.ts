import type { Messages } from '../messages.ts';

/** The settings page. */
export const settings: Messages['settings'] = {
  looks: 'Apparence du texte',
  looksHint: 'Pour tous les textes que vous lisez.',
  sampleBefore: 'Voici à quoi ressemble un texte.',
  sampleSentence: [
    'La phrase que vous entendez est surlignée, et dans celle-ci le',
    'mot',
    'prononcé à cet instant.',
  ],
  sampleAfter: 'La suite attend son tour.',
  listening: 'Pendant l’écoute',
  keepAwake: 'Garder l’écran allumé pendant que la voix parle',
  keys: 'Raccourcis à une touche (Espace, flèches, lettres)',
  keysHint: 'Désactivez-les s’ils gênent d’autres programmes.',
  language: 'Langue de l’interface',
  languageDevice: 'Comme l’appareil',
  languageHint: 'La page se recharge. La voix suit la langue de chaque document, pas ce réglage.',
  privacy: 'Confidentialité',
};

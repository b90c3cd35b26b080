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
  check: 'Vérifier comment une lecture est comprise',
  checkHint:
    'Une phrase est prononcée, un autre modèle écrit ce qu’il entend, et les deux sont comparées. Tout se passe sur cet appareil.',
  checkText: 'Texte à vérifier',
  checkSentence: 'Nous avons lu le livre à voix haute, et chaque mot se comprenait.',
  checkRun: 'Parler et vérifier',
  checkStop: 'Arrêter',
  checkSpeaking: 'La voix parle…',
  checkListening: 'Ce qu’elle a dit est en train d’être écrit…',
  checkResult: (share) => `Mots compris autrement : ${share}`,
  checkLegend: 'Barré : ce qui devait être dit. En gras : ce qui a été entendu.',
  checkNobody: 'Il faut pour cela un modèle qui écrit ce qui est dit. Vous pouvez en ajouter un sous',
  privacy: 'Confidentialité',
};

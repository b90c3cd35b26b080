import type { Messages } from '../messages.ts';

const numbers = new Intl.NumberFormat('fr');

/** The start page: a text to hear at once. */
export const start: Messages['start'] = {
  heading: 'Lancez la lecture et écoutez.',
  goOnWith: (title: string) => `Reprendre « ${title} »`,
  textLabel: 'Texte à lire à voix haute',
  sheet: 'Votre texte',
  placeholder: 'Collez ou écrivez un texte ici, ou déposez un fichier sur la page.',
  open: 'Ouvrir un fichier',
  clear: 'Effacer',
  keep: 'Garder dans la bibliothèque',
  listen: 'Écouter',
  empty: 'Rien à lire pour le moment.',
  facts: (words: number, time: string) =>
    `${numbers.format(words)} ${words < 2 ? 'mot' : 'mots'}, environ ${time}`,
  factsOf: (facts: string, title: string) => `${facts} · ${title}`,
  edit: 'Revenir à l’édition',
  cleared: 'Effacé.',
  undo: 'Retrouver l’ancien texte',
  notKept: 'Ce navigateur n’a pas la place de garder ce texte : il disparaîtra quand vous fermerez la page.',
  useSample: 'Utiliser le texte d’exemple',
  goesOn: '« Écouter » reprend là où vous vous êtes arrêté.',
  startOver: 'Depuis le début',
  readingLabel: 'Le texte en cours de lecture',
  noVoice: (language: string) =>
    `Pas encore de voix sur cet appareil pour cette langue : ${language}. Elle vient avec la voix naturelle ci-dessous.`,
  kept: (title: string) => `« ${title} » est dans votre bibliothèque.`,
  relay: {
    connected: 'Le relais parle par cet onglet : gardez-le ouvert.',
    lost: 'Le relais ne répond pas. Cet onglet s’y reconnectera de lui-même.',
    refused:
      'Le relais ne laisse pas parler cet onglet. S’il demande une clé, ouvrez une fois son adresse avec #relay-key=KEY.',
  },
};

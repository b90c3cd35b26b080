import type { Messages } from '../messages.ts';

export const library: Messages['library'] = {
  title: 'Bibliothèque',
  open: 'Ouvrir des fichiers',
  search: 'Chercher dans la bibliothèque',
  searchHint: 'Titre, auteur ou mots du texte',
  documents: (count: number) => (count < 2 ? `${count} document` : `${count} documents`),
  empty: 'Rien pour le moment',
  emptyAdvice:
    'Ouvrez un fichier, déposez-en un sur cette page ou collez un texte. Tout reste sur cet appareil.',
  noMatch: (query: string) => `Aucun titre ne correspond à « ${query} ».`,
  inText: 'Dans le texte',
  searching: 'Recherche dans les textes…',
  searchFailed: 'La recherche dans les textes a échoué. Rechargez la page, puis réessayez.',
  found: (count: number) =>
    count === 0
      ? 'Aucun texte ne contient ces mots.'
      : count === 1
        ? 'Un document contient ces mots.'
        : `${count} documents contiennent ces mots.`,
  by: (authors: string) => `de ${authors}`,
  timeLeft: (time: string) => `encore ${time}`,
  notStarted: (time: string) => `${time} d’écoute`,
  finished: 'Écouté jusqu’au bout',
  opened: (when: string) => `ouvert ${when}`,
  progress: (percent: string) => `${percent} écoutés`,
  menu: (title: string) => `Actions pour « ${title} »`,
  openOne: 'Ouvrir',
  enqueue: 'Écouter ensuite',
  dequeue: 'Retirer de la liste',
  exportOne: 'Enregistrer en audio…',
  remove: 'Supprimer',
  removed: (title: string) => `« ${title} » a été supprimé.`,
  undo: 'Annuler',
  queue: 'À écouter ensuite',
  moveUp: (title: string) => `Écouter « ${title} » plus tôt`,
  dequeueOne: (title: string) => `Retirer « ${title} » de la liste`,
  keep: 'Garder une copie de votre bibliothèque',
  exportAll: 'Enregistrer la bibliothèque dans un fichier',
  importAll: 'Importer une bibliothèque',
  exporting: (done: string, all: string) => `Enregistrement du document ${done} sur ${all}…`,
  exported: (name: string) => `Votre bibliothèque est enregistrée sous « ${name} ».`,
  importing: (done: string, all: string) => `Lecture du document ${done} sur ${all}…`,
  imported: (added: number, updated: number, known: number) =>
    [
      added === 0
        ? 'Aucun nouveau document.'
        : added === 1
          ? 'Un document ajouté.'
          : `${added} documents ajoutés.`,
      updated === 0
        ? ''
        : updated === 1
          ? 'Un des vôtres est maintenant plus avancé.'
          : `${updated} des vôtres sont maintenant plus avancés.`,
      known === 0 ? '' : known === 1 ? 'Un autre était déjà là.' : `${known} autres étaient déjà là.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  fileKind: 'Bibliothèque Lector',
  damaged: 'Ce n’est pas un fichier de bibliothèque, ou il en manque une partie.',
  damagedAdvice:
    'Rien n’a été modifié. Choisissez le fichier créé par « Enregistrer la bibliothèque dans un fichier », ou copiez-le de nouveau.',
  newer: 'Cette bibliothèque a été enregistrée par une version plus récente de Lector.',
  newerAdvice: 'Rien n’a été modifié. Rechargez cette page en étant en ligne, puis réessayez.',
  tooLarge: 'Votre bibliothèque est trop volumineuse pour un seul fichier.',
  tooLargeAdvice: 'Un fichier peut contenir 4 Go. Supprimez ce que vous avez déjà écouté, puis réessayez.',
  cancel: 'Annuler',
  close: 'Fermer ce message',
  full: 'Il n’y a pas assez de place sur cet appareil pour ce document.',
  fullAdvice:
    'Rien n’en a été gardé, et votre bibliothèque est inchangée. Libérez de l’espace, puis réessayez.',
  outdated: 'Lector a été mis à jour dans une autre fenêtre.',
  outdatedAdvice: 'Rechargez cette page. Votre bibliothèque est à l’abri.',
  blocked: 'Une version plus ancienne de Lector est ouverte dans une autre fenêtre.',
  blockedAdvice:
    'Fermez ou rechargez cette autre fenêtre, puis rechargez celle-ci. Votre bibliothèque est à l’abri.',
  unreadable: 'Votre bibliothèque n’a pas pu être ouverte.',
  unreadableAdvice: 'Rechargez la page. Si cela ne suffit pas, redémarrez votre navigateur.',
  gone: 'Ce document n’est plus dans votre bibliothèque.',
  goneAdvice: 'Ouvrez de nouveau son fichier.',
};

import type { Messages } from '../messages.ts';

export const incoming: Messages['incoming'] = {
  drop: 'Déposez des fichiers pour les ouvrir',
  opening: (name: string) => `Ouverture de « ${name} »…`,
  more: (count: number) => (count < 2 ? `${count} autre en attente.` : `${count} autres en attente.`),
  cancel: 'Annuler',
  close: 'Fermer ce message',
  refused: (name: string) => `« ${name} » n’a pas pu être ouvert.`,
  password: (name: string) => `Mot de passe de « ${name} »`,
  unlock: 'Ouvrir',
  added: (titles: string) => `Ouvert : ${titles}`,
  pasted: 'Votre texte',
  noAddress: 'Ce n’est pas une adresse web.',
  noAddressAdvice: 'Une adresse commence par https:// et se copie depuis la barre d’adresse du navigateur.',
  noNetwork: (host: string) => `« ${host} » n’est pas accessible sans connexion.`,
  noNetworkAdvice:
    'Réessayez quand vous serez en ligne. Tout ce qui est dans votre bibliothèque fonctionne sans connexion.',
  notShared: (host: string) => `« ${host} » ne laisse aucune autre page lire son contenu.`,
  notSharedAdvice:
    'Enregistrez la page ou le fichier sur votre appareil et ouvrez-le ici, ou copiez le texte et collez-le ici.',
  answered: (host: string, status: string) => `« ${host} » a répondu par l’erreur ${status}.`,
  answeredAdvice: 'Vérifiez l’adresse, ou ouvrez-la d’abord dans une autre fenêtre.',
  tooLarge: (host: string) => `Ce qu’envoie « ${host} » est trop volumineux pour être ouvert ici.`,
  tooLargeAdvice: 'Téléchargez le fichier, puis ouvrez-le ici en plusieurs parties.',
  shareFull: 'Il n’y avait pas assez de place sur cet appareil pour ce que vous avez partagé.',
  shareFullAdvice: 'Libérez de l’espace, puis partagez-le de nouveau.',
  shareFailed: 'Ce que vous avez partagé n’est pas arrivé en entier.',
  shareFailedAdvice: 'Partagez-le de nouveau, ou ouvrez le fichier ici.',
  gaveUp: (name: string) => `Chaque fois que « ${name} » a été ouvert, cette page s’est fermée.`,
  gaveUpAdvice: 'Il a été mis de côté. Une partie plus petite pourra peut-être s’ouvrir.',
  nothingShared: 'Il n’y avait rien à lire dans ce que vous avez partagé.',
  nothingSharedAdvice: 'Partagez un texte, un fichier ou une adresse.',
};

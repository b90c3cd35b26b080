import type { Messages } from '../messages.ts';

export const app: Messages['app'] = {
  update: 'Une nouvelle version de Lector est prête.',
  updateAdvice: 'Vous reprendrez où vous en êtes.',
  updateNow: 'Mettre à jour',
  updateHeldUp: 'Lector lit ou enregistre dans une autre fenêtre. Arrêtez-le là-bas, puis réessayez.',
  install: 'Garder Lector à portée de main ?',
  installAdvice: 'Une fois installé, il s’ouvre dans sa propre fenêtre et peut ouvrir vos fichiers.',
  installOnHome:
    'Choisissez « Partager », puis « Sur l’écran d’accueil ». Votre bibliothèque y est à l’abri ; le navigateur, lui, l’efface après une semaine sans visite.',
  installNow: 'Installer',
  notNow: 'Non merci',
};

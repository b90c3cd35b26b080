import type { Messages } from '../messages.ts';

/** The offer of a more natural voice. */
export const neural: Messages['neural'] = {
  title: 'Une voix plus naturelle',
  settling: 'Préparation de la voix naturelle…',
  downloading: 'La voix naturelle arrive',
  paused: 'Le téléchargement est en pause',
  ready: 'La voix naturelle est sur cet appareil',
  removing: 'Suppression de la voix naturelle…',
  cannotRun: (problem: string) => `Elle ne fonctionne pas ici : ${problem}`,
  fitting: 'Elle est adaptée à cet appareil et testée, une seule fois.',
  so: (stored: string, total: string, percent: number) => `${stored} sur ${total} · ${percent} %`,
  readyFacts: (check: string, size: string) => `${check} Elle fonctionne sans connexion. ${size}`,
  once: 'Téléchargée une seule fois, elle fonctionne ensuite sans connexion.',
  get: 'Obtenir la voix naturelle',
  getSized: (size: string) => `Obtenir la voix naturelle (${size})`,
  pause: 'Pause',
  resume: 'Reprendre',
  remove: 'Supprimer',
  removeIt: 'Oui, supprimer',
  keepIt: 'Garder',
  progress: 'Téléchargement de la voix naturelle',
};

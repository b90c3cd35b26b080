import type { Messages } from '../messages.ts';

/** The offer of a more natural voice. */
export const neural: Messages['neural'] = {
  title: 'Une voix plus naturelle',
  settling: 'Préparation de la voix naturelle…',
  downloading: 'La voix naturelle arrive',
  paused: 'Le téléchargement est en pause',
  ready: 'La voix naturelle est sur cet appareil',
  removing: 'Suppression de la voix naturelle…',
  cannotRun: 'Elle ne fonctionne pas sur cet appareil.',
  fitting: 'Elle est adaptée à cet appareil et testée, une seule fois.',
  so: (stored: string, total: string, percent: number) => `${stored} sur ${total} · ${percent} %`,
  readyFacts: (check: string, size: string) => `${check} Elle fonctionne sans connexion. ${size}`,
  /** Where it runs, and whether it was checked there. */
  checks: {
    card: 'Elle fonctionne sur votre carte graphique, test réussi.',
    cardUnchecked: 'Elle fonctionne sur votre carte graphique, après un test à la première écoute.',
    cardFailed: 'Votre carte graphique déformait le son, c’est donc le processeur qui parle.',
    processor: 'Elle fonctionne sur votre processeur, test réussi.',
    processorUnchecked: 'Elle fonctionne sur votre processeur, après un test à la première écoute.',
    processorFailed: 'Le test du son a échoué sur votre processeur ; il sera refait quand elle parlera.',
  },
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

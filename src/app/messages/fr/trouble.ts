import type { Messages } from '../messages.ts';

/** What goes wrong with the voice, and what can be done about it. */
export const trouble: Messages['trouble'] = {
  lost: 'La connexion a été perdue.',
  lostAdvice: 'Vérifiez que vous êtes en ligne, puis réessayez. Ce qui est déjà sur cet appareil y reste.',
  notHere: 'Cette voix n’est pas encore sur cet appareil.',
  notHereAdvice: 'Téléchargez d’abord la voix naturelle, ou choisissez une autre voix.',
  notOffered: 'La voix naturelle n’est pas proposée ici.',
  couldNotSpeak: (why: string) => `La voix n’a pas pu parler : ${why}`,
  otherVoiceAdvice: 'Réessayez, ou choisissez une autre voix.',
  asleep: 'La voix n’est pas encore prête.',
  busy: 'La voix est occupée par un autre texte.',
  waitAdvice: 'Attendez un instant, puis réessayez.',
  full: 'Il n’y a pas assez de place sur cet appareil.',
  fullAdvice: 'Libérez de l’espace, ou quittez la navigation privée si vous y êtes. Puis réessayez.',
  downloadFailed: (why: string) => `Le téléchargement a échoué : ${why}`,
  downloadBroke: 'Le téléchargement s’est interrompu.',
  downloadAdvice: 'Vérifiez votre connexion, puis reprenez : rien n’est téléchargé deux fois.',
  tooLong: 'Ce texte est trop long pour être lu d’une traite.',
  tooLongAdvice: 'Lisez-le en plusieurs parties.',
  unreadable: 'La réponse de la voix est incompréhensible.',
  status: (status: number) => `La voix a répondu avec le code ${status}.`,
  failed: 'Un problème est survenu.',
  partMissing: 'Une partie de l’application n’a pas pu être chargée.',
  againAdvice: 'Réessayez. Si cela se reproduit, rechargez la page.',
};

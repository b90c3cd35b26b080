import type { Messages } from '../messages.ts';

export const ownVoice: Messages['ownVoice'] = {
  tab: 'Votre voix',
  title: 'Votre propre voix',
  about:
    'Laissez Lector lire avec votre voix, ou avec celle de quelqu’un qui est d’accord. Elle est imitée d’après un court enregistrement, sur cet appareil ; rien n’est envoyé.',
  needsModel:
    'Il faut pour cela, sur cet appareil, un programme qui sait imiter les voix. Il est téléchargé une seule fois.',
  getModel: 'Voir ce qui sait imiter les voix',
  how: 'Parlez 10 à 20 secondes dans une pièce calme, comme si vous lisiez à quelqu’un. Par exemple :',
  script:
    'Quand le soir est venu, les lampes se sont allumées le long du fleuve, l’une après l’autre. Assis sur le vieux pont, nous parlions de l’été, et personne ne voulait rentrer.',
  record: 'Enregistrer',
  stop: 'Arrêter l’enregistrement',
  again: 'Recommencer',
  choose: 'Choisir un fichier',
  hear: 'Écouter',
  stopHearing: 'Arrêter',
  running: (seconds, most) => `Enregistrement : ${seconds} sur ${most} secondes`,
  ready: 'L’enregistrement est prêt.',
  name: 'Nom de la voix',
  language: 'Langue parlée',
  consent: 'C’est ma propre voix, ou la personne est d’accord pour que je l’utilise.',
  honest:
    'Le son fait avec une voix imitée est marqué comme tel. Ne faites pas dire aux autres ce qu’ils n’ont jamais dit.',
  save: 'Garder cette voix',
  saving: 'L’enregistrement est examiné…',
  saved: (name) => `« ${name} » est gardée. Vous la trouvez parmi vos voix.`,
  list: 'Vos voix enregistrées',
  noSound: 'Enregistrez d’abord la voix, ou choisissez un fichier.',
  noName: 'Donnez d’abord un nom à la voix.',
  noConsent: 'Veuillez confirmer de qui est cette voix.',
  notAllowed: 'Le microphone ne peut pas être utilisé.',
  notAllowedAdvice: 'Autorisez-le pour cette page dans le navigateur, ou choisissez un fichier.',
  noMicrophone: 'Aucun microphone n’a été trouvé.',
  noMicrophoneAdvice: 'Branchez-en un, ou choisissez un fichier.',
  broken: 'L’enregistrement s’est interrompu.',
};

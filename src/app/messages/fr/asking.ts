import type { Messages } from '../messages.ts';

/** Questions about a page, and answers that are read aloud. */
export const asking: Messages['asking'] = {
  question: 'Votre question',
  ask: 'Demander',
  aloud: 'Lire la réponse à voix haute',
  hint: 'Sur ce qui entoure l’endroit entendu ou affiché. Un petit modèle sur cet appareil répond, et il peut se tromper.',
  answering: 'La réponse s’écrit…',
  speaking: 'La réponse est lue…',
  done: 'La réponse est là.',
  stop: 'Arrêter',
  none: 'Aucun modèle sur cet appareil ne répond aux questions.',
  noneAdvice: 'Vous pouvez en ajouter un ici :',
  get: (name: string, size: string) => `Obtenir ${name} (${size})`,
  progress: (name: string) => `Téléchargement de ${name}`,
  tooLong: 'La question est plus longue que ce que le modèle peut lire.',
  tooLongAdvice: 'Posez-en une plus courte.',
};

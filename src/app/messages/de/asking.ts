import type { Messages } from '../messages.ts';

/** Questions about a page, and answers that are read aloud. */
export const asking: Messages['asking'] = {
  question: 'Ihre Frage',
  ask: 'Fragen',
  aloud: 'Die Antwort vorlesen',
  hint: 'Zu dem, was um die gehörte oder gezeigte Stelle steht. Ein kleines Modell auf diesem Gerät antwortet, und es kann sich irren.',
  answering: 'Die Antwort wird geschrieben …',
  speaking: 'Die Antwort wird vorgelesen …',
  done: 'Die Antwort ist da.',
  stop: 'Anhalten',
  none: 'Auf diesem Gerät ist kein Modell, das Fragen beantwortet.',
  noneAdvice: 'Sie können dort eines hinzufügen:',
  get: (name: string, size: string) => `${name} holen (${size})`,
  progress: (name: string) => `Download von ${name}`,
  tooLong: 'Die Frage ist länger, als das Modell lesen kann.',
  tooLongAdvice: 'Stellen Sie eine kürzere.',
};

import type { Messages } from '../messages.ts';

/** Questions about a page, and answers that are read aloud. */
export const asking: Messages['asking'] = {
  question: 'Su pregunta',
  ask: 'Preguntar',
  aloud: 'Leer la respuesta en voz alta',
  hint: 'Sobre lo que rodea el lugar que se oye o se muestra. Responde un modelo pequeño en este dispositivo, y puede equivocarse.',
  answering: 'Se escribe la respuesta…',
  speaking: 'Se lee la respuesta…',
  done: 'La respuesta está lista.',
  stop: 'Detener',
  none: 'En este dispositivo no hay ningún modelo que responda preguntas.',
  noneAdvice: 'Puede añadir uno aquí:',
  get: (name: string, size: string) => `Obtener ${name} (${size})`,
  progress: (name: string) => `Descarga de ${name}`,
  tooLong: 'La pregunta es más larga de lo que el modelo puede leer.',
  tooLongAdvice: 'Haga una más corta.',
};

import type { Messages } from '../messages.ts';

/** Questions about a page, and answers that are read aloud. */
export const asking: Messages['asking'] = {
  question: 'A sua pergunta',
  ask: 'Perguntar',
  aloud: 'Ler a resposta em voz alta',
  hint: 'Sobre o que está à volta do lugar que se ouve ou se mostra. Responde um modelo pequeno neste dispositivo, e ele pode errar.',
  answering: 'A escrever a resposta…',
  speaking: 'A ler a resposta…',
  done: 'A resposta está pronta.',
  stop: 'Parar',
  none: 'Neste dispositivo não há nenhum modelo que responda a perguntas.',
  noneAdvice: 'Pode adicionar um aqui:',
  get: (name: string, size: string) => `Obter ${name} (${size})`,
  progress: (name: string) => `Transferência de ${name}`,
  tooLong: 'A pergunta é mais longa do que o modelo consegue ler.',
  tooLongAdvice: 'Faça uma mais curta.',
};

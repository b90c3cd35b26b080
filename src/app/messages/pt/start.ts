import type { Messages } from '../messages.ts';

const numbers = new Intl.NumberFormat('pt');

/** The start page: a text to hear at once. */
export const start: Messages['start'] = {
  heading: 'Aperte Ouvir e aproveite.',
  goOnWith: (title: string) => `Continuar com “${title}”`,
  textLabel: 'Texto para ler em voz alta',
  sheet: 'Seu texto',
  placeholder: 'Cole ou digite um texto aqui, ou solte um arquivo na página.',
  open: 'Abrir um arquivo',
  clear: 'Limpar',
  keep: 'Guardar na biblioteca',
  listen: 'Ouvir',
  empty: 'Nada para ler ainda.',
  facts: (words: number, time: string) =>
    `${numbers.format(words)} ${words === 1 ? 'palavra' : 'palavras'}, cerca de ${time}`,
  factsOf: (facts: string, title: string) => `${facts} · ${title}`,
  edit: 'Voltar a editar',
  cleared: 'Texto apagado.',
  undo: 'Recuperar o texto anterior',
  notKept: 'Não há espaço para guardar este texto neste navegador: ele se perde quando você fechar a página.',
  useSample: 'Usar o texto de exemplo',
  goesOn: '“Ouvir” continua de onde você parou.',
  startOver: 'Do começo',
  readingLabel: 'O texto que está sendo lido',
  noVoice: (language: string) =>
    `Ainda não há uma voz para ${language} neste dispositivo. Ela vem com a voz natural abaixo.`,
  kept: (title: string) => `“${title}” está na sua biblioteca.`,
  relay: {
    connected: 'A ponte fala por esta aba: deixe-a aberta.',
    lost: 'A ponte não responde. Esta aba vai se reconectar sozinha.',
    refused:
      'A ponte não deixa esta aba falar. Se pedir uma chave, abra uma vez o endereço dela com #relay-key=KEY.',
  },
};

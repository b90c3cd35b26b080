import type { Messages } from '../messages.ts';

/** What goes wrong with the voice, and what can be done about it. */
export const trouble: Messages['trouble'] = {
  lost: 'A conexão caiu.',
  lostAdvice: 'Verifique se você está online e tente de novo. O que já está neste dispositivo continua aqui.',
  notHere: 'Esta voz ainda não está neste dispositivo.',
  notHereAdvice: 'Baixe primeiro a voz natural ou escolha outra voz.',
  notOffered: 'A voz natural não é oferecida aqui.',
  couldNotSpeak: (why: string) => `A voz não conseguiu falar: ${why}`,
  otherVoiceAdvice: 'Tente de novo ou escolha outra voz.',
  asleep: 'A voz ainda não está pronta.',
  busy: 'A voz está ocupada com outro texto.',
  waitAdvice: 'Espere um momento e tente de novo.',
  full: 'Não há espaço suficiente neste dispositivo.',
  fullAdvice: 'Libere espaço ou, se estiver em uma janela anônima, saia dela. Depois, tente de novo.',
  downloadFailed: (why: string) => `O download falhou: ${why}`,
  downloadBroke: 'O download foi interrompido.',
  downloadAdvice: 'Verifique a conexão e continue: nada é baixado duas vezes.',
  tooLong: 'Este texto é longo demais para ler de uma vez.',
  tooLongAdvice: 'Leia em partes.',
  unreadable: 'Não foi possível entender a resposta da voz.',
  status: (status: number) => `A voz respondeu com o código ${status}.`,
  failed: 'Algo deu errado.',
  partMissing: 'Não foi possível carregar uma parte do app.',
  againAdvice: 'Tente de novo. Se continuar acontecendo, recarregue a página.',
};

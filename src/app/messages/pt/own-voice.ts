import type { Messages } from '../messages.ts';

export const ownVoice: Messages['ownVoice'] = {
  tab: 'A sua voz',
  title: 'A sua própria voz',
  about:
    'Deixe o Lector ler com a sua voz, ou com a de alguém que concorde. Ela é imitada a partir de uma gravação curta, neste aparelho; nada é enviado.',
  needsModel:
    'Para isso é preciso ter neste aparelho um programa que saiba imitar vozes. Ele é baixado uma só vez.',
  getModel: 'Ver o que sabe imitar vozes',
  how: 'Fale de 10 a 20 segundos num lugar calmo, como se lesse para alguém. Por exemplo:',
  script:
    'Quando a noite chegou, as lâmpadas ao longo do rio se acenderam uma após a outra. Sentados na velha ponte, falávamos do verão, e ninguém queria ir para casa.',
  record: 'Gravar',
  stop: 'Parar a gravação',
  again: 'Gravar de novo',
  choose: 'Escolher um arquivo',
  hear: 'Ouvir',
  stopHearing: 'Parar',
  running: (seconds, most) => `Gravando: ${seconds} de ${most} segundos`,
  ready: 'A gravação está pronta.',
  name: 'Nome da voz',
  language: 'Língua falada',
  consent: 'É a minha própria voz, ou o dono dela concorda com o uso.',
  honest: 'O som feito com uma voz imitada é marcado como tal. Não faça outros dizerem o que nunca disseram.',
  save: 'Guardar esta voz',
  saving: 'Ouvindo a gravação…',
  saved: (name) => `“${name}” está guardada. Você a encontra entre as suas vozes.`,
  list: 'As suas vozes gravadas',
  noSound: 'Grave primeiro a voz, ou escolha um arquivo.',
  noName: 'Dê primeiro um nome à voz.',
  noConsent: 'Confirme de quem é a voz.',
  notAllowed: 'O microfone não pode ser usado.',
  notAllowedAdvice: 'Permita-o para esta página no navegador, ou escolha um arquivo.',
  noMicrophone: 'Nenhum microfone foi encontrado.',
  noMicrophoneAdvice: 'Ligue um, ou escolha um arquivo.',
  broken: 'A gravação foi interrompida.',
};

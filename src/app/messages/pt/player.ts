import type { Messages } from '../messages.ts';

export const player: Messages['player'] = {
  play: 'Ouvir',
  pause: 'Pausar',
  pausedElsewhere: 'Outra aba está lendo agora, então esta pausou.',
  goOnHere: 'Continuar aqui',
  notAllowed: 'O navegador não deixou a voz começar sozinha.',
  notAllowedAdvice: 'Aperte “Ouvir”.',
  soundBroke: 'O som foi interrompido.',
  soundBrokeAdvice:
    'Confira o alto-falante ou os fones e aperte “Ouvir”. Se continuar acontecendo, recarregue a página.',
  noStreaming: 'Este navegador é antigo demais para reproduzir a voz.',
  noStreamingAdvice: 'Atualize o navegador ou o sistema: no iPhone é preciso o iOS 17.1 ou mais recente.',
};

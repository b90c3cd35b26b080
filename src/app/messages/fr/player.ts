import type { Messages } from '../messages.ts';

export const player: Messages['player'] = {
  play: 'Écouter',
  pause: 'Pause',
  pausedElsewhere: 'Un autre onglet lit à présent, celui-ci s’est donc mis en pause.',
  goOnHere: 'Continuer ici',
  notAllowed: 'Le navigateur n’a pas laissé la voix démarrer d’elle-même.',
  notAllowedAdvice: 'Appuyez sur « Écouter ».',
  soundBroke: 'Le son s’est interrompu.',
  soundBrokeAdvice:
    'Vérifiez le haut-parleur ou le casque, puis appuyez sur « Écouter ». Si cela se reproduit, rechargez la page.',
  noStreaming: 'Ce navigateur est trop ancien pour faire entendre la voix.',
  noStreamingAdvice:
    'Mettez à jour le navigateur ou le système : sur un iPhone, il faut iOS 17.1 ou plus récent.',
};

import type { Messages } from '../messages.ts';

export const player: Messages['player'] = {
  play: 'Riproduci',
  pause: 'Pausa',
  pausedElsewhere: 'Ora sta leggendo un’altra scheda, quindi questa è in pausa.',
  goOnHere: 'Continua qui',
  notAllowed: 'Il browser non ha permesso alla voce di partire da sola.',
  notAllowedAdvice: 'Premi Riproduci.',
  soundBroke: 'L’audio si è interrotto.',
  soundBrokeAdvice:
    'Controlla l’altoparlante o le cuffie, poi premi Riproduci. Se continua a succedere, ricarica la pagina.',
  noStreaming: 'Questo browser è troppo vecchio per riprodurre la voce.',
  noStreamingAdvice: 'Aggiorna il browser o il sistema: su iPhone serve iOS 17.1 o successivo.',
};

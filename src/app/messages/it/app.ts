import type { Messages } from '../messages.ts';

export const app: Messages['app'] = {
  update: 'È pronta una nuova versione di Lector.',
  updateAdvice: 'Non perderai il segno.',
  updateNow: 'Aggiorna ora',
  updateHeldUp: 'Un’altra finestra di Lector sta leggendo o salvando. Interrompila, poi riprova.',
  install: 'Tenere Lector a portata di mano?',
  installAdvice: 'Se lo installi, si apre in una finestra propria e puoi usarlo per aprire i file.',
  installOnHome:
    'Tocca “Condividi”, poi “Aggiungi alla schermata Home”. Lì la tua libreria è al sicuro; il browser la elimina dopo una settimana senza visite.',
  installNow: 'Installa',
  notNow: 'No, grazie',
};

import type { Messages } from '../messages.ts';

export const player: Messages['player'] = {
  play: 'Reproducir',
  pause: 'Pausar',
  pausedElsewhere: 'Otra pestaña está leyendo ahora, así que esta se puso en pausa.',
  goOnHere: 'Seguir aquí',
  notAllowed: 'El navegador no dejó que la voz empezara sola.',
  notAllowedAdvice: 'Pulsa “Reproducir”.',
  soundBroke: 'El sonido se interrumpió.',
  soundBrokeAdvice:
    'Revisa el altavoz o los auriculares y pulsa “Reproducir”. Si sigue ocurriendo, recarga la página.',
  noStreaming: 'Este navegador es demasiado antiguo para reproducir la voz.',
  noStreamingAdvice: 'Actualiza el navegador o el sistema: en un iPhone hace falta iOS 17.1 o posterior.',
};

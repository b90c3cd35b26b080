export const player = {
  play: 'Play',
  pause: 'Pause',
  pausedElsewhere: 'Another tab is reading aloud now, so this one has paused.',
  goOnHere: 'Go on here',
  notAllowed: 'The browser has not let the voice start by itself.',
  notAllowedAdvice: 'Press Play.',
  soundBroke: 'The sound broke off.',
  soundBrokeAdvice:
    'Check the loudspeaker or headphones, then press Play. If it keeps happening, reload the page.',
  noStreaming: 'This browser is too old to play the voice.',
  noStreamingAdvice: 'Update the browser or the system: on an iPhone it takes iOS 17.1 or later.',
};

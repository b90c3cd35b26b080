import type { Messages } from '../messages.ts';

export const player: Messages['player'] = {
  play: 'Abspielen',
  pause: 'Pause',
  pausedElsewhere: 'Ein anderer Tab liest jetzt vor, darum pausiert dieser.',
  goOnHere: 'Hier weiterlesen',
  notAllowed: 'Der Browser hat die Stimme nicht von selbst beginnen lassen.',
  notAllowedAdvice: 'Drücken Sie auf „Abspielen“.',
  soundBroke: 'Der Ton ist abgebrochen.',
  soundBrokeAdvice:
    'Prüfen Sie Lautsprecher oder Kopfhörer und drücken Sie dann auf „Abspielen“. Passiert es öfter, laden Sie die Seite neu.',
  noStreaming: 'Dieser Browser ist zu alt, um die Stimme abzuspielen.',
  noStreamingAdvice:
    'Aktualisieren Sie den Browser oder das System: Auf einem iPhone ist iOS 17.1 oder neuer nötig.',
};

import type { Messages } from '../messages.ts';

/** What goes wrong with the voice, and what can be done about it. */
export const trouble: Messages['trouble'] = {
  lost: 'Die Verbindung ist abgebrochen.',
  lostAdvice:
    'Prüfen Sie, ob Sie online sind, und versuchen Sie es dann noch einmal. Was schon auf diesem Gerät ist, bleibt erhalten.',
  notHere: 'Diese Stimme ist noch nicht auf diesem Gerät.',
  notHereAdvice: 'Laden Sie zuerst die natürliche Stimme oder wählen Sie eine andere.',
  notOffered: 'Die natürliche Stimme wird hier nicht angeboten.',
  couldNotSpeak: (why: string) => `Die Stimme konnte nicht sprechen: ${why}`,
  otherVoiceAdvice: 'Versuchen Sie es noch einmal oder wählen Sie eine andere Stimme.',
  asleep: 'Die Stimme ist noch nicht bereit.',
  busy: 'Die Stimme ist mit einem anderen Text beschäftigt.',
  waitAdvice: 'Warten Sie einen Moment und versuchen Sie es dann noch einmal.',
  full: 'Auf diesem Gerät ist nicht genug Platz.',
  fullAdvice:
    'Geben Sie Speicherplatz frei. Falls dies ein privates Fenster ist, verlassen Sie es. Versuchen Sie es dann noch einmal.',
  downloadFailed: (why: string) => `Der Download ist fehlgeschlagen: ${why}`,
  downloadBroke: 'Der Download ist abgebrochen.',
  downloadAdvice: 'Prüfen Sie die Verbindung und setzen Sie dann fort: Nichts wird doppelt geladen.',
  tooLong: 'Dieser Text ist zu lang, um ihn auf einmal zu lesen.',
  tooLongAdvice: 'Lesen Sie ihn in Teilen.',
  unreadable: 'Die Antwort der Stimme war nicht zu verstehen.',
  status: (status: number) => `Die Stimme hat mit dem Status ${status} geantwortet.`,
  failed: 'Etwas ist schiefgegangen.',
  partMissing: 'Ein Teil der App konnte nicht geladen werden.',
  againAdvice: 'Versuchen Sie es noch einmal. Wenn das nicht hilft, laden Sie die Seite neu.',
};

import type { Messages } from '../messages.ts';

export const ownVoice: Messages['ownVoice'] = {
  tab: 'Ihre Stimme',
  title: 'Ihre eigene Stimme',
  about:
    'Lassen Sie Lector mit Ihrer Stimme vorlesen, oder mit der von jemandem, der einverstanden ist. Sie wird aus einer kurzen Aufnahme nachgebildet, auf diesem Gerät; nichts wird versendet.',
  needsModel:
    'Dazu muss ein Programm auf diesem Gerät sein, das Stimmen nachbilden kann. Es wird einmal geladen.',
  getModel: 'Zeigen, was Stimmen nachbilden kann',
  how: 'Sprechen Sie 10 bis 20 Sekunden in einem ruhigen Raum, so wie Sie jemandem vorlesen würden. Zum Beispiel:',
  script:
    'Als der Abend kam, gingen am Fluss die Lampen an, eine nach der anderen. Wir saßen auf der alten Brücke, sprachen vom Sommer, und niemand wollte nach Hause gehen.',
  record: 'Aufnehmen',
  stop: 'Aufnahme beenden',
  again: 'Neu aufnehmen',
  choose: 'Datei wählen',
  hear: 'Anhören',
  stopHearing: 'Anhalten',
  running: (seconds, most) => `Aufnahme: ${seconds} von ${most} Sekunden`,
  ready: 'Die Aufnahme ist bereit.',
  name: 'Name der Stimme',
  language: 'Gesprochene Sprache',
  consent: 'Es ist meine eigene Stimme, oder ihr Besitzer ist einverstanden.',
  honest:
    'Was mit einer nachgebildeten Stimme gesprochen wird, ist als solches gekennzeichnet. Legen Sie niemandem etwas in den Mund.',
  save: 'Diese Stimme speichern',
  saving: 'Die Aufnahme wird geprüft …',
  saved: (name) => `„${name}“ ist gespeichert. Sie finden sie unter Ihren Stimmen.`,
  list: 'Ihre aufgenommenen Stimmen',
  noSound: 'Nehmen Sie zuerst die Stimme auf, oder wählen Sie eine Datei.',
  noName: 'Geben Sie der Stimme zuerst einen Namen.',
  noConsent: 'Bitte bestätigen Sie, wessen Stimme es ist.',
  notAllowed: 'Das Mikrofon darf nicht benutzt werden.',
  notAllowedAdvice: 'Erlauben Sie es dieser Seite im Browser, oder wählen Sie eine Datei.',
  noMicrophone: 'Es wurde kein Mikrofon gefunden.',
  noMicrophoneAdvice: 'Schließen Sie eines an, oder wählen Sie eine Datei.',
  broken: 'Die Aufnahme ist abgebrochen.',
};

import type { Messages } from '../messages.ts';

/** „Stimmen und Speicher“: what is kept on this device. */
export const storage: Messages['storage'] = {
  title: 'Stimmen und Speicher',
  about: 'Alles liegt auf diesem Gerät, in diesem Browser, und nirgends sonst.',

  voicesTitle: 'Stimmen auf diesem Gerät',
  simpleName: 'Einfache Stimmen',
  simpleAbout: 'Sie gehören zur App, sprechen sofort und brauchen kein Internet.',
  naturalName: 'Natürliche Stimmen',
  absent: (size: string) => `Noch nicht hier. Einmal ${size} laden, danach brauchen sie kein Internet.`,
  onItsWay: (stored: string, total: string, percent: number) =>
    `${stored} von ${total} sind da (${percent} %).`,
  paused: (stored: string, total: string, percent: number) =>
    `Angehalten: ${stored} von ${total} sind da (${percent} %).`,
  settling: 'Sie werden einmalig an dieses Gerät angepasst und getestet.',
  removing: 'Sie werden gelöscht …',
  ready: (size: string) => `Auf diesem Gerät: ${size}. Sie brauchen kein Internet.`,
  readyDerived: (size: string, derived: string) =>
    `Auf diesem Gerät: ${size}, dazu ${derived}, die hier daraus entstanden sind, damit sie schneller sprechen. Sie brauchen kein Internet.`,
  problem: 'Sie laufen auf diesem Gerät nicht.',
  loading: 'Es wird nachgesehen, was da ist …',
  progress: 'Download der natürlichen Stimmen',
  get: (size: string) => `Natürliche Stimmen laden (${size})`,
  pause: 'Anhalten',
  resume: 'Fortsetzen',
  remove: 'Natürliche Stimmen löschen',
  removeSure: 'Ja, löschen',
  removeNot: 'Behalten',
  licence: (licence: string) => `Lizenz: ${licence}`,

  runsTitle: 'Wo sie laufen',
  runsCard: 'Auf der Grafikkarte',
  runsCardTechnical: 'WebGPU',
  runsProcessor: 'Auf dem Prozessor',
  runsProcessorThreads: (threads: number) =>
    threads === 1 ? 'WebAssembly, ein Thread' : `WebAssembly, bis zu ${threads} Threads`,
  cardFailed: 'Auf der Grafikkarte war der Ton verzerrt, darum spricht der Prozessor.',
  testTitle: 'Klangtest',
  testPassed: 'Es klingt, wie es soll.',
  testFailed: 'Der Klang war nicht richtig.',
  testNone: 'Getestet wird, wenn zum ersten Mal gesprochen wird.',
  testWhen: (moment: string) => `Getestet am ${moment}`,
  testAgain: 'Noch einmal testen',
  testRunning: 'Test läuft …',
  speedTitle: 'Geschwindigkeit auf diesem Gerät',
  speedFaster: (times: string) => `${times}-mal so schnell, wie man bei normalem Tempo zuhört.`,
  speedSlower: (times: string) =>
    `Das ${times}-Fache des normalen Tempos, darum gibt es beim Vorlesen ab und zu eine Pause. Eine einfache Stimme hat solche Pausen nicht.`,
  speedTechnical: (rtf: string) => `${rtf} Sekunden Rechenzeit für eine Sekunde Ton`,

  spaceTitle: 'Belegter Platz',
  counting: 'Wird berechnet …',
  notCounted: 'Konnte nicht berechnet werden.',
  kind: 'Inhalt',
  size: 'Größe',
  total: 'Insgesamt',
  voices: 'Natürliche und eigene Stimmen',
  pronunciations: 'Ausspracheverzeichnisse',
  library: 'Bibliothek',
  exports: 'Unfertige Exporte',
  app: 'Die App selbst',
  settings: 'Einstellungen und der Text auf der Startseite',

  keepTitle: 'Bewahrt der Browser alles auf?',
  kept: 'Ja. Der Browser bewahrt es auf, bis Sie es löschen.',
  notKept:
    'Vielleicht nicht. Wenn auf diesem Gerät der Platz knapp wird, löscht der Browser es womöglich ohne Rückfrage.',
  unknownKept: 'Dieser Browser gibt darüber keine Auskunft.',
  keep: 'Browser um Aufbewahrung bitten',
  refused:
    'Der Browser hat es nicht zugesagt. Wenn Sie die App installieren oder häufig benutzen, wird ein Ja wahrscheinlicher; fragen Sie dann noch einmal.',
  iosTitle: 'Auf iPhone, iPad und in Safari',
  ios: 'Safari löscht, was eine Website speichert, wenn Sie Safari an sieben Tagen benutzt haben, ohne diese Website zu öffnen. Für eine App auf dem Home-Bildschirm gilt das nicht: Wählen Sie „Teilen“ und dann „Zum Home-Bildschirm“ (auf einem Mac „Ablage“ und dann „Zum Dock hinzufügen“) und öffnen Sie Lector von dort. Es beginnt leer, weil es einen eigenen Speicher hat.',
  iosHere: 'Lector läuft hier vom Home-Bildschirm aus; diese Regel betrifft es also nicht.',

  deleteTitle: 'Alles löschen',
  deleteAbout:
    'Stimmen, Bibliothek, Exporte, Aussprache und Einstellungen. Die App selbst bleibt, so wie am ersten Tag.',
  deleteStart: 'Alles löschen …',
  deleteAsk: 'Alles löschen, was Lector hier aufbewahrt?',
  deleteWhat: (size: string) =>
    `${size} werden gelöscht: Stimmen, alle Dokumente mit Ihren Lesestellen und Lesezeichen, Exporte, Aussprache und Einstellungen. Das lässt sich nicht rückgängig machen.`,
  deleteTick: 'Ich brauche nichts mehr davon',
  deleteSure: 'Alles löschen',
  deleteNot: 'Behalten',
  deleting: 'Wird gelöscht …',
};

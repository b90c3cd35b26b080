import type { Messages } from '../messages.ts';

export const incoming: Messages['incoming'] = {
  drop: 'Dateien hier ablegen, um sie zu öffnen',
  opening: (name: string) => `„${name}“ wird geöffnet …`,
  more: (count: number) => (count === 1 ? 'Eine weitere wartet.' : `${count} weitere warten.`),
  cancel: 'Abbrechen',
  close: 'Meldung schließen',
  refused: (name: string) => `„${name}“ konnte nicht geöffnet werden.`,
  password: (name: string) => `Passwort für „${name}“`,
  unlock: 'Öffnen',
  added: (titles: string) => `Geöffnet: ${titles}`,
  pasted: 'Ihr Text',
  noAddress: 'Das ist keine Webadresse.',
  noAddressAdvice:
    'Eine Adresse beginnt mit https:// und lässt sich aus der Adressleiste des Browsers kopieren.',
  noNetwork: (host: string) => `„${host}“ ist ohne Internet nicht erreichbar.`,
  noNetworkAdvice: 'Versuchen Sie es wieder, wenn Sie online sind. Ihre Bibliothek ist auch offline da.',
  notShared: (host: string) => `„${host}“ erlaubt anderen Seiten nicht, seine Inhalte zu lesen.`,
  notSharedAdvice:
    'Speichern Sie die Seite oder Datei auf Ihrem Gerät und öffnen Sie sie hier, oder kopieren Sie den Text und fügen Sie ihn hier ein.',
  answered: (host: string, status: string) => `„${host}“ hat mit Fehler ${status} geantwortet.`,
  answeredAdvice: 'Prüfen Sie die Adresse oder öffnen Sie sie zuerst in einem eigenen Fenster.',
  tooLarge: (host: string) => `Was „${host}“ sendet, ist zu groß.`,
  tooLargeAdvice: 'Laden Sie die Datei herunter und öffnen Sie sie hier in Teilen.',
  shareFull: 'Auf diesem Gerät war nicht genug Platz für das, was Sie geteilt haben.',
  shareFullAdvice: 'Geben Sie Speicherplatz frei und teilen Sie es dann noch einmal.',
  shareFailed: 'Was Sie geteilt haben, ist nicht vollständig angekommen.',
  shareFailedAdvice: 'Teilen Sie es noch einmal oder öffnen Sie die Datei hier.',
  gaveUp: (name: string) => `Bei „${name}“ wurde diese Seite jedes Mal vom Browser geschlossen.`,
  gaveUpAdvice: 'Die Datei wurde zur Seite gelegt. Ein kleinerer Teil davon lässt sich vielleicht öffnen.',
  nothingShared: 'Darin war nichts zu lesen.',
  nothingSharedAdvice: 'Teilen Sie einen Text, eine Datei oder eine Adresse.',
};

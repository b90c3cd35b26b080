import type { Messages } from '../messages.ts';

export const library: Messages['library'] = {
  title: 'Bibliothek',
  open: 'Dateien öffnen',
  search: 'Bibliothek durchsuchen',
  searchHint: 'Titel, Autor oder Wörter aus dem Text',
  documents: (count: number) => (count === 1 ? '1 Dokument' : `${count} Dokumente`),
  empty: 'Noch nichts hier',
  emptyAdvice:
    'Öffnen Sie eine Datei, ziehen Sie eine auf diese Seite oder fügen Sie einen Text ein. Alles bleibt auf diesem Gerät.',
  noMatch: (query: string) => `Nichts heißt „${query}“.`,
  inText: 'Im Text',
  searching: 'Die Texte werden durchsucht …',
  searchFailed:
    'Die Texte konnten nicht durchsucht werden. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  found: (count: number) =>
    count === 0
      ? 'Kein Text enthält diese Wörter.'
      : count === 1
        ? 'Ein Dokument enthält diese Wörter.'
        : `${count} Dokumente enthalten diese Wörter.`,
  by: (authors: string) => `von ${authors}`,
  timeLeft: (time: string) => `noch ${time}`,
  notStarted: (time: string) => `${time} zu hören`,
  finished: 'Zu Ende gehört',
  opened: (when: string) => `${when} geöffnet`,
  progress: (percent: string) => `${percent} gehört`,
  menu: (title: string) => `Aktionen für „${title}“`,
  openOne: 'Öffnen',
  enqueue: 'Als Nächstes hören',
  dequeue: 'Von der Liste nehmen',
  exportOne: 'Als Audio speichern …',
  remove: 'Löschen',
  removed: (title: string) => `„${title}“ wurde gelöscht.`,
  undo: 'Rückgängig',
  queue: 'Als Nächstes',
  moveUp: (title: string) => `„${title}“ früher hören`,
  dequeueOne: (title: string) => `„${title}“ von der Liste nehmen`,
  keep: 'Bibliothek sichern',
  exportAll: 'Bibliothek als Datei speichern',
  importAll: 'Bibliotheksdatei einlesen',
  exporting: (done: string, all: string) => `Dokument ${done} von ${all} wird gespeichert …`,
  exported: (name: string) => `Ihre Bibliothek ist als „${name}“ gespeichert.`,
  importing: (done: string, all: string) => `Dokument ${done} von ${all} wird eingelesen …`,
  imported: (added: number, updated: number, known: number) =>
    [
      added === 0
        ? 'Kein neues Dokument ist hinzugekommen.'
        : added === 1
          ? 'Ein Dokument ist hinzugekommen.'
          : `${added} Dokumente sind hinzugekommen.`,
      updated === 0
        ? ''
        : updated === 1
          ? 'Eines Ihrer Dokumente ist jetzt weiter fortgeschritten.'
          : `${updated} Ihrer Dokumente sind jetzt weiter fortgeschritten.`,
      known === 0 ? '' : known === 1 ? 'Eines war schon da.' : `${known} waren schon da.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  fileKind: 'Lector-Bibliothek',
  damaged: 'Das ist keine Bibliotheksdatei, oder ein Teil davon fehlt.',
  damagedAdvice:
    'Es wurde nichts geändert. Wählen Sie die Datei, die mit „Bibliothek als Datei speichern“ entstanden ist, oder kopieren Sie sie neu.',
  newer: 'Diese Bibliothek wurde mit einer neueren Version von Lector gespeichert.',
  newerAdvice:
    'Es wurde nichts geändert. Laden Sie diese Seite neu, wenn Sie online sind, und versuchen Sie es dann noch einmal.',
  tooLarge: 'Ihre Bibliothek ist zu groß für eine einzige Datei.',
  tooLargeAdvice:
    'In eine Datei passen 4 GB. Löschen Sie, was Sie schon gehört haben, und versuchen Sie es dann noch einmal.',
  cancel: 'Abbrechen',
  close: 'Meldung schließen',
  full: 'Auf diesem Gerät ist nicht genug Platz für dieses Dokument.',
  fullAdvice:
    'Nichts davon wurde gespeichert, und Ihre Bibliothek ist unverändert. Geben Sie Speicherplatz frei und versuchen Sie es dann noch einmal.',
  outdated: 'Lector wurde in einem anderen Fenster aktualisiert.',
  outdatedAdvice: 'Laden Sie diese Seite neu. Ihre Bibliothek ist sicher.',
  blocked: 'In einem anderen Fenster ist noch ein älteres Lector geöffnet.',
  blockedAdvice:
    'Schließen Sie jenes Fenster oder laden Sie es neu, und danach dieses. Ihre Bibliothek ist sicher.',
  unreadable: 'Ihre Bibliothek konnte nicht geöffnet werden.',
  unreadableAdvice: 'Laden Sie die Seite neu. Wenn das nicht hilft, starten Sie den Browser neu.',
  gone: 'Dieses Dokument ist nicht mehr in Ihrer Bibliothek.',
  goneAdvice: 'Öffnen Sie die Datei noch einmal.',
};

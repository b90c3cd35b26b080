import type { Messages } from '../messages.ts';

/** Of a file that could not be opened, and of how one was read; by their codes. */
export const documents: Messages['documents'] = {
  failures: {
    empty: 'Diese Datei ist leer. Wählen Sie eine andere oder speichern Sie sie am Ursprungsort neu.',
    'too-large': 'Diese Datei ist zu groß. Teilen Sie sie auf und öffnen Sie die Teile nacheinander.',
    unsupported:
      'Dateien dieser Art kann Lector nicht lesen. Es liest EPUB, PDF, Word (.docx), Webseiten, Markdown, Untertitel und reinen Text.',
    'old-word':
      'Diese Datei stammt aus einem alten Word oder einem anderen alten Office-Programm. Öffnen Sie sie dort, speichern Sie sie als .docx und wählen Sie dann diese Datei.',
    kindle:
      'Das ist ein Kindle-Buch. Dieses Format kann Lector nicht lesen; als EPUB lässt sich dasselbe Buch öffnen.',
    damaged:
      'Diese Datei ist beschädigt und nicht lesbar. Laden oder kopieren Sie sie neu und wählen Sie sie dann noch einmal.',
    'copy-protected':
      'Dieses Buch ist durch den Kopierschutz eines Shops gesperrt: Nur dessen eigene App kann es öffnen. Eine Ausgabe ohne Schutz lässt sich hier öffnen.',
    'password-needed': 'Diese Datei ist geschützt. Geben Sie ihr Passwort ein, um sie zu öffnen.',
    'password-wrong': 'Mit diesem Passwort lässt sich die Datei nicht öffnen. Bitte prüfen Sie es.',
    'pictures-only':
      'Dieses PDF enthält nur Bilder von Seiten und keinen Text. Lassen Sie in einer Scanner-App die Texterkennung (OCR) laufen und öffnen Sie dann das Ergebnis.',
    'no-text': 'In dieser Datei steht kein Text. Wählen Sie eine andere.',
    'zip-bomb':
      'Diese Datei wäre entpackt viel größer, als ein Buch sein kann. Sie wurde darum nicht geöffnet.',
    'too-slow':
      'Das Lesen dieser Datei hat zu lange gedauert und wurde abgebrochen. Versuchen Sie es mit einem kleineren Teil oder einem anderen Format.',
    unreachable:
      'Die Datei ist nicht mehr erreichbar: Sie wurde verschoben, geändert oder gelöscht. Wählen Sie sie noch einmal.',
    'reader-failed':
      'Die Datei konnte nicht gelesen werden, weil ein Teil von Lector nicht gestartet ist. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  },
  notes: {
    'pictures-only-pages': 'Einige Seiten sind nur Bilder ohne Text. Sie werden nicht vorgelesen.',
    damaged: 'Ein Teil dieser Datei ist beschädigt und wurde weggelassen.',
    'pictures-left-out': 'Einige Bilder waren zu groß und wurden weggelassen.',
  },
};

import type { Messages } from '../messages.ts';

/** Of a file that could not be opened, and of how one was read; by their codes. */
export const documents: Messages['documents'] = {
  failures: {
    empty: 'Ce fichier est vide. Choisissez-en un autre, ou enregistrez-le de nouveau depuis son origine.',
    'too-large':
      'Ce fichier est trop volumineux pour être ouvert ici. Divisez-le en plusieurs parties et ouvrez-les une par une.',
    unsupported:
      'Lector ne sait pas lire ce type de fichier. Il lit les EPUB, PDF, documents Word (.docx), pages web, Markdown, sous-titres et textes bruts.',
    'old-word':
      'Ce fichier vient d’une ancienne version de Word ou d’un autre ancien logiciel Office. Ouvrez-le dans ce logiciel, enregistrez-le en .docx et choisissez ce nouveau fichier.',
    kindle:
      'C’est un livre Kindle. Lector ne sait pas lire son format, mais un EPUB du même livre s’ouvrira.',
    damaged:
      'Ce fichier est endommagé et ne peut pas être lu. Téléchargez-le ou copiez-le de nouveau, puis choisissez-le encore une fois.',
    'copy-protected':
      'Ce livre est verrouillé par la protection d’une librairie : seule l’application de celle-ci peut l’ouvrir. Un exemplaire sans protection s’ouvrira ici.',
    'password-needed': 'Ce fichier est protégé. Saisissez son mot de passe pour l’ouvrir.',
    'password-wrong': 'Ce mot de passe n’ouvre pas le fichier. Vérifiez-le et réessayez.',
    'pictures-only':
      'Ce PDF ne contient que des images de pages, sans texte. Passez-le à la reconnaissance de texte (OCR) dans une application de numérisation, puis ouvrez le résultat.',
    'no-text': 'Ce fichier ne contient pas de texte. Choisissez-en un autre.',
    'zip-bomb':
      'Une fois décompressé, ce fichier dépasserait de loin la taille d’un livre. Il n’a donc pas été ouvert.',
    'too-slow':
      'Ce fichier était trop long à lire, et la lecture a été abandonnée. Essayez avec une partie plus petite ou un autre format.',
    unreachable:
      'Ce fichier n’est plus accessible : il a été déplacé, modifié ou supprimé. Choisissez-le de nouveau.',
    'reader-failed':
      'Ce fichier n’a pas pu être lu, car une partie de Lector n’a pas démarré. Rechargez la page et réessayez.',
  },
  notes: {
    'pictures-only-pages': 'Certaines pages ne sont que des images, sans texte. Elles ne sont pas lues.',
    damaged: 'Une partie de ce fichier est endommagée et a été laissée de côté.',
    'pictures-left-out': 'Certaines images étaient trop volumineuses et ont été laissées de côté.',
  },
};

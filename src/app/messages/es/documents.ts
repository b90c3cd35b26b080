import type { Messages } from '../messages.ts';

/** Of a file that could not be opened, and of how one was read; by their codes. */
export const documents: Messages['documents'] = {
  failures: {
    empty: 'Este archivo está vacío. Elige otro o vuelve a guardarlo desde su origen.',
    'too-large':
      'Este archivo es demasiado grande para abrirlo aquí. Divídelo en partes y ábrelas una a una.',
    unsupported:
      'Lector no puede leer este tipo de archivo. Lee EPUB, PDF, Word (.docx), páginas web, Markdown, subtítulos y texto sin formato.',
    'old-word':
      'Este archivo es de un Word antiguo o de otro programa antiguo de Office. Ábrelo allí, guárdalo como .docx y elige ese archivo.',
    kindle: 'Este es un libro de Kindle. Lector no puede leer su formato, pero sí un EPUB del mismo libro.',
    damaged:
      'Este archivo está dañado y no se puede leer. Descárgalo o cópialo de nuevo y vuelve a elegirlo.',
    'copy-protected':
      'La protección de una tienda bloquea este libro: solo se puede abrir en la app de esa tienda. Una copia sin protección se abrirá aquí.',
    'password-needed': 'Este archivo está protegido. Escribe su contraseña para abrirlo.',
    'password-wrong': 'Esa contraseña no abre el archivo. Compruébala e inténtalo de nuevo.',
    'pictures-only':
      'Este PDF solo contiene imágenes de páginas, sin texto. Pásale el reconocimiento de texto (OCR) con una app de escáner y abre el resultado.',
    'no-text': 'Este archivo no contiene texto. Elige otro.',
    'zip-bomb': 'Al descomprimirse, este archivo ocuparía mucho más que un libro, así que no se abrió.',
    'too-slow':
      'Este archivo tardaba demasiado en leerse y se abandonó. Prueba con una parte más pequeña o con otro formato.',
    unreachable: 'Ya no se puede acceder al archivo: se movió, cambió o eliminó. Elígelo de nuevo.',
    'reader-failed':
      'No se pudo leer el archivo porque una parte de Lector no se inició. Recarga la página e inténtalo de nuevo.',
  },
  notes: {
    'pictures-only-pages': 'Algunas páginas son solo imágenes, sin texto. No se leen.',
    damaged: 'Una parte de este archivo está dañada y se omitió.',
    'pictures-left-out': 'Algunas imágenes eran demasiado grandes y se omitieron.',
  },
};

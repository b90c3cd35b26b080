import type { Messages } from '../messages.ts';

export const library: Messages['library'] = {
  title: 'Biblioteca',
  open: 'Abrir archivos',
  search: 'Buscar en tu biblioteca',
  searchHint: 'Título, autor o palabras del texto',
  documents: (count: number) => (count === 1 ? '1 documento' : `${count} documentos`),
  empty: 'Todavía no hay nada',
  emptyAdvice: 'Abre un archivo, suelta uno en esta página o pega un texto. Se queda en este dispositivo.',
  noMatch: (query: string) => `No hay nada llamado “${query}”.`,
  inText: 'En el texto',
  searching: 'Buscando en los textos…',
  searchFailed: 'No se pudo buscar en los textos. Recarga la página e inténtalo de nuevo.',
  found: (count: number) =>
    count === 0
      ? 'Ningún texto tiene estas palabras.'
      : count === 1
        ? 'Un documento tiene estas palabras.'
        : `${count} documentos tienen estas palabras.`,
  by: (authors: string) => `de ${authors}`,
  timeLeft: (time: string) => `quedan ${time}`,
  notStarted: (time: string) => `${time} de escucha`,
  finished: 'Escuchado hasta el final',
  opened: (when: string) => `abierto ${when}`,
  progress: (percent: string) => `${percent} escuchado`,
  menu: (title: string) => `Opciones de “${title}”`,
  openOne: 'Abrir',
  enqueue: 'Escuchar después',
  dequeue: 'Quitar de la lista',
  exportOne: 'Guardar como audio…',
  remove: 'Eliminar',
  removed: (title: string) => `Se eliminó “${title}”.`,
  undo: 'Deshacer',
  queue: 'A continuación',
  moveUp: (title: string) => `Escuchar “${title}” antes`,
  dequeueOne: (title: string) => `Quitar “${title}” de la lista`,
  keep: 'Guardar una copia de tu biblioteca',
  exportAll: 'Guardar la biblioteca en un archivo',
  importAll: 'Importar una biblioteca',
  exporting: (done: string, all: string) => `Guardando el documento ${done} de ${all}…`,
  exported: (name: string) => `Tu biblioteca se guardó como “${name}”.`,
  importing: (done: string, all: string) => `Leyendo el documento ${done} de ${all}…`,
  imported: (added: number, updated: number, known: number) =>
    [
      added === 0
        ? 'No llegó ningún documento nuevo.'
        : added === 1
          ? 'Llegó un documento.'
          : `Llegaron ${added} documentos.`,
      updated === 0
        ? ''
        : updated === 1
          ? 'Uno de los tuyos está ahora más avanzado.'
          : `${updated} de los tuyos están ahora más avanzados.`,
      known === 0 ? '' : known === 1 ? 'Uno ya estaba aquí.' : `${known} ya estaban aquí.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  fileKind: 'Biblioteca de Lector',
  damaged: 'Esto no es un archivo de biblioteca, o le falta una parte.',
  damagedAdvice:
    'No se cambió nada. Elige el archivo creado con “Guardar la biblioteca en un archivo” o cópialo de nuevo.',
  newer: 'Esta biblioteca se guardó con una versión más nueva de Lector.',
  newerAdvice: 'No se cambió nada. Recarga esta página con conexión e inténtalo de nuevo.',
  tooLarge: 'Tu biblioteca es demasiado grande para un solo archivo.',
  tooLargeAdvice: 'En un archivo caben 4 GB. Elimina lo que ya escuchaste e inténtalo de nuevo.',
  cancel: 'Cancelar',
  close: 'Cerrar este mensaje',
  full: 'No hay espacio suficiente en este dispositivo para este documento.',
  fullAdvice: 'No se guardó nada de él y tu biblioteca sigue igual. Libera espacio e inténtalo de nuevo.',
  outdated: 'Lector se actualizó en otra ventana.',
  outdatedAdvice: 'Recarga esta página. Tu biblioteca está a salvo.',
  blocked: 'Otra ventana tiene abierta una versión anterior de Lector.',
  blockedAdvice: 'Cierra o recarga esa ventana y luego recarga esta. Tu biblioteca está a salvo.',
  unreadable: 'No se pudo abrir tu biblioteca.',
  unreadableAdvice: 'Recarga la página. Si no funciona, reinicia el navegador.',
  gone: 'Este documento ya no está en tu biblioteca.',
  goneAdvice: 'Vuelve a abrir su archivo.',
};

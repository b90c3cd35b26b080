import type { Messages } from '../messages.ts';

const numbers = new Intl.NumberFormat('es');

/** The start page: a text to hear at once. */
export const start: Messages['start'] = {
  heading: 'Reproduce y escucha.',
  goOnWith: (title: string) => `Seguir con «${title}»`,
  textLabel: 'Texto para leer en voz alta',
  sheet: 'Tu texto',
  placeholder: 'Pega o escribe aquí un texto, o suelta un archivo en la página.',
  open: 'Abrir un archivo',
  clear: 'Borrar',
  keep: 'Guardar en la biblioteca',
  listen: 'Escuchar',
  empty: 'Todavía no hay nada que leer.',
  facts: (words: number, time: string) =>
    `${numbers.format(words)} ${words === 1 ? 'palabra' : 'palabras'}, aprox. ${time}`,
  factsOf: (facts: string, title: string) => `${facts} · ${title}`,
  edit: 'Volver a editar',
  cleared: 'Borrado.',
  undo: 'Recuperar el texto anterior',
  notKept: 'No hay espacio para conservar este texto en este navegador: se perderá cuando cierres la página.',
  useSample: 'Usar el texto de ejemplo',
  goesOn: '“Reproducir” sigue donde lo dejaste.',
  startOver: 'Desde el principio',
  readingLabel: 'El texto que se lee',
  noVoice: (language: string) =>
    `Todavía no hay una voz para ${language} en este dispositivo. Viene con la voz natural de abajo.`,
  kept: (title: string) => `“${title}” está en tu biblioteca.`,
  relay: {
    connected: 'El puente habla a través de esta pestaña: déjala abierta.',
    lost: 'El puente no responde. Esta pestaña se volverá a conectar sola.',
    refused:
      'El puente no deja hablar a esta pestaña. Si pide una clave, abre una vez su dirección con #relay-key=KEY.',
  },
};

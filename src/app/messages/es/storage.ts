import type { Messages } from '../messages.ts';

/** “Voces y espacio”: what is kept on this device. */
export const storage: Messages['storage'] = {
  title: 'Voces y espacio',
  about: 'Todo se guarda en este dispositivo, en este navegador, y en ningún otro sitio.',

  voicesTitle: 'Voces en este dispositivo',
  simpleName: 'Voces sencillas',
  simpleAbout: 'Son parte de la app, hablan al instante y no necesitan conexión.',
  naturalName: 'Voces naturales',
  absent: (size: string) =>
    `Todavía no están aquí. Se descargan ${size} una sola vez; después no necesitan conexión.`,
  onItsWay: (stored: string, total: string, percent: number) =>
    `Ya hay ${stored} de ${total} (${percent} %).`,
  paused: (stored: string, total: string, percent: number) =>
    `En pausa: hay ${stored} de ${total} (${percent} %).`,
  settling: 'Se adaptan a este dispositivo y se prueban, una sola vez.',
  removing: 'Eliminando…',
  ready: (size: string) => `En este dispositivo: ${size}. No necesitan conexión.`,
  readyDerived: (size: string, derived: string) =>
    `En este dispositivo: ${size}, más ${derived} preparados aquí para que hablen más rápido. No necesitan conexión.`,
  problem: 'No pueden funcionar en este dispositivo.',
  loading: 'Mirando lo que hay aquí…',
  progress: 'Descarga de las voces naturales',
  get: (size: string) => `Obtener las voces naturales (${size})`,
  pause: 'Pausar',
  resume: 'Reanudar',
  remove: 'Eliminar las voces naturales',
  removeSure: 'Sí, eliminar',
  removeNot: 'Conservar',
  licence: (licence: string) => `Licencia: ${licence}`,

  runsTitle: 'Dónde funcionan',
  runsCard: 'En la tarjeta gráfica',
  runsCardTechnical: 'WebGPU',
  runsProcessor: 'En el procesador',
  runsProcessorThreads: (threads: number) =>
    threads === 1 ? 'WebAssembly, un hilo' : `WebAssembly, hasta ${threads} hilos`,
  cardFailed: 'La tarjeta gráfica distorsionaba el sonido, así que habla el procesador.',
  testTitle: 'Prueba de sonido',
  testPassed: 'Suena como debe.',
  testFailed: 'El sonido no era correcto.',
  testNone: 'Se prueba la primera vez que habla.',
  testWhen: (moment: string) => `Probado el ${moment}`,
  testAgain: 'Probar de nuevo',
  testRunning: 'Probando…',
  speedTitle: 'Velocidad en este dispositivo',
  speedFaster: (times: string) => `Habla ${times} veces más rápido de lo que se escucha a velocidad normal.`,
  speedSlower: (times: string) =>
    `Habla a ${times}× de la velocidad normal, así que la lectura se detiene a veces para esperarla. Una voz sencilla no tiene esas pausas.`,
  speedTechnical: (rtf: string) => `${rtf} segundos de cálculo por cada segundo de sonido`,

  spaceTitle: 'Espacio usado',
  counting: 'Calculando…',
  notCounted: 'No se pudo calcular.',
  kind: 'Contenido',
  size: 'Tamaño',
  total: 'Total',
  voices: 'Voces naturales y las tuyas',
  pronunciations: 'Listas de pronunciación',
  library: 'Biblioteca',
  exports: 'Exportaciones en curso',
  app: 'La propia app',
  settings: 'Ajustes y el texto de la página de inicio',

  keepTitle: '¿Lo conserva el navegador?',
  kept: 'Sí. El navegador lo conserva hasta que lo elimines.',
  notKept: 'Quizá no. Si este dispositivo se queda sin espacio, el navegador puede borrarlo sin preguntar.',
  unknownKept: 'Este navegador no lo dice.',
  keep: 'Pedir al navegador que lo conserve',
  refused:
    'El navegador no lo prometió. Si instalas la app o la usas a menudo, es más probable que acepte; vuelve a pedirlo entonces.',
  iosTitle: 'En iPhone, iPad y Safari',
  ios: 'Safari borra lo que guarda un sitio web cuando has usado Safari durante siete días sin abrir ese sitio. Con una app en la pantalla de inicio no pasa: elige “Compartir” y luego “Añadir a pantalla de inicio” (en un Mac, “Archivo” y luego “Añadir al Dock”), y abre Lector desde allí. Empieza vacío, porque tiene su propio almacén.',
  iosHere: 'Aquí Lector se abre desde la pantalla de inicio, así que esta regla no le afecta.',

  deleteTitle: 'Eliminar todo',
  deleteAbout:
    'Voces, biblioteca, exportaciones, pronunciaciones y ajustes. La app se queda, como el primer día.',
  deleteStart: 'Eliminar todo…',
  deleteAsk: '¿Eliminar todo lo que Lector guarda aquí?',
  deleteWhat: (size: string) =>
    `Se eliminarán ${size}: voces, todos los documentos con tus posiciones y marcadores, exportaciones, pronunciaciones y ajustes. No se puede deshacer.`,
  deleteTick: 'No necesito nada de esto',
  deleteSure: 'Eliminar todo',
  deleteNot: 'Conservar',
  deleting: 'Eliminando…',
};

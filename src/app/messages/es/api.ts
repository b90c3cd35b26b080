import type { Messages } from '../messages.ts';

/** “Para programas”: the endpoint, its reference, the relay. */
export const api: Messages['api'] = {
  title: 'Para programas',
  about:
    'Lector también es un servicio de voz para programas. Entiende las peticiones del servicio de voz de OpenAI, así que los programas hechos para ese servicio funcionan también con Lector, y nada sale de este dispositivo.',
  views: 'Apartados de esta página',
  web: 'En una página web',
  programs: 'En otros programas',
  reference: 'Referencia',

  webAbout:
    'Mientras haya una pestaña de Lector abierta, cualquier página de esta dirección puede pedirle que hable. No hace falta servidor ni clave.',
  webReady: 'Listo: el servicio responde en esta página.',
  webOnlyHere:
    'El servicio solo está en esta pestaña: el navegador no permite un service worker, así que las demás páginas de esta dirección no pueden usarlo.',
  text: 'Texto que decir',
  textExample: 'Era el mejor de los tiempos.',
  voice: 'Voz',
  bestVoice: (name: string) => `${name}: la mejor disponible`,

  fetchTitle: 'Con fetch',
  fetchAbout: 'Una petición; la respuesta es un MP3.',
  clientTitle: 'Con el cliente de OpenAI',
  clientAbout: 'npm install openai. “Ejecutar” envía la petición que él enviaría.',
  timesTitle: 'Cuándo se oye cada palabra',
  timesAbout: 'Aquí sin el sonido; quita include_audio para tener ambos.',
  copy: 'Copiar',
  copyOf: (title: string) => `Copiar: ${title}`,
  copied: 'Copiado.',
  notCopied: 'El navegador no lo permitió. Selecciona el texto y cópialo.',
  run: 'Ejecutar',
  runOf: (title: string) => `Ejecutar: ${title}`,
  stop: 'Detener',
  running: 'Esperando la respuesta…',

  status: (status: number, ms: string) => `Estado ${status} tras ${ms} ms`,
  headers: 'Cabeceras de la respuesta',
  body: 'Cuerpo de la respuesta',
  emptyBody: 'El cuerpo está vacío.',
  sound: 'Sonido de la respuesta',
  download: (size: string) => `Guardar la respuesta (${size})`,
  answerFile: 'respuesta',
  cut: (size: string) => `Solo se muestran los primeros ${size}.`,

  relayAbout:
    'Otros programas llegan a Lector a través de su puente (relay): un pequeño programa en este equipo que responde en una dirección propia.',
  relayChecking: 'Buscando un puente…',
  relayHere: (version: string) =>
    `Esta página viene de un puente, versión ${version}. Los programas llegan a él en esta dirección:`,
  relayTabs: (count: number) => {
    if (count === 0) return 'No hay ninguna pestaña conectada, así que habla por sí mismo.';
    return count === 1
      ? 'Hay una pestaña conectada: déjala abierta y el puente podrá hablar a través de ella.'
      : `Hay ${count} pestañas conectadas; habla la más rápida que esté libre.`;
  },
  relayRefused:
    'No deja que esta pestaña hable por él. Si pide una clave, abre una vez su dirección con #relay-key=KEY al final.',
  relayLost: 'Ahora mismo no responde. Esta pestaña se volverá a conectar sola.',
  relayNone:
    'Esta página no viene de un puente. Para iniciar uno en este equipo, con Node 20.19 o posterior:',
  relayThen:
    'Después abre su dirección y hablará con las voces que hay aquí. Para Docker, claves y otros equipos, consulta',
  relayAgain: 'Buscar de nuevo',
  curlTitle: 'Con curl',
  curlAbout: 'En un terminal.',
  settingsOf: (program: string) => `Ajustes para ${program}`,
  where: 'Dónde',
  openWebUiWhere: 'Admin Panel › Settings › Audio › Text-to-Speech: OpenAI',
  sillyTavernWhere: 'Extensions › TTS: OpenAI Compatible',
  homeAssistantWhere: 'Una integración de texto a voz de OpenAI que admita una dirección propia',
  baseUrl: 'URL base',
  endpoint: 'Punto de acceso',
  key: 'Clave de API',
  anyKey: 'cualquiera, por ejemplo none',
  model: 'Modelo',
  host: 'Un programa en un contenedor o en otro equipo llega al puente por un nombre distinto de localhost.',

  referenceAbout: 'Todas las rutas, según la descripción que el servicio da de sí mismo.',
  referenceLinks: 'También para leer:',
  documentation: 'documentación',
  description: 'descripción OpenAPI',
  loading: 'Leyendo la descripción…',
  find: 'Buscar una ruta',
  noneFound: (words: string) => `Ninguna ruta coincide con “${words}”.`,
  parameters: 'Parámetros',
  fields: 'Campos del cuerpo',
  required: 'obligatorio',
  tryIt: 'Probar',
  tryAbout: 'Se envía de verdad a este servicio.',
  tryDelete: 'Se envía de verdad y elimina de verdad.',
  example: 'Ejemplo',
  json: 'Cuerpo (JSON)',
  badJson: (why: string) => `El cuerpo no es JSON válido: ${why}`,
  send: 'Enviar',
  left: 'omitido',
};

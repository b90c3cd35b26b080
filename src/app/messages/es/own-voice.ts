import type { Messages } from '../messages.ts';

export const ownVoice: Messages['ownVoice'] = {
  tab: 'Tu voz',
  title: 'Tu propia voz',
  about:
    'Deja que Lector lea con tu voz, o con la de alguien que esté de acuerdo. Se imita a partir de una grabación corta, en este dispositivo; no se envía nada.',
  needsModel:
    'Para eso hace falta en este dispositivo un programa que sepa imitar voces. Se descarga una sola vez.',
  getModel: 'Ver qué sabe imitar voces',
  how: 'Habla de 10 a 20 segundos en un lugar tranquilo, como si leyeras a alguien. Por ejemplo:',
  script:
    'Cuando llegó la tarde, las lámparas del río se encendieron una tras otra. Sentados en el viejo puente hablábamos del verano, y nadie quería volver a casa.',
  record: 'Grabar',
  stop: 'Parar la grabación',
  again: 'Grabar otra vez',
  choose: 'Elegir un archivo',
  hear: 'Escuchar',
  stopHearing: 'Parar',
  running: (seconds, most) => `Grabando: ${seconds} de ${most} segundos`,
  ready: 'La grabación está lista.',
  name: 'Nombre de la voz',
  language: 'Idioma hablado',
  consent: 'Es mi propia voz, o su dueño está de acuerdo en que la use.',
  honest:
    'El sonido hecho con una voz imitada va marcado como tal. No hagas decir a otros lo que nunca dijeron.',
  save: 'Guardar esta voz',
  saving: 'Escuchando la grabación…',
  saved: (name) => `«${name}» está guardada. La encuentras entre tus voces.`,
  list: 'Tus voces grabadas',
  noSound: 'Graba primero la voz, o elige un archivo.',
  noName: 'Dale primero un nombre a la voz.',
  noConsent: 'Confirma de quién es la voz.',
  notAllowed: 'No se puede usar el micrófono.',
  notAllowedAdvice: 'Permítelo para esta página en el navegador, o elige un archivo.',
  noMicrophone: 'No se encontró ningún micrófono.',
  noMicrophoneAdvice: 'Conecta uno, o elige un archivo.',
  broken: 'La grabación se interrumpió.',
};

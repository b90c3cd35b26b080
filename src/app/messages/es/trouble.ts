import type { Messages } from '../messages.ts';

/** What goes wrong with the voice, and what can be done about it. */
export const trouble: Messages['trouble'] = {
  lost: 'Se perdió la conexión.',
  lostAdvice:
    'Comprueba que tienes conexión e inténtalo de nuevo. Lo que ya está en este dispositivo se conserva.',
  notHere: 'Esta voz aún no está en este dispositivo.',
  notHereAdvice: 'Descarga primero la voz natural o elige otra voz.',
  notOffered: 'La voz natural no se ofrece aquí.',
  couldNotSpeak: (why: string) => `La voz no pudo hablar: ${why}`,
  otherVoiceAdvice: 'Inténtalo de nuevo o elige otra voz.',
  asleep: 'La voz aún no está lista.',
  busy: 'La voz está ocupada con otro texto.',
  waitAdvice: 'Espera un momento e inténtalo de nuevo.',
  full: 'No hay espacio suficiente en este dispositivo.',
  fullAdvice: 'Libera espacio o, si estás en una ventana privada, sal de ella. Luego inténtalo de nuevo.',
  downloadFailed: (why: string) => `La descarga falló: ${why}`,
  downloadBroke: 'La descarga se interrumpió.',
  downloadAdvice: 'Revisa la conexión y reanuda: nada se descarga dos veces.',
  tooLong: 'Este texto es demasiado largo para leerlo de una vez.',
  tooLongAdvice: 'Léelo por partes.',
  unreadable: 'La respuesta de la voz no se pudo entender.',
  status: (status: number) => `La voz respondió con el código ${status}.`,
  failed: 'Algo salió mal.',
  partMissing: 'No se pudo cargar una parte de la app.',
  againAdvice: 'Inténtalo de nuevo. Si sigue ocurriendo, recarga la página.',
};

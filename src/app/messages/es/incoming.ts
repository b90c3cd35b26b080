import type { Messages } from '../messages.ts';

export const incoming: Messages['incoming'] = {
  drop: 'Suelta archivos para abrirlos',
  opening: (name: string) => `Abriendo “${name}”…`,
  more: (count: number) => (count === 1 ? 'Hay otro en espera.' : `Hay otros ${count} en espera.`),
  cancel: 'Cancelar',
  close: 'Cerrar este mensaje',
  refused: (name: string) => `No se pudo abrir “${name}”.`,
  password: (name: string) => `Contraseña de “${name}”`,
  unlock: 'Abrir',
  added: (titles: string) => `Abierto: ${titles}`,
  pasted: 'Tu texto',
  noAddress: 'Eso no es una dirección web.',
  noAddressAdvice:
    'Una dirección empieza por https:// y se puede copiar de la barra de direcciones del navegador.',
  noNetwork: (host: string) => `No se puede acceder a “${host}” sin conexión.`,
  noNetworkAdvice: 'Inténtalo cuando tengas conexión. Todo lo que hay en tu biblioteca funciona sin ella.',
  notShared: (host: string) => `“${host}” no deja que otras páginas lean su contenido.`,
  notSharedAdvice:
    'Guarda la página o el archivo en tu dispositivo y ábrelo aquí, o copia el texto y pégalo aquí.',
  answered: (host: string, status: string) => `“${host}” respondió con el error ${status}.`,
  answeredAdvice: 'Comprueba la dirección o ábrela antes en otra ventana.',
  tooLarge: (host: string) => `Lo que envía “${host}” es demasiado grande para abrirlo aquí.`,
  tooLargeAdvice: 'Descarga el archivo y ábrelo aquí por partes.',
  shareFull: 'No había espacio suficiente en este dispositivo para lo que compartiste.',
  shareFullAdvice: 'Libera espacio y compártelo de nuevo.',
  shareFailed: 'Lo que compartiste no llegó completo.',
  shareFailedAdvice: 'Compártelo otra vez o abre el archivo aquí.',
  gaveUp: (name: string) => `Cada vez que se abrió “${name}”, esta página se cerró.`,
  gaveUpAdvice: 'Se dejó a un lado. Puede que se abra una parte más pequeña.',
  nothingShared: 'No había nada que leer en lo que compartiste.',
  nothingSharedAdvice: 'Comparte un texto, un archivo o una dirección.',
};

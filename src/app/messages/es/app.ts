import type { Messages } from '../messages.ts';

export const app: Messages['app'] = {
  update: 'Hay una versión nueva de Lector lista.',
  updateAdvice: 'Seguirás donde lo dejaste.',
  updateNow: 'Actualizar ahora',
  updateHeldUp: 'Lector está leyendo o guardando en otra ventana. Detenlo allí e inténtalo de nuevo.',
  install: '¿Quieres tener Lector a mano?',
  installAdvice: 'Instalado, se abre en su propia ventana y puede abrir tus archivos.',
  installOnHome:
    'Elige “Compartir” y luego “Añadir a pantalla de inicio”. Allí tu biblioteca está a salvo; el navegador la borra tras una semana sin visitas.',
  installNow: 'Instalar',
  notNow: 'No, gracias',
};

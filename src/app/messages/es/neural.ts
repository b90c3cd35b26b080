import type { Messages } from '../messages.ts';

/** The offer of a more natural voice. */
export const neural: Messages['neural'] = {
  title: 'Una voz más natural',
  settling: 'Preparando la voz natural…',
  downloading: 'La voz natural está en camino',
  paused: 'La descarga está en pausa',
  ready: 'La voz natural está en este dispositivo',
  removing: 'Eliminando la voz natural…',
  cannotRun: (problem: string) => `No puede funcionar aquí: ${problem}`,
  fitting: 'Se adapta a este dispositivo y se prueba, una sola vez.',
  so: (stored: string, total: string, percent: number) => `${stored} de ${total} · ${percent} %`,
  readyFacts: (check: string, size: string) => `${check} No necesita conexión. ${size}`,
  once: 'Se descarga una vez y después no necesita conexión.',
  get: 'Obtener la voz natural',
  getSized: (size: string) => `Obtener la voz natural (${size})`,
  pause: 'Pausar',
  resume: 'Reanudar',
  remove: 'Eliminar',
  removeIt: 'Sí, eliminar',
  keepIt: 'Conservar',
  progress: 'Descarga de la voz natural',
};

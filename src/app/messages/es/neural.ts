import type { Messages } from '../messages.ts';

/** The offer of a more natural voice. */
export const neural: Messages['neural'] = {
  title: 'Una voz más natural',
  settling: 'Preparando la voz natural…',
  downloading: 'La voz natural está en camino',
  paused: 'La descarga está en pausa',
  ready: 'La voz natural está en este dispositivo',
  removing: 'Eliminando la voz natural…',
  cannotRun: 'No puede funcionar en este dispositivo.',
  fitting: 'Se adapta a este dispositivo y se prueba, una sola vez.',
  so: (stored: string, total: string, percent: number) => `${stored} de ${total} · ${percent} %`,
  readyFacts: (check: string, size: string) => `${check} No necesita conexión. ${size}`,
  /** Where it runs, and whether it was checked there. */
  checks: {
    card: 'Funciona en tu tarjeta gráfica, comprobada.',
    cardUnchecked: 'Funciona en tu tarjeta gráfica, tras una prueba la primera vez que hable.',
    cardFailed: 'Tu tarjeta gráfica distorsionaba el sonido, así que habla el procesador.',
    processor: 'Funciona en tu procesador, comprobada.',
    processorUnchecked: 'Funciona en tu procesador, tras una prueba la primera vez que hable.',
    processorFailed: 'La prueba de sonido falló en tu procesador; se repetirá cuando hable.',
  },
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

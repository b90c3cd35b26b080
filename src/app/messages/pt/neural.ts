import type { Messages } from '../messages.ts';

/** The offer of a more natural voice. */
export const neural: Messages['neural'] = {
  title: 'Uma voz mais natural',
  settling: 'Preparando a voz natural…',
  downloading: 'A voz natural está a caminho',
  paused: 'O download está em pausa',
  ready: 'A voz natural está neste dispositivo',
  removing: 'Removendo a voz natural…',
  cannotRun: (problem: string) => `Ela não funciona aqui: ${problem}`,
  fitting: 'Ela é adaptada a este dispositivo e testada, uma única vez.',
  so: (stored: string, total: string, percent: number) => `${stored} de ${total} · ${percent}%`,
  readyFacts: (check: string, size: string) => `${check} Ela não precisa de internet. ${size}`,
  once: 'Baixe uma vez; depois ela não precisa de internet.',
  get: 'Baixar a voz natural',
  getSized: (size: string) => `Baixar a voz natural (${size})`,
  pause: 'Pausar',
  resume: 'Continuar',
  remove: 'Remover',
  removeIt: 'Sim, remover',
  keepIt: 'Manter',
  progress: 'Download da voz natural',
};

import type { Messages } from '../messages.ts';

/** The offer of a more natural voice. */
export const neural: Messages['neural'] = {
  title: 'Uma voz mais natural',
  settling: 'Preparando a voz natural…',
  downloading: 'A voz natural está a caminho',
  paused: 'O download está em pausa',
  ready: 'A voz natural está neste dispositivo',
  removing: 'Removendo a voz natural…',
  cannotRun: 'Ela não funciona neste dispositivo.',
  fitting: 'Ela é adaptada a este dispositivo e testada, uma única vez.',
  so: (stored: string, total: string, percent: number) => `${stored} de ${total} · ${percent}%`,
  readyFacts: (check: string, size: string) => `${check} Ela não precisa de internet. ${size}`,
  /** Where it runs, and whether it was checked there. */
  checks: {
    card: 'Ela funciona na sua placa de vídeo e foi testada.',
    cardUnchecked: 'Ela funciona na sua placa de vídeo, após um teste na primeira fala.',
    cardFailed: 'Sua placa de vídeo distorcia o som, por isso quem fala é o processador.',
    processor: 'Ela funciona no seu processador e foi testada.',
    processorUnchecked: 'Ela funciona no seu processador, após um teste na primeira fala.',
    processorFailed: 'O teste de som falhou no seu processador; ele será repetido quando ela falar.',
  },
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

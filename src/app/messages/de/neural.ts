import type { Messages } from '../messages.ts';

/** The offer of a more natural voice. */
export const neural: Messages['neural'] = {
  title: 'Eine natürlichere Stimme',
  settling: 'Die natürliche Stimme wird vorbereitet …',
  downloading: 'Die natürliche Stimme wird geladen',
  paused: 'Der Download ist angehalten',
  ready: 'Die natürliche Stimme ist auf diesem Gerät',
  removing: 'Die natürliche Stimme wird entfernt …',
  cannotRun: 'Sie läuft auf diesem Gerät nicht.',
  fitting: 'Sie wird einmalig an dieses Gerät angepasst und getestet.',
  so: (stored: string, total: string, percent: number) => `${stored} von ${total} · ${percent} %`,
  readyFacts: (check: string, size: string) => `${check} Sie braucht kein Internet. ${size}`,
  /** Where it runs, and whether it was checked there. */
  checks: {
    card: 'Sie läuft auf Ihrer Grafikkarte und ist getestet.',
    cardUnchecked: 'Sie läuft auf Ihrer Grafikkarte und wird getestet, wenn sie zum ersten Mal spricht.',
    cardFailed: 'Auf Ihrer Grafikkarte war der Ton verzerrt, darum spricht der Prozessor.',
    processor: 'Sie läuft auf Ihrem Prozessor und ist getestet.',
    processorUnchecked: 'Sie läuft auf Ihrem Prozessor und wird getestet, wenn sie zum ersten Mal spricht.',
    processorFailed:
      'Den Klangtest auf Ihrem Prozessor hat sie nicht bestanden; er wird wiederholt, wenn sie spricht.',
  },
  once: 'Einmal laden, danach braucht sie kein Internet.',
  get: 'Natürliche Stimme laden',
  getSized: (size: string) => `Natürliche Stimme laden (${size})`,
  pause: 'Anhalten',
  resume: 'Fortsetzen',
  remove: 'Entfernen',
  removeIt: 'Ja, entfernen',
  keepIt: 'Behalten',
  progress: 'Download der natürlichen Stimme',
};

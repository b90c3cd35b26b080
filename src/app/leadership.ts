import { findLeader, LEADER_LOCK } from '../engine/locks.ts';

/** Held for the moment in which a tab takes the lead from another, so that no two do. */
const SUCCESSION_LOCK = 'lector-succession';

export interface Leadership {
  /** Whether this tab leads. */
  readonly leads: boolean;
  /** Takes the lead from a tab that stands still, if that one still has it; `from` is as `findLeader` names it. */
  takeOver(from: string): Promise<void>;
}

/**
 * Lets this tab compete with the others of its origin for the lead. `lead` is called when it has it; the signal
 * aborts when another tab has taken it over, which happens to a tab that was frozen. It then queues up again.
 */
export function compete(lead: (signal: AbortSignal) => void): Leadership {
  let queued = new AbortController();
  let leads = false;
  queueUp();

  function queueUp(): void {
    queued = new AbortController();
    hold({ signal: queued.signal });
  }

  function hold(options: LockOptions): void {
    const lost = new AbortController();
    const held = () => {
      leads = true;
      lead(lost.signal);
      return new Promise<never>(() => {
        // Only the tab's end lets go, or a tab that takes over.
      });
    };
    navigator.locks.request(LEADER_LOCK, options, held).catch((error: unknown) => {
      if (options.signal?.aborted) return; // this tab does not wait any longer: it takes over
      leads = false;
      lost.abort();
      if ((error as DOMException).name !== 'AbortError') throw error;
      queueUp();
    });
  }

  return {
    get leads() {
      return leads;
    },
    async takeOver(from) {
      await navigator.locks.request(SUCCESSION_LOCK, { ifAvailable: true }, async (lock) => {
        if (!lock || leads || (await findLeader(navigator.locks)) !== from) return;
        console.warn('The tab that speaks stands still; this one takes over.');
        queued.abort();
        hold({ steal: true });
      });
    },
  };
}

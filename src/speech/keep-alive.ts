export interface KeepAlive {
  /** Something was spoken: the time begins anew. */
  touch(): void;
  /** Nobody is idle while this is held; gives what lets go, which may be called again. */
  hold(): () => void;
  /** Whether somebody holds it. */
  readonly isHeld: boolean;
  /** There is memory to give back now. */
  arm(): void;
}

/**
 * Calls `onIdle` once when nothing was spoken for so many seconds; never when that is 0. A listener who has
 * paused holds nothing: the stream goes on with the next engine.
 */
export function createKeepAlive(seconds: number, onIdle: () => void): KeepAlive {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isArmed = false;
  let holders = 0;

  function touch(): void {
    clearTimeout(timer);
    if (!isArmed || holders > 0 || seconds <= 0) return;
    timer = setTimeout(onIdle, seconds * 1000);
    // In Node it must not keep a program alive that has nothing else to do.
    (timer as Partial<NodeTimer>).unref?.();
  }

  return {
    touch,
    get isHeld() {
      return holders > 0;
    },
    hold() {
      holders++;
      touch();
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        holders--;
        touch();
      };
    },
    arm() {
      isArmed = true;
      touch();
    },
  };
}

type NodeTimer = { unref(): void };

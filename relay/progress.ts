const WIDTH = 24;

export interface Progress {
  show: (what: string, share: number) => void;
  /** Leaves the line, so that the next message has its own. */
  end: () => void;
}

/**
 * Shows how far something is on standard error: on a terminal a bar that is drawn over, with the time left;
 * elsewhere a plain line for every tenth.
 */
export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const startedAt = performance.now();
  let initial: number | undefined;
  let lastTenth = -1;
  let isOpen = false;

  function show(what: string, share: number): void {
    const done = Math.min(1, Math.max(0, share));
    initial ??= done;
    const percent = `${Math.floor(done * 100)} %`;
    if (stream.isTTY) {
      const bar = '█'.repeat(Math.round(done * WIDTH)).padEnd(WIDTH, '░');
      const seconds = ((performance.now() - startedAt) / 1000 / (done - initial)) * (1 - done);
      const left = Number.isFinite(seconds) && done < 1 ? `, ${Math.ceil(seconds)} s left` : '';
      stream.write(`\r\x1b[K${bar} ${percent} ${what}${left}`);
      isOpen = true;
      return;
    }
    const tenth = Math.floor(done * 10);
    if (tenth === lastTenth) return;
    lastTenth = tenth;
    stream.write(`${what} (${percent})\n`);
  }

  return {
    show,
    end() {
      if (isOpen) stream.write('\n');
      isOpen = false;
    },
  };
}

import { KeepAlive } from './keep-alive.ts';

/** The rate that the voices speak at: on a context of that rate, joints are exact to the sample. */
const SAMPLE_RATE = 24_000;

/** The page's one way to the loudspeaker: opened by the first gesture, asleep while nothing is played. */
export class Sound {
  #context: AudioContext | null = null;
  #keepAlive = new KeepAlive();
  #wanted = false;
  #onInterrupt: () => void;

  /** `onInterrupt` is called when the system takes the sound away, as a phone call does. */
  constructor(onInterrupt: () => void) {
    this.#onInterrupt = onInterrupt;
  }

  /** The time of what is heard right now: loudspeakers lag behind, wireless ones by a quarter of a second. */
  get now(): number {
    if (!this.#context) return 0;
    return this.#context.currentTime - (this.#context.outputLatency || 0);
  }

  /** Must be called in a user's gesture: browsers allow sound only then. */
  open(): AudioContext {
    this.#context ??= this.#create();
    this.#wanted = true;
    this.#keepAlive.start();
    this.#wake(this.#context);
    return this.#context;
  }

  /** Stops the clock and all sound on it. */
  async sleep(): Promise<void> {
    this.#wanted = false;
    this.#keepAlive.stop();
    await this.#context?.suspend();
  }

  #wake(context: AudioContext): void {
    context.resume().catch((error: unknown) => console.warn('The sound could not be started.', error));
  }

  #create(): AudioContext {
    const context = createContext();
    context.onstatechange = () => {
      if (this.#wanted && context.state !== 'running') this.#onInterrupt();
    };
    return context;
  }
}

function createContext(): AudioContext {
  const session = (navigator as { audioSession?: { type: string } }).audioSession;
  // Else the mute switch of an iPhone silences the voice.
  if (session) session.type = 'playback';
  try {
    return new AudioContext({ sampleRate: SAMPLE_RATE, latencyHint: 'playback' });
  } catch {
    // The device refuses that rate; its own is resampled to, piece by piece.
    return new AudioContext({ latencyHint: 'playback' });
  }
}

const CHANNEL = 'lector-player';

/** Sees to it that only one tab of the app is heard: whoever starts is obeyed by the others. */
export class OneTab {
  #channel = new BroadcastChannel(CHANNEL);

  /** `onOther` is called when another tab starts to speak. */
  constructor(onOther: () => void) {
    this.#channel.onmessage = onOther;
  }

  /** Tells the other tabs that this one speaks now. */
  claim(): void {
    this.#channel.postMessage('speaks');
  }
}

/** What a screen reader is told, and an eye is shown for a moment. */
export class Announcements {
  text = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Says a sentence; it is gone after a while. */
  say(text: string): void {
    this.text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.text = '';
    }, SHOWN_MS);
  }
}

const SHOWN_MS = 6000;

/** Images are fetched when they are this near to what is seen, in parts of the window's height. */
const AHEAD = '100%';

/** Puts a document's pictures in place when they come near, and gives their memory back. */
export class LazyImages {
  #load: (key: string) => Promise<Blob | null>;
  #urls: string[] = [];
  #isGone = false;
  #observer = new IntersectionObserver((entries) => this.#look(entries), { rootMargin: AHEAD });

  /** `load` gives a picture by its key; `null` where there is none. */
  constructor(load: (key: string) => Promise<Blob | null>) {
    this.#load = load;
  }

  /** Takes care of the pictures in an element. */
  watch(element: HTMLElement): void {
    for (const image of element.querySelectorAll('img[data-image]')) this.#observer.observe(image);
  }

  destroy(): void {
    this.#isGone = true;
    this.#observer.disconnect();
    for (const url of this.#urls) URL.revokeObjectURL(url);
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLImageElement)) continue;
      this.#observer.unobserve(target);
      void this.#show(target);
    }
  }

  async #show(image: HTMLImageElement): Promise<void> {
    const key = image.dataset['image'] ?? '';
    try {
      const blob = await this.#load(key);
      if (this.#isGone) return;
      if (!blob) {
        image.remove(); // Its words are there.
        return;
      }
      const url = URL.createObjectURL(blob);
      this.#urls.push(url);
      image.src = url;
    } catch (error) {
      console.error(`The picture ${key} could not be read.`, error);
      image.remove();
    }
  }
}

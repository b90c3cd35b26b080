/** What pdf.js asks for: a file of a kind, such as a character table (`cMapUrl`). */
interface Wanted {
  kind: string;
  filename: string;
}

/**
 * Gives pdf.js the character tables of East Asian text, and nothing else: it would ask the network for fonts and decoders of
 * pictures too, which only drawing a page needs.
 */
export class DataFiles {
  readonly #folder: string;

  constructor({ cMapUrl }: { cMapUrl?: string | null }) {
    this.#folder = cMapUrl ?? '';
  }

  async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || this.#folder === '') throw new Error(`${filename} is not needed to read text`);
    const reply = await fetch(`${this.#folder}${filename}`);
    if (!reply.ok) throw new Error(`${filename} could not be had: status ${reply.status}`);
    return new Uint8Array(await reply.arrayBuffer());
  }
}

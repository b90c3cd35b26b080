import type { Picture } from '../../audio/files/sound-file.ts';
import type { Section } from '../../documents/model.ts';
import { connectLibrary } from '../../storage/library/database.ts';
import { readImage, readSection } from '../../storage/library/library-store.ts';
import { makeReadable } from '../library/make-readable.ts';
import type { ExportOrder } from './job.ts';
import { makePicture } from './make-picture.ts';
import type { LoadedSection } from './plan.ts';
import { textSection } from './text-section.ts';

/** Where a job's text and pictures come from. */
export interface JobSource {
  load(section: number): Promise<LoadedSection>;
  image(key: string): Promise<{ type: string; bytes: Uint8Array<ArrayBuffer> } | undefined>;
  cover(): Promise<Picture | undefined>;
}

/** The document of the library, or the text of the order itself. */
export function openJobSource(order: ExportOrder): JobSource {
  const { source, language, title, cover } = order;
  const connection = connectLibrary();
  const sections = source.kind === 'text' ? [textSection(source.text)] : [];
  const readable = makeReadable({
    id: '',
    title,
    language,
    length: 0,
    section,
    skipped: () => (source.kind === 'document' ? source.skipped : []),
  });

  return {
    load: async (index) => ({ index, section: await section(index), readable: await readable.load(index) }),
    image,
    async cover() {
      const found = cover === undefined ? undefined : await image(cover);
      return found && makePicture(found);
    },
  };

  async function section(index: number): Promise<Section> {
    const found = source.kind === 'text' ? sections[index] : await readSection(connection, source.id, index);
    if (!found) throw new DocumentGone();
    return found;
  }

  async function image(key: string) {
    if (source.kind === 'text') return undefined;
    const found = await readImage(connection, source.id, key);
    return found && { type: found.type, bytes: new Uint8Array(found.bytes) };
  }
}

/** The document was deleted, or never had such a section. */
class DocumentGone extends Error {
  override readonly name = 'DocumentGone';
  readonly code = 'document_gone';

  constructor() {
    super('The document is no longer in the library.');
  }
}

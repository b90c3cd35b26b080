import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OutlineEntry } from '../draft/draft.ts';
import type { PlacedDraft } from './paragraphs.ts';

interface Destination {
  title: string;
  level: number;
  page: number;
  /** From the top of the page, where the file tells. */
  top: number | undefined;
}

type Node = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

/** No table of contents goes deeper, or is longer. */
const DEEPEST = 6;
const MOST = 5000;

/** The document's own table of contents; the blocks that it leads to get the anchors. */
export async function readOutline(
  pdf: PDFDocumentProxy,
  drafts: readonly PlacedDraft[],
): Promise<OutlineEntry[]> {
  const destinations: Destination[] = [];
  const queue = ((await pdf.getOutline()) ?? []).map((node: Node) => ({ node, level: 1 }));
  while (queue.length > 0 && destinations.length < MOST) {
    const next = queue.shift();
    if (!next) break;
    const destination = await resolve(pdf, next.node, next.level);
    if (destination) destinations.push(destination);
    if (next.level < DEEPEST) {
      queue.unshift(...next.node.items.map((node: Node) => ({ node, level: next.level + 1 })));
    }
  }
  return destinations.flatMap((destination, index) => {
    const draft = findDraft(destination, drafts);
    if (!draft) return [];
    const key = `outline ${index}`;
    draft.anchors.push(key);
    if (isSame(draft.text, destination.title)) {
      draft.kind = 'heading';
      draft.level = destination.level;
    }
    return [{ title: destination.title, key, level: destination.level }];
  });
}

async function resolve(
  pdf: PDFDocumentProxy,
  { title, dest }: Node,
  level: number,
): Promise<Destination | undefined> {
  const explicit: unknown = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
  if (!Array.isArray(explicit)) return undefined;
  const [target, , ...where] = explicit;
  const index = typeof target === 'number' ? target : await pageIndex(pdf, target);
  if (index === undefined || index < 0 || index >= pdf.numPages) return undefined;
  const bottomUp = where.length > 1 ? where[1] : where[0];
  const page = await pdf.getPage(index + 1);
  const { height } = page.getViewport({ scale: 1 });
  return {
    title: title.replaceAll(/\s+/g, ' ').trim(),
    level,
    page: index + 1,
    top: typeof bottomUp === 'number' ? height - bottomUp : undefined,
  };
}

async function pageIndex(pdf: PDFDocumentProxy, target: unknown): Promise<number | undefined> {
  if (typeof target !== 'object' || target === null || !('num' in target) || !('gen' in target))
    return undefined;
  const { num, gen } = target;
  if (typeof num !== 'number' || typeof gen !== 'number') return undefined;
  return pdf.getPageIndex({ num, gen });
}

/** The block with the title's words on that page, else the first below the place. */
function findDraft(
  { title, page, top }: Destination,
  drafts: readonly PlacedDraft[],
): PlacedDraft | undefined {
  const onPage = drafts.filter((draft) => draft.page === page && !draft.kind.startsWith('page-'));
  const named = onPage.filter(({ text }) => isSame(text, title));
  const below = (draft: PlacedDraft) => top === undefined || draft.top >= top - 2;
  return (
    named.find(below) ?? named[0] ?? onPage.find(below) ?? drafts.find((draft) => (draft.page ?? 0) > page)
  );
}

/** Whether a block says what the contents do; numbers before it may be left out in one of them. */
function isSame(text: string, title: string): boolean {
  const bare = (words: string) =>
    words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, '')
      .replace(/^\d+/, '');
  return bare(title) !== '' && bare(text) === bare(title);
}

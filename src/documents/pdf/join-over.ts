import { joinTexts } from './join-lines.ts';
import type { PlacedDraft } from './paragraphs.ts';
import type { PdfStyle } from './style.ts';

const CAPTION =
  /^(?:table|figure|fig\.|tabelle|abbildung|tab\.|abb\.|tableau|figura|tabla|tabela|tabella|рис\.|рисунок|таблица|图|表|図)\s?\d+/iu;

/** Joins a paragraph that breaks off with its rest, where tables, pictures and notes stand between the two. */
export function joinOver(drafts: readonly PlacedDraft[], { words }: PdfStyle): PlacedDraft[] {
  const joined: PlacedDraft[] = [];
  for (const draft of drafts) {
    const start = draft.kind === 'paragraph' && isRest(draft.text) ? findOpen(joined, draft) : -1;
    const open = joined[start];
    if (open)
      joined[start] = {
        ...open,
        ...joinTexts(open, draft, words),
        anchors: [...open.anchors, ...draft.anchors],
      };
    else joined.push(draft);
  }
  return joined;
}

/** The paragraph that is still open, at most a page before; -1 if there is none, or other text stands between. */
function findOpen(drafts: readonly PlacedDraft[], rest: PlacedDraft): number {
  for (let index = drafts.length - 1; index >= 0; index -= 1) {
    const draft = drafts[index];
    if (!draft || (rest.page ?? 0) - (draft.page ?? 0) > 1) return -1;
    if (draft.kind === 'paragraph' && !CAPTION.test(draft.text)) {
      const isNear = index < drafts.length - 1;
      return isNear && /[\p{L}\p{N},;-]$/u.test(draft.text) ? index : -1;
    }
    if (draft.kind === 'heading' || draft.kind === 'item') return -1;
  }
  return -1;
}

function isRest(text: string): boolean {
  return /^[\p{Ll}(]/u.test(text) && !CAPTION.test(text);
}

import { offsetAtPoint } from '../../reading/offset-at-point.ts';
import type { Position } from '../../reading/readable.ts';
import type { SectionView } from '../../reading/section-view.ts';
import { viewOf } from '../../reading/voice-follower.svelte.ts';

/** How far below the tools the place is that counts as being read, in px. */
const BELOW_TOOLS = 24;

/**
 * The offset of the first paragraph in view: the place that a reader without the voice has come to. The place that is
 * kept already stays while it can be seen, since it may be a sentence. `null` where no text is in view.
 */
export function topOffset(view: SectionView, kept: Position | undefined, section: number): number | null {
  const { top, height } = viewOf(document.documentElement);
  const bottom = top + height;
  if (kept?.section === section) {
    const place = view.range({ start: kept.offset, end: kept.offset + 1 })?.getBoundingClientRect();
    if (place && place.bottom > top && place.top < bottom) return null;
  }
  for (let y = top + BELOW_TOOLS; y < bottom; y += BELOW_TOOLS) {
    const offset = offsetAtPoint(view, innerWidth / 2, y);
    if (offset !== null) return view.startOf(view.blockAt(offset));
  }
  return null;
}

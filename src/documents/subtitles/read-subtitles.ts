import { readBytes } from '../bytes.ts';
import { assemble } from '../draft/assemble.ts';
import type { Draft } from '../draft/draft.ts';
import { splitLong } from '../draft/split.ts';
import { createBlockWriter } from '../html/block-writer.ts';
import { markOf } from '../html/elements.ts';
import { parseHtml, walk } from '../html/parse-html.ts';
import type { ReadDocument } from '../model.ts';
import { decodeText } from '../text/decode.ts';
import { type Cue, parseCues } from './cues.ts';
import { joinSentences } from './join-sentences.ts';

/** Reads SRT and WebVTT: a block for each subtitle, or for those that one sentence goes over, with its times. */
export async function readSubtitles(file: Blob): Promise<ReadDocument> {
  const cues = parseCues(decodeText(await readBytes(file, 'text')));
  const drafts = joinSentences(cues).flatMap(toDrafts);
  const sections = assemble(splitLong({ drafts }));
  return { format: 'subtitles', title: '', authors: [], ...sections, images: new Map(), notes: [] };
}

/** The text of a subtitle, whose markup is a little HTML; `<v Name>` is who speaks, and is not read. */
function toDrafts({ text, from, to }: Cue): Draft[] {
  const writer = createBlockWriter(() => ({ kind: 'paragraph' }));
  walk(parseHtml(text.replaceAll(/\{\\[^}]*\}/g, '')), {
    enter(node) {
      const kind = markOf(node);
      if (kind) writer.openMark(kind);
      return undefined;
    },
    leave(node) {
      if (markOf(node)) writer.closeMark();
    },
    text: (data) => writeLines(data),
  });
  return writer.finish().map((draft) => ({ ...draft, time: { from, to } }));

  function writeLines(data: string): void {
    for (const [index, line] of data.split('\n').entries()) {
      if (index > 0) writer.lineBreak();
      writer.write(line);
    }
  }
}

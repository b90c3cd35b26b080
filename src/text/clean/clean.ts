import { applyEdits, type Edit, type MappedText } from '../spans/mapped-text.ts';
import { editCharacters, editJoiners } from './characters.ts';
import { editComposition, editLetters, editStackedMarks } from './compose.ts';
import { editEmoji } from './emoji.ts';
import { editEntities } from './html/entities.ts';
import { editHtml } from './html/html.ts';
import { editLineEndHyphens, editSoftHyphens } from './hyphens.ts';
import { editLayout } from './layout.ts';
import { findLiteralCode } from './markdown/literal-code.ts';
import { cleanMarkdown } from './markdown/markdown.ts';
import { editAuthorCitations } from './notes/authors.ts';
import { editReferenceMarks } from './notes/marks.ts';
import { editSuperscripts } from './notes/superscripts.ts';
import { editDaggers, editLetteredNotes, editRemarks } from './notes/words.ts';
import { type CleanOptions, DEFAULT_CLEAN_OPTIONS } from './options.ts';
import { editPunctuation } from './punctuation.ts';
import { editQuotes } from './quotes.ts';
import { editThinking } from './thinking.ts';
import { editEmails, editUrls } from './urls.ts';

export type { CleanOptions } from './options.ts';

type Pass = (text: string) => Edit[];

/**
 * From a source text to the prose that a reader would say. Blocks (paragraphs, headings, items, rows of tables)
 * are parted by exactly one empty line; inside a block the source's line ends stay. Every unit keeps the span of
 * the source that it came from. Takes time linear in the length of the text, and never throws.
 */
export function cleanText(source: MappedText, options: Partial<CleanOptions> = {}): MappedText {
  const chosen = { ...DEFAULT_CLEAN_OPTIONS, ...options };
  const text = cleanMarkup(run(source, unifying(chosen)), chosen);
  return run(text, speaking(chosen));
}

function run(mapped: MappedText, passes: readonly (Pass | false)[]): MappedText {
  return passes.reduce<MappedText>((text, pass) => (pass ? applyEdits(text, pass(text.text)) : text), mapped);
}

function unifying({ characters, compose, letters, thinking }: CleanOptions): (Pass | false)[] {
  return [
    characters && editCharacters,
    compose && editStackedMarks,
    compose && editComposition,
    letters && editLetters,
    thinking && editThinking,
  ];
}

/** Tags first, as they may stand anywhere in Markdown; entities last, as what they stand for is no markup. */
function cleanMarkup(source: MappedText, chosen: CleanOptions): MappedText {
  let text = source;
  if (chosen.html) {
    const code = chosen.markdown ? findLiteralCode(text.text) : [];
    const html = { dropCode: chosen.code === 'drop', dropFootnotes: chosen.footnotes };
    text = applyEdits(text, editHtml(text.text, code, html));
  }
  if (chosen.markdown) {
    text = cleanMarkdown(text, {
      dropCodeBlocks: chosen.code === 'drop',
      dropInlineCode: chosen.inlineCode === 'drop',
    });
  }
  return chosen.html ? run(text, [editEntities, chosen.characters && editCharacters]) : text;
}

function speaking(chosen: CleanOptions): (Pass | false)[] {
  const { emojiName } = chosen;
  const named = chosen.emoji === 'name' ? emojiName : undefined;
  return [
    chosen.emoji !== 'keep' && ((text) => editEmoji(text, named)),
    chosen.characters && editJoiners,
    (text) => editUrls(text, chosen.urls),
    (text) => editEmails(text, chosen.emails),
    chosen.hyphens && editLineEndHyphens,
    chosen.hyphens && editSoftHyphens,
    ...(chosen.footnotes
      ? [editReferenceMarks, editRemarks, editLetteredNotes, editSuperscripts, editDaggers]
      : []),
    chosen.authorCitations && editAuthorCitations,
    chosen.quotes && editQuotes,
    chosen.punctuation && editPunctuation,
    editLayout,
  ];
}

/** The word for a chapter or another part in the languages of most books. */
const CHAPTER = new Set(
  'chapter part book act scene canto kapitel teil buch akt szene chapitre partie livre acte scène capítulo capitulo parte libro livro capitolo atto scena hoofdstuk deel rozdział rozdzial глава часть книга розділ частина अध्याय'.split(
    ' ',
  ),
);

const EAST_ASIAN = /^第\s?[\d〇一二三四五六七八九十百千两]{1,7}\s?[章回节節卷部话話](?:\s.{0,40})?$/;

const ALONE =
  /^(?:prologue|epilogue|preface|foreword|introduction|contents|afterword|appendix|prolog|epilog|vorwort|einleitung|inhalt|nachwort|anhang|prologue|épilogue|préface|avant-propos|prólogo|epílogo|prefacio|prefácio|prefazione|introduzione|introducción|introdução|пролог|эпилог|предисловие|введение|前言|序|目录|目次|まえがき|あとがき)[.:]?$/iu;

const ROMAN = /^(?:[IVXLC]{1,7}|\d{1,3})\.?$/;

/** Whether lines between empty ones are the name of a chapter: `Chapter 1`, `KAPITEL II. Der Wald`, `第一章`, `IV.` */
export function isChapterName(lines: readonly string[]): boolean {
  const [first = '', ...rest] = lines.map((line) => line.trim());
  if (first.length > 100 || rest.some((line) => line.length > 80 || /[.,;]$/.test(line))) return false;
  if (/[,;]$/.test(first)) return false;
  if (isNamed(first) || EAST_ASIAN.test(first)) return true;
  return rest.length === 0 && (ALONE.test(first) || ROMAN.test(first));
}

/** `Chapter 1`, `Part the Second`, `LIVRE II. Le Nord`, but no sentence that begins with such a word. */
function isNamed(line: string): boolean {
  const [word = '', next = '', third = ''] = line.split(/\s+/, 3);
  if (!CHAPTER.has(word.toLowerCase())) return false;
  const number = next.toLowerCase() === 'the' ? third : next;
  return /^(?:\d|\p{Lu}|\p{Lo})/u.test(number) && (line.length < 50 || !line.endsWith('.'));
}

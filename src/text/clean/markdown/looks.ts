/** Lines are judged by their beginnings, so that one of any length costs little. */
const LOOKED_AT = 200;

const CODE_LINE = new RegExp(
  [
    '[;{}]$',
    '^(?://|#!|/\\*|#include|@\\w+|\\$ |>>> |<[/!?]?\\w)',
    '^(?:import|from|def|class|function|const|let|var|return|if|for|while|public|private|static|export|package) [^.]*[({;=:]?$',
    '[=!<>]==?|=>|->|\\+\\+|&&|\\|\\||::',
    '^[\\w.[\\]]+\\s?(?:[-+*/]?=|\\()',
    '^\\w[\\w.]*: ?[\\w"\'[{]*,?$',
  ].join('|'),
);

const PROSE_LINE = /^[^{}=\\|<>$_]*$/;

/** Whether most lines that hold something look like lines of a program. */
export function looksLikeCode(text: string): boolean {
  const lines = linesOf(text);
  return lines.filter((line) => CODE_LINE.test(line)).length * 2 >= Math.max(1, lines.length);
}

/** Whether most lines that hold something are written in words. */
export function looksLikeProse(text: string): boolean {
  const lines = linesOf(text);
  const prose = lines.filter((line) => PROSE_LINE.test(line) && !CODE_LINE.test(line));
  const words = prose.reduce(
    (sum, line) => sum + (line.match(/(?<!\S)\p{L}{2,20}(?![\w(./])/gu)?.length ?? 0),
    0,
  );
  return prose.length * 2 > lines.length && words >= 4 * prose.length;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.slice(0, LOOKED_AT).trim())
    .filter((line) => line !== '');
}

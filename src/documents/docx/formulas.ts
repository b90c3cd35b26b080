/** What matters in Word's formulas: text, what is raised or lowered, and what stands below a line. */
const PARTS = /<m:t(?:\s[^>]*)?>([^<]*)<\/m:t>|<(\/?)m:(sup|sub|den)>/g;

/** The XML of a Word document with its formulas as plain runs of text, `x²` as a raised 2: mammoth leaves formulas out. */
export function writeOutFormulas(xml: string): string {
  if (!xml.includes('<m:oMath')) return xml;
  return xml
    .replaceAll(/<m:oMathParaPr>.*?<\/m:oMathParaPr>|<\/?m:oMathPara(?:\s[^>]*)?>/gs, '')
    .replaceAll(/<m:oMath(?:\s[^>]*)?>(.*?)<\/m:oMath>/gs, (_, formula: string) => writeOut(formula));
}

function writeOut(formula: string): string {
  let runs = '';
  const place: string[] = [];
  for (const [, text, closes, part = ''] of formula.matchAll(PARTS)) {
    if (text !== undefined) runs += run(text, place.at(-1));
    else if (closes) place.pop();
    else {
      if (part === 'den') runs += run('/', undefined);
      place.push(part);
    }
  }
  return runs;
}

function run(text: string, place: string | undefined): string {
  const align = place === 'sup' ? 'superscript' : place === 'sub' ? 'subscript' : '';
  const properties = align ? `<w:rPr><w:vertAlign w:val="${align}"/></w:rPr>` : '';
  return `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

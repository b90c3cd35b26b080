/** The characters U+00A0 to U+00FF in order, by their names in HTML. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute ' +
  'micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig ' +
  'Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times ' +
  'Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave ' +
  'eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave ' +
  'uacute ucirc uuml yacute thorn yuml';

/** Greek from U+0391 and from U+03B1 on; `-` where there is none, or one only of the two sizes. */
const CAPITAL_GREEK =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi ' +
  'Chi Psi Omega';
const SMALL_GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau ' +
  'upsilon phi chi psi omega';

/** Name and character, the common ones of the rest (HTML Living Standard 13.5). */
const OTHERS =
  'amp & lt < gt > quot " apos \' AMP & LT < GT > QUOT " lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ lsaquo ‹ ' +
  'rsaquo › hellip … mldr … ndash – mdash — horbar ― hyphen ‐ dash ‐ bull • dagger † Dagger ‡ permil ‰ prime ′ ' +
  'Prime ″ oline ‾ frasl ⁄ euro € trade ™ image ℑ weierp ℘ real ℜ alefsym ℵ larr ← uarr ↑ rarr → darr ↓ harr ↔ ' +
  'lArr ⇐ uArr ⇑ rArr ⇒ dArr ⇓ hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ sum ∑ ' +
  'minus − lowast ∗ radic √ prop ∝ infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ cong ≅ asymp ≈ ne ≠ ' +
  'equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ sdot ⋅ loz ◊ spades ♠ clubs ♣ ' +
  'hearts ♥ diams ♦ check ✓ cross ✗ star ☆ starf ★ phone ☎ OElig Œ oelig œ Scaron Š scaron š Zcaron Ž zcaron ž ' +
  'Yuml Ÿ fnof ƒ circ ˆ tilde ˜ frac13 ⅓ frac23 ⅔ frac15 ⅕ frac18 ⅛ frac38 ⅜ frac58 ⅝ frac78 ⅞ numero № ' +
  'comma , period . colon : semi ; excl ! quest ? num # dollar $ percnt % lpar ( rpar ) ast * plus + sol / equals = ' +
  'commat @ lsqb [ lbrack [ bsol \\ rsqb ] rbrack ] Hat ^ lowbar _ grave ` lcub { lbrace { verbar | vert | rcub } ' +
  'rbrace } fflig ff filig fi fllig fl ccaron č Ccaron Č cacute ć Cacute Ć lstrok ł Lstrok Ł nacute ń sacute ś ' +
  'zacute ź zdot ż aogon ą eogon ę rcaron ř ecaron ě gbreve ğ scedil ş inodot ı Idot İ amacr ā emacr ē imacr ī ' +
  'omacr ō umacr ū odblac ő udblac ű uring ů dcaron ď tcaron ť ncaron ň';

/** Spaces and invisible characters, written as what is left of them. */
const INVISIBLE: readonly [string, string][] = [
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['numsp', ' '],
  ['puncsp', ' '],
  ['hairsp', ' '],
  ['NewLine', '\n'],
  ['Tab', ' '],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['lrm', ''],
  ['rlm', ''],
  ['NoBreak', ''],
  ['ZeroWidthSpace', ''],
];

function inOrder(names: string, first: number): [string, string][] {
  return names.split(' ').map((name, i) => [name, String.fromCodePoint(first + i)]);
}

function inPairs(list: string): [string, string][] {
  const words = list.split(' ');
  return words.flatMap((name, i) => (i % 2 === 0 ? [[name, words[i + 1] ?? ''] as [string, string]] : []));
}

/** What the named character references stand for that are common in texts. Names are case-sensitive. */
export const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...inOrder(LATIN, 0xa0),
  ...inOrder(CAPITAL_GREEK, 0x391),
  ...inOrder(SMALL_GREEK, 0x3b1),
  ...inPairs(OTHERS),
  ...INVISIBLE,
]);

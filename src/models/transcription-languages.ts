/**
 * The languages that Whisper knows, by its own tags and names (openai/whisper, `tokenizer.py`). OpenAI's answers call them
 * so.
 */
const LANGUAGES =
  'en english|zh chinese|de german|es spanish|ru russian|ko korean|fr french|ja japanese|pt portuguese|tr turkish|pl polish|ca catalan|nl dutch|ar arabic|sv swedish|it italian|id indonesian|hi hindi|fi finnish|vi vietnamese|he hebrew|uk ukrainian|el greek|ms malay|cs czech|ro romanian|da danish|hu hungarian|ta tamil|no norwegian|th thai|ur urdu|hr croatian|bg bulgarian|lt lithuanian|la latin|mi maori|ml malayalam|cy welsh|sk slovak|te telugu|fa persian|lv latvian|bn bengali|sr serbian|az azerbaijani|sl slovenian|kn kannada|et estonian|mk macedonian|br breton|eu basque|is icelandic|hy armenian|ne nepali|mn mongolian|bs bosnian|kk kazakh|sq albanian|sw swahili|gl galician|mr marathi|pa punjabi|si sinhala|km khmer|sn shona|yo yoruba|so somali|af afrikaans|oc occitan|ka georgian|be belarusian|tg tajik|sd sindhi|gu gujarati|am amharic|yi yiddish|lo lao|uz uzbek|fo faroese|ht haitian creole|ps pashto|tk turkmen|nn nynorsk|mt maltese|sa sanskrit|lb luxembourgish|my myanmar|bo tibetan|tl tagalog|mg malagasy|as assamese|tt tatar|haw hawaiian|ln lingala|ha hausa|ba bashkir|jw javanese|su sundanese|yue cantonese';

const NAMES = new Map(
  LANGUAGES.split('|').map((entry): [string, string] => {
    const space = entry.indexOf(' ');
    return [entry.slice(0, space), entry.slice(space + 1)];
  }),
);

/** A language's English name, such as `english` for `en`; the tag itself where Whisper knows none. */
export function languageName(tag: string): string {
  return NAMES.get(tag) ?? tag;
}

/** Whisper's tag for a tag of any kind (`en`, `EN-us`) or an English name; `undefined` for a language that it does not know. */
export function transcriptionLanguage(wish: string): string | undefined {
  const wanted = wish.trim().toLowerCase();
  const [base = ''] = wanted.split(/[-_]/, 1);
  if (NAMES.has(base)) return base;
  return [...NAMES].find(([, name]) => name === wanted)?.[0];
}

/** Scripts that tell a language, or a group of them. */
export type Script = 'latin' | 'devanagari' | 'kana' | 'han';

/** How many units of reading a text has in each script: words of Latin and Devanagari, characters of kana and Han. */
export function countScripts(text: string): Record<Script, number> {
  return {
    latin: count(text, /\p{Script=Latin}+/gu),
    devanagari: count(text, /\p{Script=Devanagari}+/gu),
    kana: count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu),
    han: count(text, /\p{Script=Han}/gu),
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Characters per word in Chinese and Japanese, about. */
const CHARACTERS_PER_WORD = 1.7;

/** The script that most of the text is in, `undefined` for text without letters of any. */
export function mainScript(text: string): Exclude<Script, 'kana'> | 'kana' | undefined {
  const counts = countScripts(text);
  const eastern = (counts.kana + counts.han) / CHARACTERS_PER_WORD;
  const most = Math.max(counts.latin, counts.devanagari, eastern);
  if (most === 0) return undefined;
  if (most === eastern) return counts.kana > 0 ? 'kana' : 'han';
  return most === counts.latin ? 'latin' : 'devanagari';
}

/** Kanji in the forms that only Japan writes, and marks of Japanese. */
const JAPANESE_ONLY = /[円駅図売読気広対実変帰戻済残砕険剣験黒亜仏仮価伝両辺込働畑峠枠栃匂々〆ヶ「」]/u;
/** Characters in simplified forms, or words of grammar, that only Chinese writes. */
const CHINESE_ONLY =
  /[们这说时为对话语读书车长门问题见现观发东产业们么吗呢吧啊你您她它很没谁哪儿着过还让请谢总经济个头买卖电脑网络开关见爱]/u;

/** Which of Chinese and Japanese a text in Han characters alone is; `undefined` when it may be both. */
export function hanLanguage(text: string): 'zh' | 'ja' | undefined {
  const [chinese, japanese] = [CHINESE_ONLY.test(text), JAPANESE_ONLY.test(text)];
  if (chinese === japanese) return undefined;
  return chinese ? 'zh' : 'ja';
}

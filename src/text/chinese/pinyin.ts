import { pinyin } from 'pinyin-pro';
import type { Syllable } from './ipa.ts';
import { FULL_DE, FULL_ER, FULL_ZI, NEUTRAL_WORDS } from './neutral.ts';
import { READINGS, SURNAMES } from './readings.ts';
import { simplify } from './traditional.ts';
import type { Word } from './words.ts';

/** A character's syllable before sandhi; no syllable for a character that has no known reading. */
export type Reading = (Syllable & { char: string }) | undefined;

/** A word with the reading of each of its characters (code points), in order. */
export interface ReadWord extends Word {
  readings: Reading[];
}

/**
 * The readings of the words of a clause. A word of several characters is read as a whole, so that polyphones are
 * right inside it; a character alone is read by its neighbours.
 */
export function readWords(written: readonly Word[]): ReadWord[] {
  const words = written.map((word) => ({ ...word, text: simplify(word.text) }));
  return words.map((word, i) => {
    const chars = [...word.text];
    const before = words[i - 1]?.text ?? '';
    const after = words[i + 1]?.text ?? '';
    const known = contextReading(word.text, before, after) ?? READINGS[word.text];
    const syllables = known?.split(' ') ?? lookUp(word.text);
    const readings = chars.map((char, at) => toReading(char, syllables[at]));
    if (known === undefined) neutralize(word.text, readings);
    joinRhotic(word.text, readings);
    return { ...word, readings };
  });
}

/** Pinyin with a digit for the tone, one for each character. */
function lookUp(word: string): string[] {
  return pinyin(word, { toneType: 'num', type: 'array', toneSandhi: false });
}

function toReading(char: string, pinyin = ''): Reading {
  const parts = /^(\D+)([0-5])$/.exec(pinyin);
  if (!parts) return;
  const [, base = '', digit = ''] = parts;
  return { char, base, tone: digit === '0' ? 5 : Number(digit) };
}

/** Puts the syllables into the neutral tone that are in it by the word or by its ending. */
function neutralize(word: string, readings: Reading[]): void {
  const last = readings.at(-1);
  if (!last || readings.length < 2) return;
  const full = readings.length > 2 ? word.slice(-2) : word;
  if (last.char === '子') last.tone = FULL_ZI.has(full) || FULL_ZI.has(word) ? 3 : 5;
  else if (last.char === '得' && !FULL_DE.has(full)) last.tone = 5;
  else if (last.char === '著' && !/[名显原论编巨专遗土卓昭合译]著$/.test(word))
    Object.assign(last, { base: 'zhe', tone: 5 });
  else if (last.char === '地' && isDoubled(word.slice(0, -1))) Object.assign(last, { base: 'de', tone: 5 });
  else if (last.char === '们' || (readings.length === 2 && NEUTRAL_WORDS.has(word))) last.tone = 5;
  if (/^(?:这|那|哪|一|几|两|某|每|整|半)个/.test(word) && readings[1]) readings[1].tone = 5;
}

/** 慢慢, 高高兴兴, 静悄悄. */
function isDoubled(word: string): boolean {
  return /^(.)\1$|^(.)\2(.)\3$|^.(.)\4$/u.test(word);
}

/** 儿 at the end of a word is no syllable but an `r` on the one before. */
function joinRhotic(word: string, readings: Reading[]): void {
  const last = readings.at(-1);
  if (readings.length < 2 || last?.char !== '儿') return;
  const ending = `${readings.at(-2)?.char}儿`;
  if (!FULL_ER.has(ending) && !FULL_ER.has(word)) last.rhotic = true;
}

const NUMERAL_END = /[一二三四五六七八九十百千万亿两几这那每某半0-9]$/;

/** The reading of a character by the words around it, where they settle it. */
function contextReading(word: string, before: string, after: string): string | undefined {
  switch (word) {
    case '得':
      if (/^[名主奖罪年分知失票胜益体意手逞病救势力法其此道]/.test(after)) return 'de2';
      if (before === '' || (AGENTS.test(before) && after !== '' && !/^[很太更最好多快]/.test(after)))
        return 'dei3';
      return 'de5';
    case '应':
      return /[邀约求聘]/.test(after) || before === '' ? 'ying4' : 'ying1';
    case '地':
      return after !== '' && (before.length > 1 || isDoubled(before)) && !/(?:的|[块片])$/.test(before)
        ? 'de5'
        : 'di4';
    case '还':
      return /^[钱书给清款债账]/.test(after) ? 'huan2' : 'hai2';
    case '长':
      return /^[大高出满成了着]/.test(after) ? 'zhang3' : 'chang2';
    case '只':
      return NUMERAL_END.test(before) ? 'zhi1' : 'zhi3';
    case '种':
      return /^[了下上树花草菜地田瓜豆]/.test(after) ? 'zhong4' : 'zhong3';
    case '数':
      return /^[了到着一不清]/.test(after) || /^[一]$/.test(before) ? 'shu3' : 'shu4';
    case '行':
      return NUMERAL_END.test(before) ? 'hang2' : 'xing2';
    case '教':
      return after === '' || /^教/.test(after) ? 'jiao4' : 'jiao1';
    case '倒':
      return /^(?:[水茶酒垃]|一杯|了一杯)/.test(after) ? 'dao4' : 'dao3';
    case '干':
      return /^(?:[了着完得活什嘛吗]|过|起)/.test(after) ? 'gan4' : 'gan1';
    case '为':
      return before === '' ||
        FOR.test(before) ||
        /^(?:[我你您他她它咱谁此何]|人民|大家|国家|什么|自己|孩子)/.test(after)
        ? 'wei4'
        : 'wei2';
    case '了':
      return /[不得]$/.test(before) && before.length === 1 ? 'liao3' : 'le5';
    case '重':
      return /^[新复修建]/.test(after) ? 'chong2' : 'zhong4';
  }
  if (before === '姓' || (before === '' && /^(?:先生|女士|老师|教授|医生|经理|主任|总)/.test(after)))
    return SURNAMES[word];
}

/** Words behind which 为 is 'for' and not 'is': 都为, 要为. */
const FOR = /^(?:[是都也就要能会想将在只专]|可以|我们?|你们?|他们?|她们?|不是|特地|一直|愿意)$/;

/** Words that say who must do something: 我得走了. */
const AGENTS =
  /(?:我|你|您|他|她|它|咱|们|人|就|还|都|也|总|可|又|只|谁|天|后|前|时候|先|必|非|大家|自己|一定|至少|最少|恐怕|可能)$/;

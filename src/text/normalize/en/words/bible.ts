import type { Part, Rule } from '../../rules.ts';
import { cardinal } from '../numbers/spell.ts';

/** Books by what they are written with before chapter and verse. */
const BOOKS: ReadonlyMap<string, string> = new Map(
  `Gen Genesis;Ex Exodus;Exod Exodus;Lev Leviticus;Num Numbers;Deut Deuteronomy;Josh Joshua;Judg Judges;Sam Samuel;Kgs Kings
Chr Chronicles;Chron Chronicles;Neh Nehemiah;Esth Esther;Ps Psalm;Pss Psalms;Prov Proverbs;Eccl Ecclesiastes;Eccles Ecclesiastes
Isa Isaiah;Jer Jeremiah;Lam Lamentations;Ezek Ezekiel;Dan Daniel;Hos Hosea;Obad Obadiah;Mic Micah;Nah Nahum;Hab Habakkuk
Zeph Zephaniah;Hag Haggai;Zech Zechariah;Mal Malachi;Matt Matthew;Mt Matthew;Mk Mark;Lk Luke;Jn John;Rom Romans;Cor Corinthians
Gal Galatians;Eph Ephesians;Phil Philippians;Col Colossians;Thess Thessalonians;Tim Timothy;Tit Titus;Philem Philemon
Heb Hebrews;Jas James;Pet Peter;Rev Revelation;Qur'an Quran;Qur’an Quran`
    .split(/[;\n]/)
    .map((entry) => entry.split(' ') as [string, string]),
);
const FULL =
  `Genesis Exodus Leviticus Numbers Deuteronomy Joshua Judges Ruth Samuel Kings Chronicles Ezra Nehemiah Esther Job Psalms? Proverbs
  Ecclesiastes Isaiah Jeremiah Lamentations Ezekiel Daniel Hosea Joel Amos Obadiah Jonah Micah Nahum Habakkuk Zephaniah Haggai
  Zechariah Malachi Matthew Mark Luke John Acts Romans Corinthians Galatians Ephesians Philippians Colossians Thessalonians
  Timothy Titus Philemon Hebrews James Peter Jude Revelation Tobit Judith Maccabees Wisdom Sirach Baruch Quran Koran Surah? Sura`
    .split(/\s+/)
    .join('|');
const SHORT = [...BOOKS.keys()].sort((a, b) => b.length - a.length).join('|');
const ORDINALS = ['', 'First', 'Second', 'Third'];

/** `1 Cor. 13:4-7`, `Matt. 5:3`, `Quran 2:255`, `Ps. 23`: book, chapter, and the verses from and to. */
const VERSES: Rule = {
  name: 'verses',
  needs: /\d/,
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}.,:/-])(?:(?<count>[1-3]|I{1,3})(?<gap>\s))?(?:(?<short>${SHORT})(?<dot>\.?)|(?<full>${FULL}))\s(?<chapter>\d{1,3})(?:(?<colon>:)(?<verse>[1-9]\d{0,2})(?:(?<to>\s?[-–—]\s?)(?<until>\d{1,3})(?:(?<colon2>:)(?<verse2>\d{1,3}))?)?)?(?![\p{L}\p{N}:]|[.,]\d|\s?[ap]\.?m)`,
    'gu',
  ),
  read({ 0: text, groups = {} }) {
    const {
      count,
      gap = '',
      short,
      dot = '',
      full = '',
      chapter = '',
      colon,
      verse,
      to,
      until,
      colon2,
      verse2,
    } = groups;
    // Without verses only what can be nothing else: `Ps. 23`, `1 Cor. 13`, but not `Dan 5`, `Mt. 8`.
    if (
      !colon &&
      (!count || (short === undefined && !/^(?:\p{L}+s|Samuel|Timothy|Peter|John)$/u.test(full))) &&
      short !== 'Ps'
    )
      return undefined;
    const parts: Part[] = [];
    let at = 0;
    const add = (piece: string | undefined, spoken: string | undefined) => {
      if (!piece) return;
      const found = text.indexOf(piece, at);
      if (spoken !== undefined) parts.push({ at: found, length: piece.length, spoken });
      at = found + piece.length;
    };
    add(count, count && (ORDINALS[Number(count) || count.length] ?? count));
    at += gap.length;
    add(short === undefined ? full : short + dot, short === undefined ? full : (BOOKS.get(short) ?? short));
    add(chapter, cardinal(chapter));
    add(colon, ' ');
    add(verse, verse && cardinal(verse));
    add(to, ' to ');
    add(until, until && cardinal(until));
    add(colon2, ' ');
    add(verse2, verse2 && cardinal(verse2));
    return parts;
  },
};

/** Places in holy books. */
export const BIBLE_RULES: readonly Rule[] = [VERSES];

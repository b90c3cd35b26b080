import type { Edit } from '../../spans/mapped-text.ts';
import { editMatches } from '../edits.ts';
import { isIndexed } from './indexed.ts';

/** What editors of wikis write in brackets behind a sentence, in the languages that we speak. */
const REMARKS = [
  '(?:citation|clarification|better source|page|full citation|verification|quotation|attribution|additional citations?) needed',
  'original research\\??',
  'failed verification',
  'dubious(?: [–—-] discuss)?',
  '(?:according to |by |of |for |to )?whom\\?',
  '(?:who|when|where|which|why|how|what)\\?',
  'weasel words?',
  'needs update',
  'edit(?: source)?',
  '(?:note|nb|fn|lower-alpha) ?\\d{1,3}',
  'cita requerida|¿cuándo\\?|¿quién\\?|editar',
  'réf\\. (?:nécessaire|souhaitée|à confirmer)|modifier(?: le code)?',
  'senza fonte|modifica(?: wikitesto)?',
  'carece de fontes\\??|editar código-fonte',
  '要出典|來源請求|来源请求',
];
const REMARK = new RegExp(` ?\\[(?:${REMARKS.join('|')})\\]`, 'giu');
/** `word[a]`; i to n and x to z are left to formulas. */
const LETTER = /\[[a-ho-w]\]/g;
/** `word†` */
const DAGGERS = /(?<=[\p{L}.,;:!?)”"’])[†‡]+/gu;

/** Removes editors' remarks (`[citation needed]`), lettered notes (`word[a]`) and daggers behind words. */
export function editRemarks(text: string): Edit[] {
  return editMatches(text, REMARK, () => '');
}

export function editLetteredNotes(text: string): Edit[] {
  return editMatches(text, LETTER, ({ index }) => {
    const before = text.slice(Math.max(0, index - 40), index);
    const isNote =
      /[^\s([{<]$/.test(before) && !isIndexed(before) && !/[\p{L}\p{N}_(=]/u.test(text[index + 3] ?? '');
    return isNote ? '' : undefined;
  });
}

export function editDaggers(text: string): Edit[] {
  return editMatches(text, DAGGERS, () => '');
}

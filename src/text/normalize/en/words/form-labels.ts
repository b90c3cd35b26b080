import type { Rule } from '../../rules.ts';

/** Heads of the fields of a form, which stand before a colon or a number sign, and what they stand for. */
export const FORM_LABELS: ReadonlyMap<string, string> = new Map(
  `Attn attention;Acct account;Ref reference;Tel telephone;Ext extension;Qty quantity;Amt amount;Dept department;Addr address
Appt appointment;Exp expires;Bldg building;Apt apartment;Msg message;Est established;Desc description;Inv invoice;Avg average
Approx approximately;Mgr manager;Asst assistant;Conf confirmation;Ste suite;Rm room;Sched schedule;Orig original;Govt government`
    .split(/[;\n]/)
    .map((entry) => entry.split(' ') as [string, string]),
);

/** `Attn: Mary`, `Acct #12`, `Qty: 3`. */
const LABEL: Rule = {
  name: 'form-label',
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}.'’/-])(?<word>${[...FORM_LABELS.keys()].join('|')})\.?(?=\s?[:#]|\sNo\.)`,
    'giu',
  ),
  read({ groups = {} }) {
    const word = groups['word'] ?? '';
    return FORM_LABELS.get(word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase());
  },
};

/** `est. of 5`, `est. $5 million`: an estimate; before a year it is read elsewhere. */
const ESTIMATE: Rule = {
  name: 'estimate',
  pattern:
    /(?<![\p{L}\p{N}.'’-])[Ee]st\.(?=\s(?<of>of\s)?[\p{L}\p{N}$€£])(?!\s[12]\d{3}(?![\p{N},.]\d|\d))/gu,
  read: ({ groups = {} }) => (groups['of'] ? 'estimate' : 'estimated'),
};

/** What stands in forms and tables. */
export const FORM_RULES: readonly Rule[] = [LABEL, ESTIMATE];

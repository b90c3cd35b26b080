import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from './split-sentences.ts';

const split = (text: string, language = 'en-us') =>
  Array.from(splitSentences(text, language), ({ from, to }) => text.slice(from, to));

test.each([
  ['It rained. We stayed in.', ['It rained.', 'We stayed in.']],
  ['Ask Dr. Jones or Prof. Lee on Jan. 5 at 9 a.m. sharp.', null],
  ['We met J. R. R. Tolkien and Anna K. Berg.', null],
  ['She and I. Did he come?', ['She and I.', 'Did he come?']],
  ['They left the U.S. It was cold.', ['They left the U.S.', 'It was cold.']],
  ['The U.S. Senate met in Washington D.C. yesterday.', null],
  ['See p. 12 and fig. 3, approx. 4.5 cm.', null],
  ['He works for Brown & Sons Co. He likes it.', ['He works for Brown & Sons Co.', 'He likes it.']],
  ['Is it No. 5? No. It is not.', ['Is it No. 5?', 'No.', 'It is not.']],
  ['“Stop!” he cried. “Why?”', ['“Stop!” he cried.', '“Why?”']],
  ['He said, “It is late.” She nodded.', ['He said, “It is late.”', 'She nodded.']],
  ['It cost (he was told on Monday.) a lot.', null],
  ['Well ... maybe ... I think so.', null],
  ['I forgot.... The end.', ['I forgot....', 'The end.']],
  ['First part. . . . Then more.', ['First part.', '. . . Then more.']],
  ['Wait… What?', ['Wait…', 'What?']],
  ['1) Eggs 2) Milk 3) Bread', ['1) Eggs', '2) Milk', '3) Bread']],
  ['1. Eggs are good. 2. Milk is too.', ['1. Eggs are good.', '2. Milk is too.']],
  ['a. one thing b. another c. a third', ['a. one thing', 'b. another', 'c. a third']],
  ['• red • green • blue', ['• red', '• green', '• blue']],
  ['red • green', ['red', '• green']],
  ['9. A first • 10. A second', ['9. A first', '• 10. A second']],
  ['milk\nfresh bread\neggs, butter', ['milk', 'fresh bread', 'eggs, butter']],
  ['a long line that was only\nwrapped by its width.', null],
  [
    'Mail a.b@c.org or see www.x.org/a.Html now. Thanks.',
    ['Mail a.b@c.org or see www.x.org/a.Html now.', 'Thanks.'],
  ],
  [
    'This is it.Now we go.It costs 1,000.That is much.',
    ['This is it.', 'Now we go.', 'It costs 1,000.', 'That is much.'],
  ],
  ['i went home. then i slept. etc. and so on', ['i went home.', 'then i slept.', 'etc. and so on']],
  ['1. A first thing. Then more.', ['1. A first thing.', 'Then more.']],
  ['It was Plan B. We used it.', ['It was Plan B.', 'We used it.']],
  ['Turn left on Main St. Then go on.', ['Turn left on Main St.', 'Then go on.']],
  ['She is 5 ft. He is not.', ['She is 5 ft.', 'He is not.']],
  ['I can’t... no. I won’t.', ['I can’t... no.', 'I won’t.']],
  ['It opened at 4 p.m. Closing prices rose.', ['It opened at 4 p.m.', 'Closing prices rose.']],
  ['It aired at 8 p.m. Eastern Time on 5 a.m. Monday news.', null],
  ['In Roe v. Wade and U.S. v. Nixon.', null],
  ['Turn to Fig. A and see St. Paul, or Mt. Fuji.', null],
  ['Hi!How are you?I’m fine.', ['Hi!', 'How are you?', 'I’m fine.']],
  ['What?! No!! Yes.', ['What?!', 'No!!', 'Yes.']],
])('%s', (text, expected) => {
  expect(split(text)).toEqual(expected ?? [text]);
});

test.each([
  [
    'de',
    'Am 3. März kam z. B. Hr. Dr. Maier, d. h. um 8 Uhr. Er blieb.',
    ['Am 3. März kam z. B. Hr. Dr. Maier, d. h. um 8 Uhr.', 'Er blieb.'],
  ],
  [
    'es',
    'El Sr. Gómez vive en la Avda. Mayor n.º 5. ¿Lo sabías? ¡Sí!',
    ['El Sr. Gómez vive en la Avda. Mayor n.º 5.', '¿Lo sabías?', '¡Sí!'],
  ],
  ['fr', 'M. Dupont et Mme. Roy sont là. Voir p. 5.', ['M. Dupont et Mme. Roy sont là.', 'Voir p. 5.']],
  ['hi', 'यह राम है। वह घर गया। क्या? हाँ।', ['यह राम है।', 'वह घर गया।', 'क्या?', 'हाँ।']],
  ['zh', '你好。你叫什么名字？“我叫李明。”他说。', ['你好。', '你叫什么名字？', '“我叫李明。”', '他说。']],
  [
    'ja',
    '今日は雨です。「行こう。」と彼は言った。そうか！',
    ['今日は雨です。', '「行こう。」と彼は言った。', 'そうか！'],
  ],
])('%s: %s', (language, text, expected) => {
  expect(split(text, language)).toEqual(expected);
});

test('whatever the text, every visible character lies in exactly one sentence', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('. ', 'Mr. ', '! A', ' ', '\n', '1) ', '• ', '. . . ', '”'),
  );
  const text = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom('en-us', 'de', 'zh'), (source, language) => {
      const seen = new Uint8Array(source.length);
      let last = 0;
      for (const { from, to } of splitSentences(source, language)) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        last = to;
        seen.fill(1, from, to);
      }
      for (let i = 0; i < source.length; i++) if (/\S/.test(source[i] ?? '')) expect(seen[i]).toBe(1);
    }),
  );
});

test.each(['a', '.', '. ', 'A. ', '" ', '(', '1) ', 'a.B', '?!', '。'])(
  'a megabyte of %j takes linear time',
  (unit) => {
    const started = performance.now();
    for (const _ of splitSentences(unit.repeat(Math.ceil(1_000_000 / unit.length)), 'en-us'));
    expect(performance.now() - started).toBeLessThan(10_000);
  },
);

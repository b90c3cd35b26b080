import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectLanguage } from './detect-language.ts';

const ALL = ['en-us', 'en-gb', 'es', 'fr', 'hi', 'it', 'pt-br', 'de', 'ja', 'zh'];

test.each([
  ['The committee will publish its report before the end of the year.', 'en-us'],
  ['La comisión publicará su informe antes de que termine el año.', 'es'],
  ["La commission publiera son rapport avant la fin de l'année.", 'fr'],
  ["La commissione pubblicherà la sua relazione entro la fine dell'anno.", 'it'],
  ['A comissão vai publicar o relatório antes do fim do ano.', 'pt-br'],
  ['Der Ausschuss wird seinen Bericht noch vor dem Jahresende veröffentlichen.', 'de'],
  ['समिति साल के अंत से पहले अपनी रिपोर्ट प्रकाशित करेगी।', 'hi'],
  ['委員会は年末までに報告書を公表する予定です。', 'ja'],
  ['委员会将在年底前发布报告。', 'zh'],
])('tells the language of %j whatever the fallback is', (text, language) => {
  const english = (fallback: string) => (language === 'en-us' && fallback === 'en-gb' ? 'en-gb' : language);
  for (const fallback of ALL) expect(detectLanguage(text, ALL, fallback)).toBe(english(fallback));
});

test.each(['', '   ', '12345', '😀😀', '…', 'Lector', 'Anna'])('gives the fallback for %j', (text) => {
  for (const fallback of ['en-us', 'de', 'fr']) expect(detectLanguage(text, ALL, fallback)).toBe(fallback);
});

test('keeps the English of the fallback, and takes the first English of the candidates otherwise', () => {
  const text = 'Where have you been, and what did they say to you?';
  expect(detectLanguage(text, ALL, 'en-gb')).toBe('en-gb');
  expect(detectLanguage(text, ['en-gb', 'en-us', 'de'], 'de')).toBe('en-gb');
});

test('names only candidates or the fallback', () => {
  expect(detectLanguage('Der Ausschuss wird seinen Bericht veröffentlichen.', ['en-us', 'es'], 'en-us')).toBe(
    'en-us',
  );
  expect(detectLanguage('समिति अपनी रिपोर्ट प्रकाशित करेगी।', ['en-us'], 'en-us')).toBe('en-us');
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.subarray(ALL),
      fc.constantFrom(...ALL),
      (text, candidates, fallback) => {
        expect([...candidates, fallback]).toContain(detectLanguage(text, candidates, fallback));
      },
    ),
  );
});

test('goes by the script that most of the words are in', () => {
  expect(detectLanguage('मेरे पास iPhone और WhatsApp हैं।', ALL, 'en-us')).toBe('hi');
  expect(detectLanguage('我用 iPhone 拍照。', ALL, 'en-us')).toBe('zh');
  expect(detectLanguage('She wrote the word 東京 on the board for them.', ALL, 'ja')).toBe('en-us');
  expect(detectLanguage('東京', ALL, 'ja')).toBe('ja');
  expect(detectLanguage('東京', ALL, 'en-us')).toBe('zh');
  expect(detectLanguage('東京駅', ALL, 'en-us')).toBe('ja');
});

test('looks at no more than the head of a long paragraph', () => {
  const start = performance.now();
  for (let i = 0; i < 20; i++) detectLanguage('a'.repeat(1_000_000), ALL, 'en-us');
  expect(performance.now() - start).toBeLessThan(2000);
});

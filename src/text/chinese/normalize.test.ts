import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, mapSource } from '../spans/mapped-text.ts';
import { normalizeChinese } from './normalize.ts';

const say = (sentence: string) => applyEdits(mapSource(sentence), normalizeChinese(sentence)).text;

describe('Figures in Chinese are said as a Mandarin reader says them', () => {
  test.each([
    ['会议在2024年4月1日举行。', '会议在二零二四年四月一日举行。'],
    ['2023-11-05', '二零二三年十一月五日'],
    ['2023/7/9开始', '二零二三年七月九日开始'],
    ['２０２４年', '二零二四年'],
    ['1998—2004年', '一九九八到二零零四年'],
    ['90年代', '九十年代'],
    ['1980年代', '一九八零年代'],
    ['2月14日', '二月十四日'],
    ['5月1-3日', '五月一到三日'],
  ])('dates: %s', (written, said) => {
    expect(say(written)).toBe(said);
  });

  test.each([
    ['8:00', '八点'],
    ['14:30', '十四点三十分'],
    ['2:05', '两点零五分'],
    ['10:15:30', '十点十五分三十秒'],
    ['14时30分', '十四时三十分'],
    ['下午2点', '下午两点'],
    ['9:00-11:30', '九点到十一点三十分'],
  ])('times: %s', (written, said) => {
    expect(say(written)).toBe(said);
  });

  test.each([
    ['0', '零'],
    ['15', '十五'],
    ['110', '一百一十'],
    ['1001', '一千零一'],
    ['10010', '一万零一十'],
    ['12,345,678', '一千二百三十四万五千六百七十八'],
    ['300000000', '三亿'],
    ['100200', '十万零二百'],
    ['007', '零零七'],
    ['3.14', '三点一四'],
    ['零下-5度', '零下-五度'],
    ['气温为-5度', '气温为零下五度'],
    ['x = -3', 'x 等于 负三'],
    ['3.5亿元', '三点五亿元'],
    ['1/2', '二分之一'],
    ['2 3/4', '二又四分之三'],
    ['第2次', '第二次'],
    ['0.0日', '零点零日'],
  ])('numbers: %s', (written, said) => {
    expect(say(written)).toBe(said);
  });

  test.each([
    ['2个人', '两个人'],
    ['12个人', '十二个人'],
    ['2000米', '两千米'],
    ['222', '两百二十二'],
    ['20元', '二十元'],
    ['2万', '两万'],
    ['2~3天', '两到三天'],
  ])('two is 两 before what it counts: %s', (written, said) => {
    expect(say(written)).toBe(said);
  });

  test.each([
    ['￥1,500.50', '一千五百点五零元'],
    ['$25', '二十五美元'],
    ['€30.2万', '三十点二万欧元'],
    ['10元-20元', '十元到二十元'],
    ['50%', '百分之五十'],
    ['5%~10%', '百分之五到百分之十'],
    ['-5%', '负百分之五'],
    ['25℃', '二十五摄氏度'],
    ['100km/h', '一百公里每小时'],
    ['60 kg', '六十公斤'],
    ['3×4=12', '三乘四等于十二'],
    ['3:2', '三比二'],
  ])('money, shares and units: %s', (written, said) => {
    expect(say(written)).toBe(said);
  });

  test.each([
    ['13812345678', '幺三八幺二三四五六七八'],
    ['010-12345678', '零幺零，幺二三四五六七八'],
    ['请拨打110', '请拨打幺幺零'],
    ['房间号302', '房间号三零二'],
    ['192.168.1.1', '幺九二点幺六八点一点一'],
    ['A320', 'A三二零'],
    ['5G', '五G'],
  ])('codes: %s', (written, said) => {
    expect(say(written)).toBe(said);
  });
});

test('Words without figures are left as they are.', () => {
  expect(normalizeChinese('你好，世界！Hello：这是“测试”。')).toEqual([]);
});

test('Any string gives edits in order that leave no figure.', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789.,:/-~%￥$元年月日点个第 aA电话①') });
  fc.assert(
    fc.property(text, (sentence) => !/[0-9]/.test(say(sentence))),
    { numRuns: 500 },
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (sentence) => void say(sentence)));
});

test.each(['1', '1-', '1,111', '1.', '$1 ', '1:', '电话', '1年', '% '])('Time is linear: %j', (piece) => {
  const start = performance.now();
  normalizeChinese(piece.repeat(100_000 / piece.length));
  expect(performance.now() - start).toBeLessThan(2000);
});

describe('Latin letters', () => {
  test.each([
    ['请看https://example.com/a?id=3。', '请看example 点 com 斜杠 A 问号 I D 等于 三。'],
    ['邮箱info@example.cn', '邮箱info 艾特 example 点 C N'],
    ['No.5香水', '五号香水'],
    ['P.45，pp. 12-15', '第四十五页，第十二到十五页'],
    ['AI和WTO，NASA', 'A I和W T O，NASA'],
    ['15日（五）', '十五日（周五）'],
    ['（一）总则', '（一）总则'],
    ['时间：9:00-18:00', '时间：九点到十八点'],
    ['#话题#', '井号话题'],
  ])('%s', (written, said) => {
    expect(say(written)).toBe(said);
  });

  test.each(['a.', 'a@', 'http://', 'www.', 'A', 'No.', '#a'])('Time is linear: %j', (piece) => {
    const start = performance.now();
    normalizeChinese(piece.repeat(100_000 / piece.length));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

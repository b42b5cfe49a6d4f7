import { describe, expect, it } from 'vitest';
import { cutLevel, formatLevel, parseLevel } from '../../src/policy/catalogue/levels';
import type { Level } from '../../src/core/claim';

describe('levels', () => {
  it.each([
    [
      5,
      '五级/初级工',
      [
        '五级',
        '初级',
        '初级工',
        '5',
        '5级',
        '５',
        '５级',
        'Ⅴ',
        'V',
        'v',
        'Ⅴ级',
        '五',
        '初级工/五级',
        '国家职业资格五级（初级技能）',
      ],
    ],
    [
      4,
      '四级/中级工',
      ['四级', '中级', '中级工', '4', '4级', 'Ⅳ', 'IV级', '四级（中级工）', '中级（四级）', '中级技能'],
    ],
    [
      3,
      '三级/高级工',
      [
        '三级',
        '3级',
        '3',
        '高级',
        '高级工',
        '三级/高级工',
        '三级（高级工）',
        '三级 / 高级工',
        '３',
        'Ⅲ',
        'III',
      ].concat(
        [
          '高级工（三级）',
          '三级高级工',
          '三级、高级工',
          '三/高级工',
          '3/高级工',
          '国家职业资格三级',
          '职业技能等级三级',
        ],
        ['技能等级三级', '三级/高级技能', '等级三级', '等级：三级', '高级工（Ⅲ）', ' 三级\n'],
        ['高级（国家职业资格三级）', '高级技能/国家职业资格三级', '国家职业资格证书三级', '三级·高级工'],
        ['三级；高级工', '三级．高级工', '三级证书', '3.0'],
      ),
    ],
    [2, '二级/技师', ['二级', '技师', '2', '2级', 'Ⅱ级', '二级/技师', '技师（二级）', '二级技师', 'ii']],
    [
      1,
      '一级/高级技师',
      ['一级', '高级技师', '1', '1级', 'Ⅰ', 'I级', '一级/高级技师', '一级高级技师', '高级技师（1级）'],
    ],
  ] as const)('%d is %s, also written %j', (level, name, spellings) => {
    expect(formatLevel(level)).toBe(name);
    for (const spelling of [name, ...spellings]) expect(parseLevel(spelling), spelling).toBe(level);
    expect(parseLevel(level)).toBe(level);
  });

  it.each([
    '',
    '0',
    '6',
    '六级',
    '0级',
    '特级技师',
    '首席技师',
    '学徒工',
    '高',
    '工',
    '三级/中级工',
    '高级（国家职业资格四级）',
    '3.5',
    '证书',
    '二级/高级技师',
    '3/中级工',
    '中级工/3',
    '三级以上',
    '约三级',
    '33',
    'IIII',
    'VI',
    '三级车工',
    '职业资格',
    '(',
    '/',
  ])('%j is none', (text) => {
    expect(parseLevel(text)).toBeNull();
    expect(parseLevel(text)).toBeNull();
  });

  it('reads numbers of cells', () => {
    expect([1, 2, 3, 4, 5].map((level) => parseLevel(level))).toEqual([1, 2, 3, 4, 5]);
    expect([0, 6, 3.5, -3, NaN].map((level) => parseLevel(level))).toEqual([null, null, null, null, null]);
  });

  it('stays right when more is asked for than it remembers', () => {
    for (let count = 0; count <= 5_001; count += 1) parseLevel(`第${count}`);
    expect(parseLevel('三级')).toBe(3);
  });

  it('cuts a level off either end of a name', () => {
    const cut = (text: string): (readonly [string, Level])[] =>
      cutLevel(text).map(({ name, level }) => [name, level] as const);
    expect(cut('车工三级')).toEqual([['车工', 3]]);
    expect(cut('高级车工')).toEqual([['车工', 3]]);
    expect(cut('车工高级技师')).toEqual([
      ['车工', 1],
      ['车工高级', 2],
    ]);
    expect(cut('三级')).toEqual([]);
    expect(cut('车工')).toEqual([]);
  });
});

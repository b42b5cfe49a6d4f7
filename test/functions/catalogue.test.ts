import { describe, expect, it } from 'vitest';
import { policyOn } from '../../src/policy/catalogue/policy-on';
import { card, cell, column, LEFT_OUT, spill } from './sheet';

describe('STANDARD', () => {
  it.each<[string, unknown[], number | string]>([
    ['A 三级', ['车工', '三级'], 2300],
    ['A 一级', ['车工', '一级'], 3800],
    ['B 五级', ['服装制版师', 5], 1000],
    ['C 四级', ['互联网营销师', '中级工'], 1200],
    ['D 二级', ['D类', '二级'], 1800],
    ['a special ability', ['短视频制作'], 600],
    ['the level in the name', ['车工三级'], 2300],
    ['no level', ['车工'], '#VALUE! level-missing'],
    ['a name in no list', ['没有这个工种', '三级'], '#N/A occupation-unknown'],
    ['nothing', [''], ''],
  ])('%s', (_, given, expected) => {
    expect(cell('STANDARD', ...given)).toBe(expected);
  });

  it('takes columns, and treats everything left out alike', () => {
    expect(spill('STANDARD', column('车工', '短视频制作', ''), column('三级', '', ''))).toEqual(
      column(2300, 600, ''),
    );
    for (const nothing of LEFT_OUT) expect(cell('STANDARD', '短视频制作', nothing)).toBe(600);
  });
});

describe('CATEGORY', () => {
  it.each([
    ['车工', 'A'],
    ['电工', 'B'],
    ['养老护理员', 'C'],
    ['保安员', 'D'],
    ['D类', 'D'],
    ['短视频制作', '专项'],
    // A trade takes the class of its occupation (I-14).
    ['互联网营销师（直播销售员）', 'C'],
    ['机械设备安装工', 'D'],
    ['没有这个工种', '#N/A occupation-unknown'],
    ['眼镜配定工', '#N/A occupation-unknown'],
  ])('%s is %s', (name, expected) => {
    expect(cell('CATEGORY', name)).toBe(expected);
  });

  it('takes a column', () => {
    expect(spill('CATEGORY', column('车工', '', '电工'))).toEqual(column('A', '', 'B'));
  });
});

describe('SHORTAGE', () => {
  it.each<[string, unknown[], boolean | string]>([
    ['at the upper end of 五级至二级', ['锅炉操作工', '二级'], true],
    ['above it', ['锅炉操作工', '一级'], false],
    ['at the lower end of 三级至一级', ['互联网营销师', '三级'], true],
    ['below it', ['互联网营销师', '四级'], false],
    ['not in the list at all', ['快递员', '三级'], false],
    ['附件2 alone', ['机械设备安装工', '五级'], true],
    ['D类', ['D类', '三级'], false],
    ['a special ability never is', ['短视频制作', ''], false],
    ['no level', ['车工', ''], '#VALUE! level-missing'],
    ['a name in no list', ['没有这个工种', '三级'], '#N/A occupation-unknown'],
  ])('%s', (_, given, expected) => {
    expect(cell('SHORTAGE', ...given)).toBe(expected);
  });

  it('takes columns', () => {
    expect(spill('SHORTAGE', column('车工', '快递员', ''), '三级')).toEqual(column(true, false, ''));
  });
});

describe('OCCUPATION', () => {
  it.each([
    ['车工', '车工'],
    [' 车　工 ', '车工'],
    ['木工', '手工木工'],
    ['多工序数控机床操作工', '多工序数控机床操作调整工'],
    ['互联网营销师（直播销售员）', '互联网营销师'],
    ['直播销售员', '互联网营销师'],
    ['互联网营销师/直播销售员/五级', '互联网营销师'],
    ['短视频制作', '短视频制作'],
    ['保安员', '保安员'],
    // One slip from a single name.
    ['眼镜配定工', '眼镜定配工'],
    ['没有这个工种', '#N/A occupation-unknown'],
    ['车', '#N/A occupation-unknown'],
  ])('%s → %s', (typed, expected) => {
    expect(cell('OCCUPATION', typed)).toBe(expected);
  });

  it.each([
    // Neither listed nor near by the rules on short names, and still plain what was meant.
    ['车公', /是不是：车工？/],
    ['汽修工', /是不是：汽车维修工、/],
    ['中式烹饪师', /是不是：中式烹调师、/],
    ['工业机器人操作员', /是不是：工业机器人系统操作员、工业机器人系统运维员？/],
    ['小笼包', /是不是：小笼包制作（嵊州）？/],
    // Nothing alike, a single common character, or no name at all.
    ['没有这个工种', /没有相近的名称/],
    ['王工', /没有相近的名称/],
    ['车'.repeat(32_767), /没有相近的名称/],
  ])('%s: #N/A with the names that look like it', (typed, text) => {
    for (const name of ['OCCUPATION', 'CATEGORY'] as const) {
      expect(cell(name, typed)).toBe('#N/A occupation-unknown');
      expect(card(name, typed)).toMatch(text);
      expect(card(name, typed).length).toBeLessThan(400);
    }
  });

  it('takes a column', () => {
    expect(spill('OCCUPATION', column('木工', null, '车工'))).toEqual(column('手工木工', '', '车工'));
  });
});

describe('LEVEL', () => {
  it.each<[unknown, string]>([
    ['五级', '五级/初级工'],
    [4, '四级/中级工'],
    ['Ⅲ', '三级/高级工'],
    ['技师', '二级/技师'],
    ['高级技师', '一级/高级技师'],
    ['３级', '三级/高级工'],
    ['三级（高级工）', '三级/高级工'],
    ['特级技师', '#N/A level-without-standard'],
    ['首席技师', '#N/A level-without-standard'],
    ['学徒工', '#N/A level-without-standard'],
    ['三级/中级工', '#VALUE! level-unknown'],
    ['六级', '#VALUE! level-unknown'],
    [6, '#VALUE! level-unknown'],
    [0, ''],
  ])('%s → %s', (typed, expected) => {
    expect(cell('LEVEL', typed)).toBe(expected);
  });

  it('takes a column', () => {
    expect(spill('LEVEL', column('三级', '', '技师'))).toEqual(column('三级/高级工', '', '二级/技师'));
  });
});

describe('CLAUSE', () => {
  it.each([['一(一)2(2)'], ['一（一）2（2）'], [' 一(一) 2 (2) ']])('%s has a summary', (ref) => {
    expect(cell('CLAUSE', ref)).toMatch(/用人单位/);
  });

  it.each([
    ['一、（一）2.（2）', '一(一)2(2)'],
    ['第一部分（一）2、（2）项', '一(一)2(2)'],
    ['〔一（一）2（2）〕', '一(一)2(2)'],
    ['附件一', '附件1'],
    ['附件 １', '附件1'],
    ['〔附件2〕', '附件2'],
    ['5(7)', '五(七)'],
    ['五（七）', '五(七)'],
  ])('%s is %s', (typed, ref) => {
    expect(cell('CLAUSE', ref)).not.toMatch(/^#/);
    expect(cell('CLAUSE', typed)).toBe(cell('CLAUSE', ref));
  });

  it('no two clauses are taken for one', () => {
    const refs = [...policyOn(20230401).catalogue.clauses.keys()];
    expect(new Set(refs.map((ref) => cell('CLAUSE', ref))).size).toBe(refs.length);
  });

  it('tells circled conditions apart', () => {
    const conditions = ['①', '②', '③', '④'].map((each) => cell('CLAUSE', `一(一)2(1)${each}`));
    expect(new Set(conditions).size).toBe(4);
  });

  it('a clause that is none: #N/A, with some of the same part', () => {
    expect(cell('CLAUSE', '五(九)')).toBe('#N/A clause-unknown');
    expect(card('CLAUSE', '五(九)')).toContain('五(一)');
  });

  it('takes a column', () => {
    const [first, empty, last] = spill('CLAUSE', column('附件1', '', '附件2'));
    expect(empty).toEqual(['']);
    expect(first![0]).not.toBe(last![0]);
  });
});

describe('DEADLINE', () => {
  it.each<[string, unknown, number | string]>([
    // 45411 is Monday 2024-04-29.
    ['a working day: the same day next year', '2023-04-29', 45411],
    // 2024-05-01 to 05-05 are holidays; 45418 is Monday 2024-05-06.
    ['a public holiday moves it', '2023-05-01', 45418],
    // 2024-09-14 is a Saturday that is worked in place of the Mid-Autumn holidays: 45549.
    ['a Saturday that is worked does not', '2023-09-14', 45549],
    // 29 February 2024 → Friday 2025-02-28: 45716.
    ['29 February', '2024-02-29', 45716],
    ['as a serial: 45047 is 2023-05-01', 45047, 45418],
    ['as text', '2023年5月1日', 45418],
    ['the first day of the regulation; 2024-04-01 is a Monday', '2023-04-01', 45383],
    ['the day before', '2023-03-31', '#N/A before-policy'],
    ['a month', '2023年5月', '#VALUE! date-imprecise'],
    ['no date', '不详', '#VALUE! date-expected'],
    ['nothing: 0 is what desktop Excel makes of it', 0, ''],
  ])('%s', (_, issued, expected) => {
    expect(cell('DEADLINE', issued)).toBe(expected);
  });

  it('past the known holidays: #N/A, with the day by weekends alone', () => {
    expect(cell('DEADLINE', '2026-02-02')).toBe('#N/A deadline-uncertain');
    expect(card('DEADLINE', '2026-02-02')).toContain('2027-02-02');
  });

  it('takes a column', () => {
    expect(spill('DEADLINE', column('2023-05-01', null, '不详'))).toEqual(
      column(45418, '', '#VALUE! date-expected'),
    );
  });
});

describe('EXPLAIN', () => {
  it('is one line with every factor and clause', () => {
    expect(cell('EXPLAIN', '车工', '三级', '用人单位')).toBe(
      'A类三级 2300 × 1.3 紧缺上浮 × 70% 用人单位 = 2093.00 元〔附件1、附件2、一(一)2(2)〕',
    );
  });

  it('shows hours over the minimum and the cap', () => {
    const text = cell('EXPLAIN', '车工', '五级', '培训机构', 95);
    // 95 − 16 = 79 hours more; twice 1560.
    expect(text).toContain('79 课时 × 20');
    expect(text).toContain('3120.00 元');
  });

  it('refuses where SUBSIDY does, with the same card', () => {
    for (const given of [
      ['没有这个工种', '三级'],
      ['车工', '三级', '培训机构', 15],
      ['车工', ''],
    ] as const)
      expect(card('EXPLAIN', ...given)).toBe(card('SUBSIDY', ...given));
  });

  it('takes columns', () => {
    const lines = spill('EXPLAIN', column('短视频制作', '', '车工'), column('', '', '三级'), '用人单位');
    expect(lines.map(([line]) => String(line).split(' = ')[1] ?? '')).toEqual([
      '420.00 元〔附件1、一(一)2(2)〕',
      '',
      '2093.00 元〔附件1、附件2、一(一)2(2)〕',
    ]);
  });
});

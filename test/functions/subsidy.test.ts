import { describe, expect, it } from 'vitest';
import { card, cell, column, LEFT_OUT, spill } from './sheet';

describe('SUBSIDY: the worked amounts of the regulation', () => {
  it.each<[string, unknown[], number]>([
    ['A 三级 2300 × 1.3', ['车工', '三级'], 2990],
    ['2990 × 70 %', ['车工', '三级', '用人单位'], 2093],
    ['2990 + (45 − 30) × 20', ['车工', '三级', '培训机构', 45], 3290],
    ['1200 × 1.3, exactly the minimum of 16', ['车工', '五级', '培训机构', 16], 1560],
    ['1560 + 78 × 20 = 3120 = 200 %: the cap just reached', ['车工', '五级', '培训机构', 94], 3120],
    ['one hour more changes nothing', ['车工', '五级', '培训机构', 95], 3120],
    [
      'C 五级 900 × 1.3 = 1170, + 84 × 20 = 2850, capped at 2340',
      ['养老护理员', '五级', '培训机构', 100],
      2340,
    ],
    ['B 三级 2000 × 50 %, no shortage level', ['制图员', '三级', '院校'], 1000],
    ['B 二级 2500 × 1.3 × 50 %', ['制图员', '二级', '院校'], 1625],
    ['C 四级 1200, no shortage level', ['互联网营销师', '四级'], 1200],
    ['C 三级 1600 × 1.3', ['互联网营销师', '三级'], 2080],
    ['B 一级 3500, no shortage level', ['塑料挤出工', '一级'], 3500],
    ['B 二级 2500 × 1.3', ['塑料挤出工', '二级'], 3250],
    ['A 一级 3800, no shortage level', ['锅炉操作工', '一级'], 3800],
    ['B 五级 1000, no shortage level', ['服装制版师', '五级'], 1000],
    ['C 三级 1600, no shortage level', ['家政服务员', '三级'], 1600],
    ['C 二级 2000 × 1.3', ['家政服务员', '二级'], 2600],
    ['D 五级 800 × 1.3 × 50 %: 附件2 alone', ['机械设备安装工', '五级', '院校'], 520],
    ['600 × 70 %', ['短视频制作', '', '用人单位'], 420],
    ['600 flat', ['短视频制作', ''], 600],
  ])('%s', (_, given, expected) => {
    expect(cell('SUBSIDY', ...given)).toBe(expected);
  });
});

describe('SUBSIDY: what is left out', () => {
  it.each(LEFT_OUT.map((value) => [JSON.stringify(value) ?? 'undefined', value]))(
    '%s for recipient, hours and ratio: an individual, 2990',
    (_, nothing) => {
      expect(cell('SUBSIDY', '车工', '三级', nothing, nothing, nothing)).toBe(2990);
      expect(cell('SUBSIDY', '车工', '三级', '用人单位', nothing, nothing)).toBe(2093);
      expect(cell('SUBSIDY', '短视频制作', nothing, nothing, nothing, nothing)).toBe(600);
    },
  );

  it('so are the signs that a roster has for it', () => {
    expect(cell('SUBSIDY', '短视频制作', '/', '—', '/', '-')).toBe(600);
    expect(cell('SUBSIDY', '车工', '/')).toBe('#VALUE! level-missing');
    expect(cell('SUBSIDY', '/', '三级')).toBe('#VALUE! argument-missing');
  });

  it('hours of an institution left out: no amount, with the reason', () => {
    for (const nothing of LEFT_OUT)
      expect(cell('SUBSIDY', '车工', '三级', '培训机构', nothing)).toBe('#N/A hours-missing');
  });

  it('hours are of no matter to another recipient', () => {
    expect(cell('SUBSIDY', '车工', '三级', '个人', 5)).toBe(2990);
  });

  it('hours are of no matter to special abilities', () => {
    expect(cell('SUBSIDY', '短视频制作', '', '培训机构', 5)).toBe(600);
    expect(cell('SUBSIDY', '短视频制作', '', '培训机构')).toBe(600);
  });
});

describe('SUBSIDY: hours of an institution', () => {
  // 一(一)2(4): 16, 20, 30, 40, 50 hours; A 1200 1700 2300 2800 3800, × 1.3 for 车工 of every level.
  it.each<[string, number, number, number]>([
    ['五级', 16, 1560, 1580],
    ['四级', 20, 2210, 2230],
    ['三级', 30, 2990, 3010],
    ['二级', 40, 3640, 3660],
    ['一级', 50, 4940, 4960],
  ])('%s: below, at and above %d', (level, minimum, standard, oneMore) => {
    expect(cell('SUBSIDY', '车工', level, '培训机构', minimum - 0.5)).toBe('#N/A hours-below-minimum');
    expect(cell('SUBSIDY', '车工', level, '培训机构', minimum)).toBe(standard);
    // Part of an hour is not counted (I-04).
    expect(cell('SUBSIDY', '车工', level, '培训机构', minimum + 0.9)).toBe(standard);
    expect(cell('SUBSIDY', '车工', level, '培训机构', minimum + 1)).toBe(oneMore);
  });

  it('below the minimum the card names it', () => {
    expect(card('SUBSIDY', '车工', '五级', '培训机构', 15.5)).toMatch(/16 ?课时/);
  });

  it.each<[string, unknown, number | string]>([
    ['text', '45', 3290],
    ['text with the unit', '45课时', 3290],
    ['full-width', '４５', 3290],
    ['0, which is left out', 0, '#N/A hours-missing'],
    ['0 as text, the same', '0', '#N/A hours-missing'],
    ['no number', '很多', '#VALUE! number-expected'],
    ['negative', -5, '#VALUE! number-negative'],
  ])('given as %s', (_, hours, expected) => {
    expect(cell('SUBSIDY', '车工', '三级', '培训机构', hours)).toBe(expected);
  });
});

describe('SUBSIDY: the ratio of a county', () => {
  it.each<[string, unknown, number | string]>([
    // 2990 × 85 % = 2541.50
    ['a fraction', 0.85, 2541.5],
    ['a percentage as a number', 85, 2541.5],
    ['a percentage as text', '85%', 2541.5],
    ['full-width', '８５％', 2541.5],
    ['70 %, the least', 0.7, 2093],
    ['70 % with the noise of binary fractions', 0.7000000000000001, 2093],
    ['100 %, the most', 1, 2990],
    ['100 as a number', 100, 2990],
    ['below', 0.699, '#VALUE! county-ratio'],
    ['above', 1.001, '#VALUE! county-ratio'],
    ['above, as text', '101%', '#VALUE! county-ratio'],
    ['no number', '八成', '#VALUE! county-ratio'],
  ])('%s', (_, ratio, expected) => {
    expect(cell('SUBSIDY', '车工', '三级', '用人单位', null, ratio)).toBe(expected);
  });

  it('is of no matter to another recipient, but still has to be one', () => {
    expect(cell('SUBSIDY', '车工', '三级', '个人', null, 0.85)).toBe(2990);
    expect(cell('SUBSIDY', '车工', '三级', '个人', null, 0.5)).toBe('#VALUE! county-ratio');
  });

  it('is rounded half up to the fen once: 1560 × 85.555 % = 1334.658', () => {
    expect(cell('SUBSIDY', '车工', '五级', '用人单位', null, 0.85555)).toBe(1334.66);
  });
});

describe('SUBSIDY: spellings', () => {
  it.each(['三级', '3级', '3', 3, '高级', '高级工', '三级/高级工', '三级（高级工）', '３级', 'Ⅲ', 'III级'])(
    'level %s',
    (level) => {
      expect(cell('SUBSIDY', '车工', level)).toBe(2990);
    },
  );

  it.each(['用人单位', '用工单位', '用人（用工）单位', '企业', 'employer', ' 用人单位 '])(
    'recipient %s',
    (recipient) => {
      expect(cell('SUBSIDY', '车工', '三级', recipient)).toBe(2093);
    },
  );

  it.each<[string, unknown, unknown, number]>([
    ['D类 typed as the occupation: D 三级', 'D类', '三级', 1400],
    ['a name of the national list in D', '保安员', '三级', 1400],
    // 附件1 C, shortage at 三级: 1600 × 1.3.
    ['a trade in brackets', '互联网营销师（直播销售员）', '三级', 2080],
    ['the level in the occupation cell', '车工三级', '', 2990],
    ['the level in both, in agreement', '车工（三级/高级工）', 3, 2990],
    // An ability has no level, whatever stands there.
    ['a special ability with a level', '短视频制作', '特级技师', 600],
    ['a name as printed', '多工序数控机床操作工', '五级', 1560],
  ])('%s', (_, occupation, level, expected) => {
    expect(cell('SUBSIDY', occupation, level)).toBe(expected);
  });
});

describe('SUBSIDY: refusals', () => {
  it.each<[string, unknown[], string]>([
    ['a name in no list is never D', ['没有这个工种', '三级'], '#N/A occupation-unknown'],
    ['one slip from a name', ['眼镜配定工', '三级'], '#N/A occupation-unknown'],
    ['no occupation', ['', '三级', '个人'], '#VALUE! argument-missing'],
    ['no level', ['车工', ''], '#VALUE! level-missing'],
    ['an unknown level', ['车工', '很高'], '#VALUE! level-unknown'],
    ['a level without a standard', ['车工', '特级技师'], '#N/A level-without-standard'],
    ['two levels', ['车工三级', '四级'], '#VALUE! levels-differ'],
    ['an unknown recipient', ['车工', '三级', '老板'], '#VALUE! word-unknown'],
    ['a cell error', ['#REF!', '三级'], '#VALUE! cell-error'],
    ['a cell error in an argument left out', ['车工', '三级', '#N/A'], '#VALUE! cell-error'],
  ])('%s', (_, given, expected) => {
    expect(cell('SUBSIDY', ...given)).toBe(expected);
  });

  it('the card offers what is near', () => {
    expect(card('SUBSIDY', '眼镜配定工', '三级')).toContain('眼镜定配工');
  });

  it('the card of an unknown recipient names the four', () => {
    expect(card('SUBSIDY', '车工', '三级', '老板')).toMatch(/老板.*个人、用人单位、院校、培训机构/);
  });
});

describe('SUBSIDY: ranges', () => {
  it('works each row out for itself', () => {
    const occupations = column('车工', '', '没有这个工种', '短视频制作', '车工', null);
    const levels = column('三级', '', '三级', '', '很高', null);
    const recipients = column('个人', '', '个人', '用人单位', '个人', null);
    expect(spill('SUBSIDY', occupations, levels, recipients)).toEqual(
      column(2990, '', '#N/A occupation-unknown', 420, '#VALUE! level-unknown', ''),
    );
  });

  it('repeats single cells', () => {
    expect(spill('SUBSIDY', column('车工', '铣工'), '三级', [['用人单位']])).toEqual(column(2093, 2093));
  });

  it('an empty row under desktop Excel, zeros throughout', () => {
    expect(spill('SUBSIDY', column('车工', 0), column('三级', 0), column('个人', 0), column(0, 0))).toEqual(
      column(2990, ''),
    );
  });

  it('two ranges that do not fit: one error that says so', () => {
    expect(cell('SUBSIDY', column('车工', '铣工'), column('三级', '三级', '三级'))).toBe(
      '#VALUE! shapes-differ',
    );
    expect(card('SUBSIDY', column('车工', '铣工'), column('三级', '三级', '三级'))).toMatch(
      /“职业”.*2 行.*3 行/,
    );
  });
});

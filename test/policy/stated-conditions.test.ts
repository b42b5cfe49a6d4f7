import { describe, expect, it } from 'vitest';
import { statedConditions } from '../../src/policy/person/stated-conditions';

/** Marks of the conditions a cell states; `无` where it says that none applies. */
function told(text: string): string {
  const { none, statements } = statedConditions(text);
  if (none) return '无';
  const bits = statements.reduce((all, { conditions }) => all | conditions, 0);
  return ['①', '②', '③', '④'].filter((_, at) => (bits & (1 << at)) !== 0).join('');
}

/** Each text and the conditions it states. */
type Readings = readonly (readonly [text: string, marks: string])[];

function reads(readings: Readings): void {
  it.each(readings)('%s states %s', (text, marks) => {
    expect(told(text)).toBe(marks);
    // Remembered, it says the same.
    expect(told(text)).toBe(marks);
  });
}

describe('marks of the conditions', () => {
  reads([
    ['①', '①'],
    ['①②', '①②'],
    ['①和③', '①③'],
    ['⑴、⑶', '①③'],
    ['⑵⑷', '②④'],
    ['⒈⒉⒊⒋', '①②③④'],
    ['❶❷❸❹', '①②③④'],
    ['1', '①'],
    ['２', '②'],
    ['3', '③'],
    ['4', '④'],
    ['一', '①'],
    ['二', '②'],
    ['三', '③'],
    ['四', '④'],
    ['1,4', '①④'],
    ['1/4', '①④'],
    ['1+4', '①④'],
    ['（2）', '②'],
    ['(3', '③'],
    ['符合1', '①'],
    ['具备2', '②'],
    ['满足(3)', '③'],
    ['第三项', '③'],
    ['第四', '④'],
    ['4项', '④'],
    ['3条', '③'],
    ['第1、4项', '①④'],
    ['第2和第3项', '②'],
    ['条件一、条件三', '①③'],
    ['条件一条件三', '①③'],
    ['条件2', '②'],
    ['符合条件4', '④'],
    ['一(一)2(1)②', '②'],
    ['一（一）2（1）第二项', '②'],
    ['  ①　③ ', '①③'],
  ]);
});

describe('numbers of a list before its words', () => {
  reads([
    ['1、其他', '①'],
    ['2、其他', '②'],
    ['3.其他', '③'],
    ['4:其他', '④'],
    ['一、其他', '①'],
    ['二)其他', '②'],
    ['(三)其他', '③'],
    ['(四)其他', '④'],
    ['3.就业创业', '③'],
    ['二、市区户籍；三、在市区创业', '②③'],
    // Numbers of something else.
    ['12、其他', ''],
    ['附件2、失业保险', '①'],
    ['条件2、失业保险', '①②'],
  ]);
});

describe('numbers that only count', () => {
  reads([
    ['四项条件之一', ''],
    ['4项条件', ''],
    ['2年内', ''],
    ['3个月', ''],
    ['2种', ''],
    ['1条之一', ''],
    ['2次', ''],
    ['1月', ''],
    ['二学期', ''],
    ['2手', ''],
    ['二级', ''],
    ['1户', ''],
    ['3点', ''],
    ['1年', ''],
    ['12', ''],
    ['一二', ''],
    ['其他1', ''],
    ['条件12', ''],
    ['条件2年', ''],
    ['第二产业', ''],
    ['第三学期', ''],
  ]);
});

describe('the words of the conditions', () => {
  reads([
    ['参加市区失业保险的职工（机关事业单位在编人员除外）', '①'],
    ['失业保险', '①'],
    ['具有市区户籍或在市区常住并办有居住证或在市区办理失业登记的城乡劳动者', '②'],
    ['市区户口', '②'],
    ['居住证', '②'],
    ['失业登记', '②'],
    ['登记失业人员', '②'],
    ['在市区就业创业的城乡劳动者', '③'],
    ['自主创业', '③'],
    ['在市区就业', '③'],
    ['在温市区工作', '③'],
    ['在温州市区经营', '③'],
    ['在温州市市区务工', '③'],
    ['在温就业', '③'],
    ['在鹿城工作', '③'],
    ['在龙湾区某某公司经营', '③'],
    ['在瓯海务工', '③'],
    ['在洞头就业', '③'],
    ['在温就读以及温州生源在外地就读的离校2年内未就业高校毕业生', '④'],
    ['2年内离校未就业高校毕业生', '④'],
    ['毕业2年', '④'],
    ['毕业二年', '④'],
    ['毕业两年', '④'],
    ['离校未就业', '④'],
    ['高校毕业生', '④'],
    ['市区户籍、失业保险', '①②'],
    ['市区户籍;失业保险', '①②'],
    ['市区 户籍  和失业　保险', '①②'],
    // Near them, and not them.
    ['失业保险金领取人员', ''],
    ['在杭州就业', ''],
    ['在市区居住', ''],
    ['在龙湾一二三四五六七就业', ''],
    ['毕业3年', ''],
    ['其他', ''],
    ['', ''],
  ]);
});

describe('what a cell denies', () => {
  reads([
    ['未参加失业保险、无市区户籍', ''],
    ['没有市区户籍', ''],
    ['非失业保险参保人员', ''],
    ['未办理失业登记', ''],
    ['不是市区户籍', ''],
    ['户籍不在市区', ''],
    ['户口不属于市区', ''],
    ['失业保险不具备', ''],
    ['户籍不符合', ''],
    ['失业保险不满足', ''],
    ['非市区户籍', ''],
    ['户籍非市区', ''],
    ['失业保险未参', ''],
    ['失业保险未缴', ''],
    ['居住证未办', ''],
    ['户口未登记', ''],
    ['本人无户籍', ''],
    ['本人无户口', ''],
    ['本人无居住证', ''],
    ['本人无失业保险', ''],
    // One of several statements.
    ['未参加失业保险，市区户籍', '②'],
    ['未参加失业保险；市区户籍', '②'],
    ['未参加失业保险。市区户籍', '②'],
    ['未参加失业保险/市区户籍', '②'],
    ['未参加失业保险+市区户籍', '②'],
    ['未参加失业保险\n市区户籍', '②'],
    ['未参加失业保险②', '②'],
    ['未参加失业保险条件二', '②'],
    ['市区户籍，无业', '②'],
    ['市区户籍；否', ''],
    ['失业保险（无）', ''],
    ['①（待核实）', ''],
    ['②（已过期）、③', '③'],
    ['不符合①符合②', '②'],
    ['符合①不符合②', '①'],
    ['①②不符合③', '③'],
    ['①不符合，②③符合', '②③'],
    ['①，②③④不符合', '①'],
    ['①，②，③，④均不符合', ''],
    ['不具备①失业保险，②', '②'],
    ['是否符合①②③④', ''],
    ['不符合①②③④待核实', ''],
    ['①□②☑③□④□', ''],
    ['条件一否、条件二', '②'],
    // Conditions themselves.
    ['无业人员办理失业登记', '②'],
    ['非在编职工参加失业保险', '①'],
    ['非机关人员参加失业保险', '①'],
    ['非事业人员参加失业保险', '①'],
    ['非公务员参加失业保险', '①'],
    ['未就业毕业生', '④'],
    ['未继续升学的毕业生', '④'],
  ]);

  it.each([
    '无',
    '无。',
    '没有',
    '否',
    '不符合',
    '未符合',
    '均不符合',
    '都无',
    '皆否',
    '以上都不是',
    '以上均无',
    '上述四项均不符合',
    '所列四个条件都不具备',
    '四种情形皆不属于',
    '四条均否',
    '四项条件均不具备',
    '四项条件\n均不具备',
    '各项均不满足',
    '各条全无',
    '①至④均不符合',
    '①到④项均无',
    '1~4项都不满足',
    '一-四均否',
    '申领条件均不符合',
    '申请条件也不符合',
    '任何条件均不符合',
    '任何一项都不符合',
    '一项也没有',
    '一个都没有',
    '一条均不具备',
    '不符合任何条件',
    '不符合任一条件',
    '不符合以上条件',
    '不具备上述四项条件',
    '未满足所列条件',
    '不属于以上四种情形',
    '不符合一项',
    '不符合四个的条件',
    '不符合申领条件。',
    '不符合申请条件',
    '没有符合的条件',
    '无符合申领条件',
    '没有任何符合的申请条件.',
    '①②③④均不符合',
    '①、②、③和④都不具备',
    '①否②否③否④否',
    '①（否）②（否）③（否）④（否）',
    '1.否2.否3.否4.否',
    '条件一不符合、条件二不符合、条件三不符合、条件四不符合',
    '不符合①②③④',
    '没有符合的①至④',
    '不符合①至④中任何一条',
  ])('%s: none applies', (text) => expect(told(text)).toBe('无'));

  it.each(['以上均无误', '情况属实，均无', '符合', '四项条件均符合', '没有符合的条件二', '见没有符合的条件'])(
    '%s does not say that none applies',
    (text) => expect(told(text)).not.toBe('无'),
  );
});

describe('what a statement carries', () => {
  it('the place by its full name, and whether the regulation’s number says 市区 by itself', () => {
    expect(statedConditions('在温就业、②户籍')).toEqual({
      none: false,
      statements: [
        { conditions: 4, marked: false, household: false, permit: false, text: '在温州就业' },
        { conditions: 2, marked: true, household: true, permit: false, text: '②户籍' },
      ],
    });
    expect(statedConditions('在温州就业').statements[0]?.text).toBe('在温州就业');
  });

  it('nothing, where a cell says that none applies or speaks of something else', () => {
    expect(statedConditions('四项均不具备')).toEqual({ none: true, statements: [] });
    expect(statedConditions('其他、非市区户籍')).toEqual({ none: false, statements: [] });
  });

  it('no word of what is denied or is no condition', () => {
    expect(statedConditions('其他、未参加失业保险、②').statements).toEqual([
      { conditions: 2, marked: true, household: false, permit: false, text: '②' },
    ]);
  });

  it.each([
    ['居住证', false, true],
    ['失业登记', false, true],
    ['市区户籍', true, false],
    ['市区户籍并办有居住证', true, true],
    ['在市区就业', false, false],
  ])('%s: household %s, permit or registration %s', (text, household, permit) => {
    expect(statedConditions(text).statements[0]).toMatchObject({ household, permit });
  });
});

describe('remembering', () => {
  it('stays right when more is asked for than it remembers', () => {
    for (let count = 0; count <= 5_001; count += 1) statedConditions(`其他${count}`);
    expect(told('②')).toBe('②');
  });
});

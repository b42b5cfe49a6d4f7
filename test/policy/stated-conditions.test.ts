import { describe, expect, it } from 'vitest';
import { statedConditions } from '../../src/policy/person/stated-conditions';

/** Marks of the conditions a cell states; `无` where it says that none applies. */
function told(text: string): string {
  const { none, statements } = statedConditions(text);
  if (none) return '无';
  const bits = statements.reduce((all, { conditions }) => all | conditions, 0);
  return ['①', '②', '③', '④'].filter((_, at) => (bits & (1 << at)) !== 0).join('');
}

describe('cells of 符合条件', () => {
  it.each([
    ['①', '①'],
    ['①②', '①②'],
    ['⑴、⑶', '①③'],
    ['1', '①'],
    ['1,4', '①④'],
    ['（2）', '②'],
    ['第1、4项', '①④'],
    ['条件一、条件三', '①③'],
    ['3.就业创业', '③'],
    ['一(一)2(1)②', '②'],
    ['参加市区失业保险的职工（机关事业单位在编人员除外）', '①'],
    ['具有市区户籍或在市区常住并办有居住证或在市区办理失业登记的城乡劳动者', '②'],
    ['在市区就业创业的城乡劳动者', '③'],
    ['在温就读以及温州生源在外地就读的离校2年内未就业高校毕业生', '④'],
    ['2年内离校未就业高校毕业生', '④'],
    ['非在编职工，参加失业保险', '①'],
    ['无业，市区户籍', '②'],
    // What is denied or only counted is not stated.
    ['未参加失业保险、无市区户籍', ''],
    ['失业保险金领取人员', ''],
    ['四项条件之一', ''],
    ['二级', ''],
    ['其他', ''],
    ['', ''],
  ])('%s states %s', (text, marks) => {
    expect(told(text)).toBe(marks);
    expect(told(text)).toBe(marks);
  });

  it.each(['无', '无。', '均不符合', '四项条件均不具备', '①至④均不符合', '以上都不是', '没有符合的条件'])(
    '%s: none applies',
    (text) => expect(told(text)).toBe('无'),
  );

  it('stays right when more is asked for than it remembers', () => {
    for (let count = 0; count <= 5_001; count += 1) statedConditions(`其他${count}`);
    expect(told('②')).toBe('②');
  });
});

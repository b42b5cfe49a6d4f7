import { describe, expect, it } from 'vitest';
import { shownFormula, storedFormula } from '../../src/files';
import { moveFormula } from '../../src/files/shared-formula';

/** As typed, as the file has it. */
const PAIRS = [
  ['WZ.SUBSIDY("车工","三级")', '_xldudf_WZ_SUBSIDY("车工","三级")'],
  ['SUM(WZ.SUBSIDY(A1,B1),WZ.STANDARD(A1))', 'SUM(_xldudf_WZ_SUBSIDY(A1,B1),_xldudf_WZ_STANDARD(A1))'],
  ['XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
  ['SORT(FILTER(A1:B9,B1:B9>1))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:B9,B1:B9>1))'],
  ['LET(x,A1,y,x+1,x*y)', '_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)'],
  ['MAP(A1:A3,LAMBDA(v,v*2))', '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*2))'],
  ['"WZ.SUBSIDY(" & \'XLOOKUP(\'!A1', '"WZ.SUBSIDY(" & \'XLOOKUP(\'!A1'],
  [
    'IF(A1="a""XLOOKUP(",TEXTJOIN(",",TRUE,A1:A3),1)',
    'IF(A1="a""XLOOKUP(",_xlfn.TEXTJOIN(",",TRUE,A1:A3),1)',
  ],
  ['SUM(A1)+MYXLOOKUP(1)+A.XLOOKUP(1)', 'SUM(A1)+MYXLOOKUP(1)+A.XLOOKUP(1)'],
  ['STDEV.S(A1:A9)', '_xlfn.STDEV.S(A1:A9)'],
  ['补贴标准*2', '补贴标准*2'],
] as const;

describe('names of functions in the file', () => {
  it.each(PAIRS)('%s', (typed, stored) => {
    expect(storedFormula(typed)).toBe(stored);
    expect(storedFormula(`=${typed}`)).toBe(stored);
    expect(shownFormula(stored)).toBe(typed);
  });

  it('leaves functions of other add-ins as they are stored', () => {
    expect(shownFormula('_xldudf_CONTOSO_ADD(1)')).toBe('_xldudf_CONTOSO_ADD(1)');
  });

  it('takes names in any case', () => {
    expect(storedFormula('wz.subsidy(a1)')).toBe('_xldudf_WZ_SUBSIDY(a1)');
    expect(storedFormula('xlookup(1,a:a,b:b)')).toBe('_xlfn.XLOOKUP(1,a:a,b:b)');
  });
});

describe('members of a shared formula', () => {
  it.each([
    ['A1+$A1+A$1+$A$1', 2, 3, 'D3+$A3+D$1+$A$1'],
    ['SUM(A:A)+SUM(1:1)+SUM($B:C)', 1, 1, 'SUM(B:B)+SUM(2:2)+SUM($B:D)'],
    ['"A1"&\'A1 甲\'!B2&甲!B2', 1, 0, '"A1"&\'A1 甲\'!B3&甲!B3'],
    ['A1', -1, 0, '#REF!'],
    ['A1', 0, -1, '#REF!'],
    ['XFD1', 0, 1, '#REF!'],
    ['LOG10(A1)+X1Y+表1[A1]', 1, 0, 'LOG10(A2)+X1Y+表1[A1]'],
  ])('%s moved by %i rows and %i columns', (formula, rows, columns, moved) => {
    expect(moveFormula(formula, rows, columns)).toBe(moved);
  });
});

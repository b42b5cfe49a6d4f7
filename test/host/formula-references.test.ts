import { describe, expect, it } from 'vitest';
import { renameSheetInFormula, shiftReferences } from '../../src/workbench/host/formula-references';

describe('formulas after two rows put in at row 3', () => {
  const shift = (formula: string, home = '花名册') => shiftReferences(formula, home, '花名册', 'rows', 2, 2);

  it.each([
    ['=A2', '=A2'],
    ['=A3', '=A5'],
    ['=$A$3', '=$A$5'],
    ['=SUM(A1:A10)', '=SUM(A1:A12)'],
    ['=SUM(A:A)', '=SUM(A:A)'],
    ['=SUM(2:4)', '=SUM(2:6)'],
    ['=花名册!B7+B2', '=花名册!B9+B2'],
    ["='其他 表'!A3", "='其他 表'!A3"],
    ['="见A3"&A3', '="见A3"&A5'],
    ['=LOG10(A3)', '=LOG10(A5)'],
    ['=WZ.SUBSIDY(A3,B3)', '=WZ.SUBSIDY(A5,B5)'],
    ['=名称A3', '=名称A3'],
  ])('%s becomes %s', (before, after) => expect(shift(before)).toBe(after));

  it('touches only what is about that sheet', () => {
    expect(shift('=A3+花名册!A3', '汇总')).toBe('=A3+花名册!A5');
  });
});

describe('formulas after column B is taken out', () => {
  const shift = (formula: string) => shiftReferences(formula, '花名册', '花名册', 'columns', 1, -1);

  it.each([
    ['=A1', '=A1'],
    ['=B1', '=#REF!'],
    ['=C1', '=B1'],
    ['=SUM(A1:D1)', '=SUM(A1:C1)'],
    ['=SUM(B1:D1)', '=SUM(B1:C1)'],
    ['=SUM($B$1:$B$9)', '=SUM(#REF!)'],
    ['=SUM(C:D)', '=SUM(B:C)'],
  ])('%s becomes %s', (before, after) => expect(shift(before)).toBe(after));
});

describe('formulas after a sheet is renamed', () => {
  it.each([
    ['=花名册!A1', "='花名册 (旧)'!A1"],
    ['=旧花名册!A1', '=旧花名册!A1'],
    ['="花名册!A1"', '="花名册!A1"'],
    ['=SUM(花名册!A1:B2)+A1', "=SUM('花名册 (旧)'!A1:B2)+A1"],
    ['=花名册!#REF!', "='花名册 (旧)'!#REF!"],
  ])('%s becomes %s', (before, after) =>
    expect(renameSheetInFormula(before, '花名册', '花名册 (旧)')).toBe(after),
  );
});

describe('formulas after a sheet is deleted', () => {
  it.each([
    ['=花名册!$A$1:$B$2', '=#REF!$A$1:$B$2'],
    ['=SUM(花名册!A1,汇总!B2)', '=SUM(#REF!A1,汇总!B2)'],
    ['="花名册!"', '="花名册!"'],
  ])('%s becomes %s', (before, after) => expect(renameSheetInFormula(before, '花名册', null)).toBe(after));
});

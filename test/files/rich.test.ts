import { describe, expect, it } from 'vitest';
import { applyPlan, clearAll, editWorkbook, openWorkbook, readSheet, saveWorkbook } from '../../src/files';
import { unzipParts } from './parts';
import { samplePlan } from './plans';
import { FEATURES, lostFeatures, unsound } from './rich-features';
import { richWorkbook } from './rich-workbook';

const plan = () => samplePlan('花名册', 2, 11, 5);

function annotated(bytes: Uint8Array): Uint8Array {
  const workbook = openWorkbook(bytes);
  applyPlan(workbook, plan());
  return saveWorkbook(workbook);
}

describe('a workbook with one of everything', () => {
  it('has the features its list names, so that a loss can be seen', () => {
    expect(FEATURES.length).toBeGreaterThanOrEqual(75);
    expect(lostFeatures(richWorkbook())).toEqual([]);
    expect(unsound(richWorkbook())).toEqual([]);
  });

  it('is the same file after opening and saving, part by part and in order', () => {
    const before = richWorkbook();
    const after = saveWorkbook(openWorkbook(before));
    expect(Object.keys(unzipParts(after))).toEqual(Object.keys(unzipParts(before)));
    expect(unzipParts(after)).toEqual(unzipParts(before));
  });

  it('keeps every feature when annotated', () => {
    const after = annotated(richWorkbook());
    expect(lostFeatures(after)).toEqual([]);
    expect(unsound(after)).toEqual([]);
  });

  it('gives identical bytes the second time', () => {
    const once = annotated(richWorkbook());
    const twice = annotated(once);
    expect(twice).toEqual(once);
    expect(annotated(twice)).toEqual(once);
  });

  it('touches only the parts that have to change', () => {
    const before = unzipParts(richWorkbook());
    const after = unzipParts(annotated(richWorkbook()));
    const changed = Object.keys(before).filter(
      (part) => !Buffer.from(before[part]!).equals(Buffer.from(after[part]!)),
    );
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
  });

  it('equals the original part by part when cleared', () => {
    const workbook = openWorkbook(annotated(richWorkbook()));
    clearAll(workbook);
    expect(unzipParts(saveWorkbook(workbook))).toEqual(unzipParts(richWorkbook()));
  });

  it('equals the original when cleared before saving, and when cleared twice', () => {
    const workbook = openWorkbook(richWorkbook());
    applyPlan(workbook, plan());
    saveWorkbook(workbook);
    clearAll(workbook);
    expect(unzipParts(saveWorkbook(workbook))).toEqual(unzipParts(richWorkbook()));
    clearAll(workbook);
    expect(unzipParts(saveWorkbook(workbook))).toEqual(unzipParts(richWorkbook()));
  });

  it('keeps every other feature when a person edits it', () => {
    const workbook = openWorkbook(richWorkbook());
    editWorkbook(workbook, {
      sheets: [
        {
          sheet: '花名册',
          cells: [
            { row: 11, column: 0, value: '新行' },
            {
              row: 3,
              column: 11,
              value: 2990,
              formula: '=WZ.SUBSIDY("车工","三级")',
              style: { fill: '#FFFF00' },
            },
          ],
          addNotes: [{ row: 11, column: 0, text: '新批注' }],
        },
        { sheet: '深藏', cells: [{ row: 4, column: 4, value: true }] },
      ],
    });
    const after = saveWorkbook(workbook);
    expect(lostFeatures(after)).toEqual([]);
    expect(unsound(after)).toEqual([]);
    const grid = readSheet(openWorkbook(after), '花名册');
    expect(grid.values[11]?.[0]).toBe('新行');
    expect(grid.formulas?.[3]?.[11]).toBe('=WZ.SUBSIDY("车工","三级")');
  });
});

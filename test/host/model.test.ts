import { describe, expect, it } from 'vitest';
import {
  DEFAULT_STYLE,
  newWorkbook,
  type Change,
  type ChangeBatch,
  type Workbook,
} from '../../src/workbench/host/model';

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

function watched(): { workbook: Workbook; batches: ChangeBatch[]; kinds: () => string[] } {
  const workbook = newWorkbook('花名册');
  const batches: ChangeBatch[] = [];
  workbook.onChange((batch) => batches.push(batch));
  return {
    workbook,
    batches,
    kinds: () => batches.flatMap(({ changes }) => changes.map(({ kind }) => kind)),
  };
}

describe('changes', () => {
  it('reach listeners once per transaction, with who made them', () => {
    const { workbook, batches } = watched();
    workbook.transact('addin', () => {
      workbook.active.write(0, 0, { value: 1 });
      workbook.active.format(area(0, 0, 0, 0), { bold: true });
    });
    expect(batches.map(({ origin, changes }) => [origin, changes.map(({ kind }) => kind)])).toEqual([
      ['addin', ['values', 'formats']],
    ]);
  });

  it('join where one write continues the last', () => {
    const { workbook, batches } = watched();
    workbook.transact('addin', () => {
      for (let row = 0; row < 100; row += 10) {
        workbook.active.writeBlock(
          row,
          2,
          Array.from({ length: 10 }, () => [{ value: 1 }, { value: 2 }]),
        );
      }
    });
    expect(batches[0]!.changes).toEqual([
      { kind: 'values', sheet: workbook.active, area: area(0, 2, 99, 3) },
    ]);
  });

  it('stay apart where there are cells between them', () => {
    const { workbook, batches } = watched();
    workbook.transact('user', () => {
      workbook.active.write(0, 0, { value: 1 });
      workbook.active.write(5, 5, { value: 1 });
    });
    expect(batches[0]!.changes).toHaveLength(2);
  });

  it('are reported as far as they went when the work throws', () => {
    const { workbook, batches } = watched();
    const work = () =>
      workbook.transact('addin', () => {
        workbook.active.write(0, 0, { value: 1 });
        throw new Error('half-way');
      });
    expect(work).toThrow('half-way');
    expect(batches).toHaveLength(1);
  });

  it('outside a transaction are the person’s, at once', () => {
    const { workbook, batches } = watched();
    workbook.active.write(0, 0, { value: 1 });
    expect(batches.map(({ origin }) => origin)).toEqual(['user']);
  });

  it('stop when the listener is taken away', () => {
    const workbook = newWorkbook();
    const seen: Change[] = [];
    const stop = workbook.onChange(({ changes }) => seen.push(...changes));
    stop();
    workbook.active.write(0, 0, { value: 1 });
    expect(seen).toEqual([]);
  });

  it('are not made by a calculation that finds the same value', () => {
    const { workbook, kinds } = watched();
    workbook.active.write(0, 0, { value: 2, formula: '=1+1' });
    workbook.transact('calc', () => workbook.active.setCalculated(0, 0, 2));
    workbook.transact('calc', () => workbook.active.setCalculated(0, 0, 3));
    expect(kinds()).toEqual(['values', 'values']);
    expect(workbook.active.formula(0, 0)).toBe('=1+1');
  });
});

describe('styles', () => {
  it('come from the cell, then the row, then the column', () => {
    const { active: sheet } = newWorkbook();
    sheet.format(area(0, 2, 1_048_575, 2), { numberFormat: '@' });
    sheet.format(area(4, 0, 4, 16_383), { bold: true });
    sheet.format(area(7, 2, 7, 2), { fill: '#FF0000' });
    expect(sheet.style(9, 2).numberFormat).toBe('@');
    expect([sheet.style(4, 9).bold, sheet.style(4, 9).numberFormat]).toEqual([true, 'General']);
    expect([sheet.style(7, 2).fill, sheet.style(7, 2).numberFormat]).toEqual(['#FF0000', '@']);
    expect(sheet.style(0, 0)).toEqual(DEFAULT_STYLE);
  });

  it('of a whole column reach the cells that have one of their own', () => {
    const { active: sheet } = newWorkbook();
    sheet.format(area(3, 1, 3, 1), { bold: true });
    sheet.format(area(0, 1, 1_048_575, 1), { numberFormat: '0.00' });
    expect([sheet.style(3, 1).bold, sheet.style(3, 1).numberFormat]).toEqual([true, '0.00']);
  });

  it('of a crossing row keep their own and take the column’s', () => {
    const { active: sheet } = newWorkbook();
    sheet.format(area(4, 0, 4, 16_383), { bold: true });
    sheet.format(area(0, 1, 1_048_575, 1), { fill: '#00FF00' });
    expect([sheet.style(4, 1).bold, sheet.style(4, 1).fill]).toEqual([true, '#00FF00']);
    expect(sheet.style(4, 2).fill).toBeNull();
  });

  it('do not make a million rows used', () => {
    const { active: sheet } = newWorkbook();
    sheet.format(area(0, 0, 1_048_575, 25), { wrapText: true });
    expect(sheet.usedRange(false)).toBeNull();
    expect(sheet.cells.height).toBe(0);
  });

  it('add borders to those that are there', () => {
    const { active: sheet } = newWorkbook();
    const line = { style: 'Continuous', weight: 'Thin', color: '#000000' };
    sheet.format(area(0, 0, 0, 0), { borders: { EdgeTop: line } });
    sheet.format(area(0, 0, 0, 0), { borders: { EdgeLeft: line } });
    expect(sheet.style(0, 0).borders).toEqual({ EdgeTop: line, EdgeLeft: line });
  });
});

describe('rows put in and taken out', () => {
  function full(): Workbook {
    const workbook = newWorkbook('花名册');
    const sheet = workbook.active;
    workbook.transact('load', () => {
      for (let row = 0; row < 6; row += 1) sheet.write(row, 0, { value: row });
      sheet.write(6, 0, { value: 10, formula: '=SUM(A2:A5)' });
      sheet.format(area(3, 0, 3, 0), { fill: '#FF0000' });
      sheet.merge(area(4, 0, 4, 3));
      sheet.setRowHeight(5, 5, 30);
      sheet.hideRows(2, 2, true);
      sheet.addNote({
        id: 'n',
        row: 3,
        column: 0,
        content: '注',
        author: '',
        visible: false,
        width: 1,
        height: 1,
      });
      sheet.setHyperlink(5, 0, { documentReference: 'A1' });
      workbook.addName({
        name: '区域',
        scope: sheet,
        formula: '=花名册!$A$2:$A$5',
        visible: false,
        comment: '',
      });
    });
    return workbook;
  }

  it('take everything below along', () => {
    const workbook = full();
    const sheet = workbook.active;
    sheet.shiftRows(2, 2);
    expect([0, 1, 2, 3, 4, 5].map((row) => sheet.value(row, 0))).toEqual([0, 1, null, null, 2, 3]);
    expect(sheet.style(5, 0).fill).toBe('#FF0000');
    expect(sheet.merges).toEqual([area(6, 0, 6, 3)]);
    expect([sheet.rowHeights.get(7), sheet.isRowHidden(4), sheet.isRowHidden(2)]).toEqual([30, true, false]);
    expect(sheet.noteAt(5, 0)?.content).toBe('注');
    expect(sheet.hyperlink(7, 0)).toEqual({ documentReference: 'A1' });
    expect(sheet.formula(8, 0)).toBe('=SUM(A2:A7)');
    expect(workbook.definedName('区域', sheet)?.formula).toBe('=花名册!$A$2:$A$7');
  });

  it('take what stood on them away', () => {
    const workbook = full();
    const sheet = workbook.active;
    sheet.shiftRows(3, -2);
    expect([0, 1, 2, 3].map((row) => sheet.value(row, 0))).toEqual([0, 1, 2, 5]);
    expect(sheet.merges).toEqual([]);
    expect(sheet.noteAt(3, 0)).toBeNull();
    expect(sheet.formula(4, 0)).toBe('=SUM(A2:A3)');
    expect(workbook.definedName('区域', sheet)?.formula).toBe('=花名册!$A$2:$A$3');
  });

  it('are undone by their opposite', () => {
    const workbook = full();
    const sheet = workbook.active;
    const before = [sheet.value(4, 0), sheet.formula(6, 0), sheet.merges[0]];
    sheet.shiftRows(1, 3);
    sheet.shiftRows(1, -3);
    expect([sheet.value(4, 0), sheet.formula(6, 0), sheet.merges[0]]).toEqual(before);
  });
});

describe('columns put in and taken out', () => {
  it('take cells, widths and column styles along', () => {
    const { active: sheet } = newWorkbook();
    sheet.write(0, 1, { value: 'B' });
    sheet.setColumnWidth(1, 1, 99);
    sheet.format(area(0, 1, 1_048_575, 1), { numberFormat: '@' });
    sheet.shiftColumns(1, 2);
    expect([sheet.value(0, 3), sheet.columnWidths.get(3), sheet.style(9, 3).numberFormat]).toEqual([
      'B',
      99,
      '@',
    ]);
    sheet.shiftColumns(0, -3);
    expect([sheet.value(0, 0), sheet.columnWidths.get(0), sheet.style(9, 0).numberFormat]).toEqual([
      'B',
      99,
      '@',
    ]);
  });
});

describe('sheets', () => {
  it('that are renamed stay in formulas and names', () => {
    const workbook = newWorkbook('花名册');
    const other = workbook.addSheet('汇总');
    other.write(0, 0, { value: 1, formula: '=花名册!A1' });
    workbook.addName({ name: '头', scope: null, formula: '=花名册!$A$1', visible: true, comment: '' });
    workbook.renameSheet(workbook.sheet('花名册')!, '2023');
    expect(other.formula(0, 0)).toBe("='2023'!A1");
    expect(workbook.definedName('头', null)?.formula).toBe("='2023'!$A$1");
  });

  it('that are deleted leave a neighbour active and take their names along', () => {
    const workbook = newWorkbook('一');
    const second = workbook.addSheet('二');
    workbook.addSheet('三');
    workbook.addName({ name: '甲', scope: second, formula: '=1', visible: true, comment: '' });
    workbook.activate(second);
    workbook.deleteSheet(second);
    expect([workbook.active.name, workbook.names]).toEqual(['三', []]);
  });

  it('get free names and ids of their own', () => {
    const workbook = newWorkbook('Sheet2');
    expect(workbook.addSheet().name).toBe('Sheet3');
    expect(new Set(workbook.sheets.map(({ id }) => id)).size).toBe(2);
  });
});

describe('conditional formats', () => {
  it('keep what is left when an area is cleared', () => {
    const { active: sheet } = newWorkbook();
    const base = {
      id: '1',
      type: 'Custom',
      stopIfTrue: false,
      formula: '=TRUE',
      fill: null,
      fontColor: null,
    };
    const look = {
      bold: null,
      italic: null,
      underline: null,
      strikethrough: null,
      numberFormat: null,
      rule: null,
    };
    sheet.addConditionalFormat({ ...base, ...look, areas: [area(0, 0, 9, 3)] });
    sheet.clearConditionalFormats(area(2, 1, 3, 2));
    const covered = sheet.conditionalFormats[0]!.areas;
    const cells = covered.reduce(
      (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
      0,
    );
    expect(cells).toBe(40 - 4);
    sheet.clearConditionalFormats(area(0, 0, 9, 3));
    expect(sheet.conditionalFormats).toEqual([]);
  });
});

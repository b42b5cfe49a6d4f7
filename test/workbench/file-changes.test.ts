import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { openWorkbook, readSnapshot } from '../../src/files';
import { loadModel } from '../../src/workbench/host/load-snapshot';
import { Workbook } from '../../src/workbench/host/model';
import { type SheetOrigins, changesSince } from '../../src/workbench/page/file-changes';
import { type OpenFile, openFile, saveFile } from '../../src/workbench/page/workbook-file';

const bytes = new Uint8Array(readFileSync('assets/samples/个人申领.xlsx'));
const never = () => false;

let workbook: Workbook;
let file: OpenFile;
beforeEach(() => {
  workbook = new Workbook();
  file = openFile(workbook, '个人申领.xlsx', bytes);
});

const read = (saved: Uint8Array) => loadModel(readSnapshot(openWorkbook(saved)));
const changes = (origins: SheetOrigins = file.origins) => changesSince(read(bytes), workbook, origins, never);
const sheet = () => workbook.sheet('花名册')!;

describe('what is different since the file was read', () => {
  it('is nothing at first', () => {
    expect(changes()).toBeNull();
  });

  it('is one cell after one was changed', () => {
    sheet().write(4, 1, { value: '改名' });
    expect(changes()?.sheets?.map(({ cells }) => cells)).toEqual([[{ row: 4, column: 1, value: '改名' }]]);
  });

  it('is only the property of a style that differs', () => {
    sheet().format({ top: 4, left: 1, bottom: 4, right: 1 }, { fill: '#FFC7CE' });
    const value = sheet().value(4, 1);
    expect(changes()?.sheets?.[0]?.cells).toEqual([{ row: 4, column: 1, value, style: { fill: '#FFC7CE' } }]);
  });

  it('leaves out what a formula spilled', () => {
    sheet().write(40, 0, { value: 1, formula: '=ROW(A1:A2)' });
    sheet().setCalculated(41, 0, 2);
    const edits = changesSince(read(bytes), workbook, file.origins, (_, row) => row === 41);
    expect(edits?.sheets?.[0]?.cells).toEqual([{ row: 40, column: 0, value: 1, formula: '=ROW(A1:A2)' }]);
  });
});

describe('a saved workbook', () => {
  it('has renamed and added sheets, names and notes', () => {
    const added = workbook.addSheet('说明');
    added.write(0, 0, { value: '甲' });
    workbook.renameSheet(sheet(), '名册');
    const renamed = workbook.sheet('名册')!;
    workbook.addName({ name: '批次', scope: null, formula: '=名册!$A$1', visible: true, comment: '' });
    const { userName: author } = workbook;
    renamed.addNote({
      id: 'n',
      row: 4,
      column: 1,
      content: '请核对',
      author,
      visible: false,
      width: 1,
      height: 1,
    });
    const saved = read(saveFile(workbook, file, never));
    expect(saved.sheets.map(({ name }) => name)).toEqual(['名册', '说明']);
    expect(saved.sheet('说明')?.value(0, 0)).toBe('甲');
    expect(saved.sheet('名册')?.noteAt(4, 1)?.content).toBe('请核对');
    expect(saved.definedName('批次', null)?.formula).toBe('=名册!$A$1');
  });

  it('is made from nothing where it came from no file', () => {
    const fresh = new Workbook();
    fresh.addSheet('甲').write(1, 2, { value: 2990 });
    fresh.addSheet('乙');
    const saved = read(saveFile(fresh, null, never));
    expect(saved.sheets.map(({ name }) => name)).toEqual(['甲', '乙']);
    expect(saved.sheet('甲')?.value(1, 2)).toBe(2990);
  });
});

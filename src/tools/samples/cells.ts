import { toSerial } from '../../core/excel-serial';
import { parseDay } from '../../core/plain-date';
import { styled, type SampleCell, type SampleSheet, type StyledCell } from './workbook';

/** A date as a sheet holds it: a serial number with a date format. */
export const date = (iso: string, style: 'date' | 'chineseDate' = 'date'): StyledCell =>
  styled(toSerial(parseDay(iso), false), style);

export const id = (text: string): StyledCell => styled(text, 'id');
export const money = (yuan: number): StyledCell => styled(yuan, 'money');
export const number = (value: number): StyledCell => styled(value, 'number');
export const centred = (text: string): StyledCell => styled(text, 'centred');

/** One column of a sample: header, width in characters, and the cell of each row. */
export interface Column<Row> {
  readonly header: string;
  readonly width: number;
  readonly cell: (row: Row, index: number) => SampleCell;
}

/** The usual form: a title over all columns, a unit line, the header, the rows, a total and who signs. */
export function form<Row>(
  name: string,
  title: string,
  unit: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): SampleSheet {
  const last = letterOf(columns.length - 1);
  const end = rows.length + 3;
  return {
    name,
    rows: [
      [styled(title, 'title')],
      [styled(unit, 'unit')],
      columns.map(({ header }) => styled(header, 'header')),
      ...rows.map((row, index) => columns.map(({ cell }) => cell(row, index))),
      [styled('填表人：周敏　　　　审核人：　　　　　　单位负责人：', 'unit')],
    ],
    widths: columns.map(({ width }) => width),
    merges: [`A1:${last}1`, `A2:${last}2`, `A${end + 1}:${last}${end + 1}`],
    heights: { 1: 32, 3: 33 },
    frozenRows: 3,
    autoFilter: `A3:${last}${end}`,
  };
}

export function letterOf(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letterOf(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}

import { describe, expect, it } from 'vitest';
import { ownAreas, ownAreasOf, resultBlockOf, resultColumns } from '../../src/core/result-columns';
import { RESULT_HEADERS } from '../../src/core/markers';

const [A, B, C, D, E, F, G, H] = RESULT_HEADERS as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

describe('which columns of a block are ours', () => {
  it.each<[what: string, headers: (string | number | null)[], columns: (number | null)[]]>([
    ['all of them, as written', [A, B, C, D, E, F, G, H], [0, 1, 2, 3, 4, 5, 6, 7]],
    ['not one that was put in', [A, '申报金额', B, C, D, E, F, G, H], [0, null, 1, 2, 3, 4, 5, 6, 7]],
    ['not one put in without a header', [A, B, C, D, E, null, F, G, H], [0, 1, 2, 3, 4, null, 5, 6, 7]],
    [
      'not one called like ours, out of our order',
      [A, C, D, B, E, F, G, H, B],
      [0, 2, 3, null, 4, 5, 6, 7, null],
    ],
    ['not one called like ours, elsewhere', [A, B, C, D, E, B, F, G, H], [0, 1, 2, 3, 4, null, 5, 6, 7]],
    [
      'neither of two side by side that could be',
      [A, B, B, C, D, E, F, G, H],
      [0, null, null, 2, 3, 4, 5, 6, 7],
    ],
    [
      'neither where one of ours beside them is gone',
      [A, B, B, D, E, F, G, H],
      [0, null, null, 3, 4, 5, 6, 7],
    ],
    ['one that was moved', [B, C, D, E, F, G, H, A], [1, 2, 3, 4, 5, 6, 7, 0]],
    ['those left when some were deleted', [B, C, D, F, G, H], [1, 2, 3, 5, 6, 7]],
    ['not one put in where others were deleted', [A, B, C, D, '备注', G, H], [0, 1, 2, 3, null, 6, 7]],
    [
      'not one put in elsewhere than one was deleted',
      [A, '备注', B, C, D, E, G, H],
      [0, null, 1, 2, 3, 4, 6, 7],
    ],
    ['one with a header of the user’s', [A, B, C, '金额', E, F, G, H], [0, 1, 2, 3, 4, 5, 6, 7]],
    [
      'one with a header of the user’s, beside others',
      ['结论', B, C, D, '备注', E, F, G, H],
      [0, 1, 2, 3, null, 4, 5, 6, 7],
    ],
    [
      'not the two of which one was renamed',
      [A, B, C, '金额', '备注', E, F, G, H],
      [0, 1, 2, null, null, 4, 5, 6, 7],
    ],
    [
      'all, once their header is gone',
      [null, null, null, null, null, null, null, 7],
      [0, 1, 2, 3, 4, 5, 6, 7],
    ],
    ['none, once their header is gone and one was put in', [1, 2, 3, 4, 5, 6, 7, 8, 9], Array(9).fill(null)],
  ])('%s', (_, headers, columns) => {
    expect(resultColumns(headers)).toEqual(columns);
  });

  it('a block of other columns is ours while it has none too many', () => {
    expect(resultColumns(['甲', '乙'], 2)).toEqual([0, 1]);
    expect(resultColumns(['甲'], 2)).toEqual([0]);
    expect(resultColumns([A, '乙', D], 2)).toEqual([0, null, 3]);
  });

  it('goes by the headers it is told', () => {
    expect(resultColumns(['甲', '丙', '乙'], 2, ['甲', '乙'])).toEqual([0, null, 1]);
    expect(resultColumns(['甲', '丙'], 2, ['甲', '乙'])).toEqual([0, 1]);
  });

  it('a forged block as wide as a sheet does not take forever', () => {
    const headers = Array.from({ length: 16_384 }, (_, at) => RESULT_HEADERS[at % 8]!);
    expect(resultColumns(headers).every((index) => index === null)).toBe(true);
  });
});

describe('the block on a sheet', () => {
  const values = [['姓名', '等级', A, '备注', ...RESULT_HEADERS.slice(1)]];
  const grid = { values, top: 2, left: 1 };

  it('has its headers in its first row', () => {
    expect(resultBlockOf(undefined, grid)).toEqual({});
    const block = { top: 2, left: 3, bottom: 9, right: 11 };
    expect(resultBlockOf(block, grid)).toEqual({
      resultBlock: block,
      resultColumns: [0, null, 1, 2, 3, 4, 5, 6, 7],
    });
    // Cells that hold nothing have no header.
    const above = { top: 1, left: 3, bottom: 9, right: 10 };
    expect(resultBlockOf(above, grid).resultColumns).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('is a sheet of ours if it begins in the first column', () => {
    const block = { top: 0, left: 0, bottom: 3, right: 9 };
    expect(resultBlockOf(block, grid)).toEqual({ resultBlock: block });
  });

  it('is as many rectangles as there are columns of the user’s between', () => {
    const block = { top: 2, left: 3, bottom: 9, right: 7 };
    const parts = [
      { ...block, left: 3, right: 3 },
      { ...block, left: 5, right: 6 },
    ];
    expect(ownAreas(block, [0, null, 1, 2, null])).toEqual(parts);
    expect(ownAreas(block, [null])).toEqual([]);
    const sheet = { name: '花名册', ...grid, date1904: false };
    expect(ownAreasOf({ ...sheet, resultBlock: block, resultColumns: [0, null, 1, 2, null] })).toEqual(parts);
    expect(ownAreasOf({ ...sheet, resultBlock: block })).toEqual([block]);
    expect(ownAreasOf(sheet)).toEqual([]);
  });
});

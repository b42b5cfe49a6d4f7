import type { CellValue } from '../core/grid';
import { formatDay } from '../core/plain-date';
import { PROGRAM } from '../core/program';
import { parameterNames } from '../messages/zh-CN/functions';
import { wordsOf } from '../messages/words';
import type { PolicySettings } from '../policy/batch';
import { ownText, problemsText } from '../roster/annotate';
import type { RosterReport } from '../roster/report';
import { NoRosterError, reviewSheets } from '../roster/review';
import { isBlank, missing, optionalDay, optionalWord } from './arguments';
import { Problem } from './problem';
import type { Argument, Cell, RangeFunction } from './shaping';
import { programmes, recipients } from './vocabulary';

const parameters = parameterNames.REVIEW;
const WIDTH = 3;

/**
 * `WZ.REVIEW(rows, [headers], [programme], [recipient], [applied])`: 审核结论, 应补金额 and 问题说明 of
 * each row given, rules across rows included. Rows that are none of the roster's (empty, subtotals,
 * footers) give three empty cells. Without `headers` the first row of `rows` is the header, and the
 * first row of the result has the three headings.
 */
export const review: RangeFunction = ([rows, headers, programme, recipient, applied]) => {
  if (!rows || isBlankRange(rows)) return blankResult(rows?.rows ?? 1);
  const given = headers && !isBlankRange(headers) ? headers : null;
  if (given && given.columns !== rows.columns)
    throw Problem.of('shapes-differ', {
      argument: parameters.headers,
      rows: given.rows,
      columns: given.columns,
      expectedRows: given.rows,
      expectedColumns: rows.columns,
    });
  const settings = settingsOf(programme, recipient, applied);
  const above = given?.rows ?? 0;
  const report = reviewed([...(given?.cells ?? []), ...rows.cells].map(withoutZeros), above, settings);
  for (const [field, setting] of [
    ['programme', settings.programme],
    ['recipient', settings.recipient],
  ] as const)
    if (setting === undefined && report.columns[field] === undefined) throw missing(parameters[field]);

  const { plan, texts } = wordsOf('zh-CN');
  const result = blankResult(rows.rows);
  const { outcome, amount, problems } = texts.resultHeaders;
  if (!given) result[0] = [outcome, amount, problems];
  for (const row of report.rows)
    result[row.row - 1] = [
      texts.outcomes[row.outcome],
      Number(row.amount),
      ownText(problemsText(row, plan)) ?? '',
    ];
  return result;
};

function settingsOf(
  programme: Argument | undefined,
  recipient: Argument | undefined,
  applied: Argument | undefined,
): PolicySettings {
  const programmeCode = optionalWord(only(programme, parameters.programme), parameters.programme, programmes);
  const recipientCode = optionalWord(only(recipient, parameters.recipient), parameters.recipient, recipients);
  const day = optionalDay(only(applied, parameters.applied), parameters.applied);
  return {
    ...(programmeCode !== null && { programme: programmeCode }),
    ...(recipientCode !== null && { recipient: recipientCode }),
    ...(day !== null && { applied: formatDay(day) }),
  };
}

/** The value of an argument that speaks for the whole roster. */
function only(argument: Argument | undefined, name: string): CellValue {
  if (argument && (argument.rows > 1 || argument.columns > 1))
    throw Problem.of('argument-not-cell', { argument: name });
  return argument?.cells[0]?.[0] ?? '';
}

/** Rows are counted from the first one below `above` rows of header, as the person gave them. */
function reviewed(
  values: readonly (readonly CellValue[])[],
  above: number,
  settings: PolicySettings,
): RosterReport {
  const grid = { name: '', top: -above, left: 0, values, date1904: false };
  const words = wordsOf('zh-CN').report;
  try {
    const { report } = reviewSheets([{ file: '', grid }], { settings, words, program: PROGRAM });
    return report.rosters[0]!;
  } catch (reason) {
    if (reason instanceof NoRosterError) throw Problem.of('roster-without-header', {});
    throw reason;
  }
}

/** Desktop Excel hands over empty cells as 0. A true 0 is lost with them: the row then asks for it, it is never paid wrongly. */
const withoutZeros = (cells: readonly CellValue[]): CellValue[] =>
  cells.map((cell) => (cell === 0 ? null : cell));

const isBlankRange = ({ cells }: Argument): boolean =>
  cells.every((row) => row.every((cell) => isBlank(cell)));

const blankResult = (rows: number): Cell[][] =>
  Array.from({ length: rows }, () => Array.from({ length: WIDTH }, () => ''));

import type { Decision } from '../core/decision';
import type { CellValue } from '../core/grid';
import { formatDay } from '../core/plain-date';
import { findingMessage } from '../messages';
import { relatedRows } from '../messages/related-rows';
import { fieldNames } from '../messages/zh-CN/fields';
import { parameterNames } from '../messages/zh-CN/functions';
import { outcomes, resultHeaders } from '../messages/zh-CN/results';
import type { PolicySettings } from '../policy/batch';
import { decideRoster } from '../policy/judged-batch';
import { ownText, problemsText } from '../roster/problems-text';
import { readRoster } from '../roster/read-roster';
import { NOWHERE } from '../roster/report';
import type { Roster } from '../roster/roster';
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
  const roster = rosterOf([...(given?.cells ?? []), ...rows.cells].map(withoutZeros), above);
  for (const [field, setting] of [
    ['programme', settings.programme],
    ['recipient', settings.recipient],
  ] as const)
    if (setting === undefined && !roster.columnOf.has(field)) throw missing(parameters[field]);

  const { claims, readFindings } = roster;
  const decisions = decideRoster({ claims, readFindings }, settings);
  const result = blankResult(rows.rows);
  const { outcome, amount, problems } = resultHeaders;
  if (!given) result[0] = [outcome, amount, problems];
  decisions.forEach((decision, at) => {
    result[roster.rows[at]!] = [
      outcomes[decision.outcome],
      Number(decision.amount),
      problemsOf(decision, roster),
    ];
  });
  return result;
};

/** What the findings of a row say; rows they hang on are counted as the person gave them. */
function problemsOf({ findings }: Decision, { rows }: Roster): string {
  const said = findings.map((finding) => {
    const related = finding.related.map((position) => ({ ...NOWHERE, row: rows[position]! + 1 }));
    return { ...finding, message: findingMessage(finding) + relatedRows(related, NOWHERE, 'zh-CN') };
  });
  return ownText(problemsText(said, (field) => fieldNames[field])) ?? '';
}

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

/** Rows are counted from the first one below `above` rows of header. */
function rosterOf(values: readonly (readonly CellValue[])[], above: number): Roster {
  const roster = readRoster({ name: '', top: -above, left: 0, values, date1904: false });
  if (!roster) throw Problem.of('roster-without-header', {});
  return roster;
}

/** Desktop Excel hands over empty cells as 0. A true 0 is lost with them: the row then asks for it, it is never paid wrongly. */
const withoutZeros = (cells: readonly CellValue[]): CellValue[] =>
  cells.map((cell) => (cell === 0 ? null : cell));

const isBlankRange = ({ cells }: Argument): boolean =>
  cells.every((row) => row.every((cell) => isBlank(cell)));

const blankResult = (rows: number): Cell[][] =>
  Array.from({ length: rows }, () => Array.from({ length: WIDTH }, () => ''));

import type { Area } from '../core/grid';

/**
 * Excel says of a range whether its rows are hidden: all, none, or (null) some. Asking for halves of the
 * mixed part finds the hidden rows in a number of questions that grows with the number of hidden stretches;
 * every round of questions is one request.
 */
export async function readHiddenRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<ReadonlySet<number>> {
  const hidden = new Set<number>();
  let mixed: readonly Rows[] = [{ from: area.top, to: area.bottom }];
  while (mixed.length > 0) {
    const parts = mixed.flatMap(split);
    const answers = await askHidden(context, sheet, parts, area.left);
    mixed = parts.filter((part, index) => {
      if (answers[index] === true) for (let row = part.from; row <= part.to; row += 1) hidden.add(row);
      return answers[index] === null && part.to > part.from;
    });
  }
  return hidden;
}

interface Rows {
  readonly from: number;
  readonly to: number;
}

/** Each round divides by this much: 10,000 rows are settled in three rounds. */
const PARTS = 32;

function split({ from, to }: Rows): Rows[] {
  const size = Math.max(1, Math.ceil((to - from + 1) / PARTS));
  const parts: Rows[] = [];
  for (let start = from; start <= to; start += size)
    parts.push({ from: start, to: Math.min(to, start + size - 1) });
  return parts;
}

/** At most this many questions in one request: each costs some 300 bytes. */
const QUESTIONS = 4_000;

async function askHidden(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  parts: readonly Rows[],
  column: number,
): Promise<(boolean | null)[]> {
  const answers: (boolean | null)[] = [];
  for (let at = 0; at < parts.length; at += QUESTIONS) {
    answers.push(...(await askOnce(context, sheet, parts.slice(at, at + QUESTIONS), column)));
  }
  return answers;
}

async function askOnce(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  parts: readonly Rows[],
  column: number,
): Promise<(boolean | null)[]> {
  const ranges = parts.map(({ from, to }) =>
    sheet.getRangeByIndexes(from, column, to - from + 1, 1).load('rowHidden'),
  );
  await context.sync();
  return ranges.map((range) => range.rowHidden as boolean | null);
}

import type { ReviewReport } from '../roster/report';

/**
 * The report as JSON text, a row on each line, in pieces: the whole text of a large report is longer
 * than a string can be.
 */
export function* reportJson(report: ReviewReport): Generator<string> {
  const { program, policy, settings, rosters, totals } = report;
  yield `{\n"program":${JSON.stringify(program)},\n"policy":${JSON.stringify(policy)},\n"settings":${JSON.stringify(settings)},\n"rosters":[`;
  for (const [index, { rows, totals: ofRoster, ...head }] of rosters.entries()) {
    yield `${index === 0 ? '' : ','}\n${JSON.stringify(head).slice(0, -1)},\n"rows":[`;
    let piece = '';
    for (const [at, row] of rows.entries()) {
      piece += `${at === 0 ? '' : ','}\n${JSON.stringify(row)}`;
      if (piece.length > 65_536) {
        yield piece;
        piece = '';
      }
    }
    yield `${piece}\n],\n"totals":${JSON.stringify(ofRoster)}}`;
  }
  yield `\n],\n"totals":${JSON.stringify(totals)}\n}\n`;
}

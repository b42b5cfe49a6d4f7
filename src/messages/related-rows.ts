import type { RowReference } from '../roster/report';
import { relatedTexts as english } from './en/related-rows';
import type { Locale } from './index';
import { relatedTexts as chinese } from './zh-CN/related-rows';

/** One language's words for the rows that a finding hangs on. */
export interface RelatedTexts {
  /** Row numbers, from 1. */
  readonly rows: (numbers: readonly number[]) => string;
  /** Rows of what was handed over without a sheet: a range, a list of claims. */
  readonly given: (rows: string) => string;
  /** Rows of a ledger 台账 handed over as a list, or as a sheet that is called as this one is. */
  readonly ledger: (rows: string) => string;
  /** Rows of another sheet, or of another file's; the file's name is empty for the same file. */
  readonly elsewhere: (file: string, sheet: string, rows: string) => string;
  /** The whole sentence. `left` counts the rows that are not named. */
  readonly sentence: (places: readonly string[], left: number) => string;
}

/** More than these nobody reads in a cell; the report has them all. */
const MOST_NAMED = 10;

/**
 * The rows that a finding hangs on, as a sentence behind its message; empty for none. Rows of the sheet
 * that the finding stands on, `from`, go by their number alone.
 */
export function relatedRows(
  related: readonly RowReference[],
  from: Pick<RowReference, 'file' | 'sheet'>,
  locale: Locale,
): string {
  if (related.length === 0) return '';
  const texts = locale === 'en' ? english : chinese;
  const bySheet = new Map<string, RowReference[]>();
  for (const reference of related.slice(0, MOST_NAMED)) {
    const key = JSON.stringify([reference.file, reference.sheet, reference.ledger]);
    const known = bySheet.get(key);
    if (known) known.push(reference);
    else bySheet.set(key, [reference]);
  }
  const places = [...bySheet.values()].map((references) => {
    const [{ file, sheet, ledger }] = references as [RowReference];
    const rows = texts.rows(references.map(({ row }) => row));
    const isCalledAlike = file === from.file && sheet === from.sheet;
    if (ledger && (isCalledAlike || sheet === '')) return texts.ledger(rows);
    if (isCalledAlike) return sheet === '' ? texts.given(rows) : rows;
    return texts.elsewhere(file === from.file ? '' : file, sheet, rows);
  });
  return texts.sentence(places, Math.max(0, related.length - MOST_NAMED));
}

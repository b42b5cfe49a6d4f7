import type { Claim, Level } from '../core/claim';
import type { Finding, Severity } from '../core/decision';
import type { Field } from '../core/fields';
import type { CellValue } from '../core/grid';
import { remembering } from '../core/remembering';
import { cellSeverity, columnReader, type ColumnReader } from './cells/column-reader';
import { parseSpanCell } from './cells/date';
import { settleSkill } from './cells/skill';
import type { CellIssue } from './cells/parsed';
import { columnLetters } from './address';
import type { MatchedColumn } from './match-columns';

const NO_ROWS: readonly number[] = Object.freeze([]);
const LAW_ON_IDENTITY = '四(三)';

/** A reader's finding as the rules count it. */
export function cellFinding(issue: CellIssue, field: Field): Finding {
  return {
    code: issue.code,
    severity: issue.severity ?? cellSeverity(field),
    field,
    cell: null,
    clause: issue.code === 'id-precision-lost' && field === 'idNumber' ? LAW_ON_IDENTITY : '–',
    params: issue.params,
    related: NO_ROWS,
  };
}

/** A claim while its cells are read. All claims of a roster get the same properties in the same order. */
type Draft = { [key in Field]?: unknown };

interface Source {
  readonly index: number;
  readonly reader: ColumnReader;
}

/** Fields for which a second, differing column is worth a word but no person's time. */
const MAY_DIFFER: ReadonlySet<Field> = new Set<Field>([
  'seq',
  'phone',
  'bank',
  'account',
  'employer',
  'household',
  'claimed',
  'classId',
  'issuer',
  'paidDate',
]);

/** What was decided and paid earlier: read in ledgers, whose rows are not judged; in a roster no rule asks for it. */
const LEDGER_ONLY: ReadonlySet<Field | null> = new Set<Field>(['outcome', 'paidDate']);

/** Makes claims of rows. One builder reads one roster; its readers remember what they have seen. */
export class ClaimBuilder {
  /** Findings of the row built last; undefined where there are none. */
  findings: Finding[] | undefined;

  private readonly single: readonly (Source & { readonly field: Field })[];
  private readonly several: readonly { readonly field: Field; readonly sources: readonly Source[] }[];
  /** Columns 职业 and 工种 side by side: the trade belongs into the occupation's brackets. */
  private readonly trade: number | null;
  private readonly spans: readonly { readonly index: number }[];
  private readonly hasStart: boolean;
  private readonly hasEnd: boolean;
  private readonly occupation: number;
  private readonly template: Draft;

  constructor(
    private readonly columns: readonly MatchedColumn[],
    private readonly date1904: boolean,
    /** Whether occupation cells carry levels although there is no column for them. */
    private readonly levelInOccupation: boolean,
    private readonly ledger: boolean,
  ) {
    const byField = new Map<Field, MatchedColumn[]>();
    for (const column of columns) {
      if (column.fields.length > 1) continue;
      for (const field of column.fields) byField.set(field, [...(byField.get(field) ?? []), column]);
    }
    const single: (Source & { field: Field })[] = [];
    const several: { field: Field; sources: Source[] }[] = [];
    for (const [field, of] of byField) {
      // The field's own name goes before other spellings, the left column before the right one.
      const ordered = [...of].sort(
        (one, other) => Number(other.usual) - Number(one.usual) || one.index - other.index,
      );
      const sources = ordered.map(({ index, header }) => ({
        index,
        reader: columnReader(field, header, date1904),
      }));
      if (sources.length === 1) single.push({ field, ...sources[0]! });
      else several.push({ field, sources });
    }
    this.trade = tradeColumn(byField.get('occupation') ?? []);
    this.single = single;
    this.several = several;
    this.spans = columns.filter(({ fields }) => fields.length > 1);
    this.hasStart = byField.has('trainingStart');
    this.hasEnd = byField.has('trainingEnd');
    this.occupation = byField.has('occupation') ? 1 : 0;
    this.template = this.blank();
  }

  private blank(): Draft {
    const fields = new Set(this.columns.flatMap(({ fields: of }) => of));
    if (this.levelInOccupation) fields.add('level');
    // JSON.parse lays all properties out inside the object; copies of one that grew property by property
    // take twice as long.
    return JSON.parse(JSON.stringify(Object.fromEntries([...fields].map((field) => [field, null])))) as Draft;
  }

  build(row: readonly CellValue[]): Claim {
    const draft: Draft = { ...this.template };
    this.findings = undefined;
    for (const { field, index, reader } of this.single) {
      draft[field] = reader.read(row[index]);
      if (reader.issue !== null) {
        this.say(cellFinding(reader.issue, field));
        reader.issue = null;
      }
    }
    for (const { field, sources } of this.several)
      draft[field] =
        field === 'occupation' && this.trade !== null
          ? this.occupationAndTrade(row, sources)
          : this.agreed(row, field, sources);
    for (const { index } of this.spans) this.readSpan(row[index], draft);
    if (this.occupation === 1) this.readLevelInOccupation(draft);
    return draft as Claim;
  }

  private say(finding: Finding): void {
    if (!this.ledger && LEDGER_ONLY.has(finding.field)) return;
    if (this.findings === undefined) this.findings = [finding];
    else this.findings.push(finding);
  }

  /** The value of a field that has several columns: the first that has one; another value elsewhere is said. */
  private agreed(row: readonly CellValue[], field: Field, sources: readonly Source[]): unknown {
    let value: unknown = null;
    let issue: CellIssue | null = null;
    let differs = false;
    for (const { index, reader } of sources) {
      const read = reader.read(row[index]);
      if (reader.issue !== null) {
        issue ??= reader.issue;
        reader.issue = null;
      }
      if (read === null) continue;
      if (value === null) value = read;
      else if (!isSame(value, read)) differs = true;
    }
    if (differs) {
      const columns = sources.map(({ index }) => columnLetters(this.sheetColumn(index)));
      const severity: Severity = MAY_DIFFER.has(field) ? 'info' : 'review';
      if (severity !== 'info')
        this.say(cellFinding({ code: 'header-ambiguous', params: { field, columns }, severity }, field));
    } else if (value === null && issue !== null) this.say(cellFinding(issue, field));
    return value;
  }

  /** 互联网营销师 beside 直播销售员: one name, 互联网营销师（直播销售员）. */
  private occupationAndTrade(row: readonly CellValue[], sources: readonly Source[]): string | null {
    let occupation: string | null = null;
    let trade: string | null = null;
    for (const { index, reader } of sources) {
      const read = reader.read(row[index]) as string | null;
      if (reader.issue !== null) {
        this.say(cellFinding(reader.issue, 'occupation'));
        reader.issue = null;
      }
      if (index === this.trade) trade = read;
      else occupation = read;
    }
    if (occupation === null || trade === null || occupation === trade) return occupation ?? trade;
    return `${occupation}（${trade}）`;
  }

  private sheetColumn(index: number): number {
    return this.columns.find((column) => column.index === index)!.column;
  }

  private readSpan(value: CellValue | undefined, draft: Draft): void {
    if (value === null || value === undefined || value === '') return;
    const { value: span, issue } = spans(this.date1904)(value);
    if (issue !== null) this.say(cellFinding(issue, 'trainingStart'));
    if (span === null) return;
    if (!this.hasStart || draft.trainingStart === null) draft.trainingStart = span.start;
    if (!this.hasEnd || draft.trainingEnd === null) draft.trainingEnd = span.end;
  }

  /** `车工三级` in one cell: both are read; a level column that says another level is said. */
  private readLevelInOccupation(draft: Draft): void {
    const { occupation } = draft;
    if (typeof occupation !== 'string') return;
    const settled = settleSkill(occupation, (draft.level ?? null) as Level | string | null);
    draft.occupation = settled.occupation;
    if (settled.level !== null) draft.level = settled.level;
    if (settled.issue !== null) this.say(cellFinding(settled.issue, 'level'));
  }
}

/** Index of the 工种 column of exactly two, where the other one is 职业; null for any other pair. */
function tradeColumn(columns: readonly MatchedColumn[]): number | null {
  if (columns.length !== 2) return null;
  const isTrade = ({ header }: MatchedColumn): boolean => header.includes('工种') && !header.includes('职业');
  const isOccupation = ({ header }: MatchedColumn): boolean =>
    header.includes('职业') && !header.includes('工种');
  return columns.some(isOccupation) ? (columns.find(isTrade)?.index ?? null) : null;
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other ||
  (Array.isArray(one) &&
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((each) => other.includes(each)));

const REMEMBERED_SPANS = 5_000;
const spans = remembering(Infinity, (date1904: boolean) =>
  remembering(REMEMBERED_SPANS, (value: string | number | boolean) => parseSpanCell(value, date1904)),
);

import type { ClauseStatus } from '../policy/catalogue/model';

/** What `npm run clauses` prints around the catalogue's own summaries. */
export interface ClauseTexts {
  readonly title: (policy: string, hash: string) => string;
  readonly columns: readonly [clause: string, status: string, summary: string, rules: string, cases: string];
  readonly statuses: Readonly<Record<ClauseStatus, string>>;
  readonly legend: string;
  readonly total: (clauses: number, rules: number, cases: number) => string;
  readonly problems: {
    readonly 'rule-without-clause': (params: { code: string }) => string;
    readonly 'unknown-clause': (params: { code: string; clause: string }) => string;
    readonly 'implemented-without-rule': (params: { clause: string }) => string;
    readonly 'case-unknown-clause': (params: { at: string; clause: string }) => string;
    readonly 'case-unknown-code': (params: { at: string; code: string }) => string;
  };
}

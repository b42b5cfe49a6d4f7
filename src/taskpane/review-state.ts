import type { RosterView, ReviewView } from './engine/protocol';
import type { SheetGrid } from '../excel/read-grid';
import type { Snapshot } from '../excel/snapshot';

/** What is running, for the progress bar; `done` of `total` where it can be said. */
export interface Activity {
  readonly kind:
    'looking' | 'reading' | 'sending' | 'reviewing' | 'planning' | 'writing' | 'undoing' | 'clearing';
  readonly done: number;
  readonly total: number;
  /** When the last sign of life came, to say that Excel is waiting for a cell edit to end. */
  readonly since: number;
}

export interface Status {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly text: string;
}

/** What the pane knows of the sheet in front. */
export interface ReviewState {
  readonly sheetId: string | null;
  readonly sheetName: string;
  readonly roster: RosterView | null;
  /** Why there is no roster. */
  readonly rosterProblem: 'none' | 'empty' | null;
  readonly review: ReviewView | null;
  /** The sheet as it was reviewed; what is written is checked against it. */
  readonly grid: SheetGrid | null;
  /** The sheet changed after the review. */
  readonly stale: boolean;
  readonly undo: Snapshot | null;
  readonly activity: Activity | null;
  readonly status: Status | null;
}

export const NOTHING_YET: ReviewState = {
  sheetId: null,
  sheetName: '',
  roster: null,
  rosterProblem: null,
  review: null,
  grid: null,
  stale: false,
  undo: null,
  activity: null,
  status: null,
};

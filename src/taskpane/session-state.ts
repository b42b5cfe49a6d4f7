import { NOTHING_REMEMBERED, type Remembered } from './choices';
import type { RosterView, ReviewView } from './engine/protocol';
import type { SheetGrid } from '../excel/read-grid';
import type { Written } from '../excel/snapshot';

/** What is running, for the progress bar; `done` of `total` where it can be said. */
export interface Activity {
  readonly kind:
    | 'looking'
    | 'reading'
    | 'sending'
    | 'reviewing'
    | 'planning'
    | 'writing'
    /** A write broke off or was cancelled: what there was is being put back. */
    | 'takingBack'
    | 'undoing'
    | 'clearing';
  readonly done: number;
  readonly total: number;
}

export interface Status {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly text: string;
}

/** What the pane knows of the sheet it shows, and what the workbook remembers. */
export interface SessionState {
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
  readonly undo: Written | null;
  readonly activity: Activity | null;
  readonly status: Status | null;
  readonly remembered: Remembered;
}

/** Whether something runs that goes by the choices and settings: they cannot be changed under it. */
export function isBusy({ activity }: SessionState): boolean {
  return activity !== null && activity.kind !== 'looking';
}

export const NOTHING_YET: SessionState = {
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
  remembered: NOTHING_REMEMBERED,
};

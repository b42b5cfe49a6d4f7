import { formatDay, NO_DAY, parseDay, type Day } from '../../core/plain-date';
import { findingOf, rule } from '../rule';
import { empty } from './empty';
import type { JudgedRows } from './judged-rows';

const TRAINING_OVERLAP = rule('training-overlap', ['四(三)'], ['review']);

interface Training {
  readonly at: number;
  readonly from: Day;
  readonly to: Day;
  /** Class and institution; null where the sheet does not say. */
  readonly classId: string | null;
}

/** 四(三): one person is not in two trainings on the same day. Two rows of one class are one training. */
export class Overlap {
  /** The first row of each training: one wrong ID can stand on every row of a long sheet. */
  private readonly trainings = new Map<string, Training>();

  constructor(private readonly rows: JudgedRows) {}

  clear(): void {
    empty(this.trainings);
  }

  /** Whether the row's training overlaps an earlier one; reported if so. */
  judge(at: number): boolean {
    const own = this.training(at);
    if (own === null) return false;
    for (const earlier of this.trainings.values()) {
      if (own.from > earlier.to || own.to < earlier.from) continue;
      if (own.classId !== null && own.classId === earlier.classId) continue;
      const params = { from: formatDay(earlier.from), to: formatDay(earlier.to) };
      this.rows.add(
        at,
        findingOf(TRAINING_OVERLAP, 'review', 'trainingStart', params, undefined, [earlier.at]),
      );
      return true;
    }
    return false;
  }

  count(at: number): void {
    const training = this.training(at);
    if (training === null) return;
    const key = `${training.from} ${training.to} ${training.classId ?? ''}`;
    if (!this.trainings.has(key)) this.trainings.set(key, training);
  }

  private training(at: number): Training | null {
    const { trainingStart, trainingEnd, classId, institution } = this.rows.claims[at]!;
    const from = trainingStart == null ? NO_DAY : parseDay(trainingStart);
    const to = trainingEnd == null ? NO_DAY : parseDay(trainingEnd);
    // Without its last day it ends before it begins.
    if (from === NO_DAY || from > to) return null;
    return {
      at,
      from,
      to,
      classId: classId == null ? null : `${institution ?? ''} ${classId}`,
    };
  }
}

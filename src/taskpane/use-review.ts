import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { applyPlan } from '../excel/apply-plan';
import { listen } from '../excel/events';
import { ExcelFault, toFault } from '../excel/faults';
import { selectCell } from '../excel/navigation';
import { readGrid, type SheetGrid } from '../excel/read-grid';
import { restore } from '../excel/restore';
import { emptySnapshot } from '../excel/snapshot';
import { NO_CHOICES, NOTHING_REMEMBERED, recall, remember, type Remembered } from './choices';
import { Engine } from './engine/client';
import type { FindingsPage, FindingsQuery, Locale, OfficeSettings, SheetChoices } from './engine/protocol';
import { faultText, isCancelled } from './fault-text';
import { grouped, messagesOf } from './locale';
import { OUR_NAMES } from './our-names';
import { NOTHING_YET, type Activity, type ReviewState } from './review-state';

/** Rows from the top that are read to find the header before anyone asks for a review. */
const PREVIEW_ROWS = 120;

/** Everything the pane can do, and what it knows. */
export interface ReviewController {
  readonly state: ReviewState;
  readonly choices: SheetChoices;
  readonly settings: OfficeSettings;
  /** Looks for the header on the sheet in front again. */
  readonly look: () => Promise<void>;
  readonly review: () => Promise<void>;
  readonly write: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly cancel: () => void;
  readonly jump: (cell: string) => Promise<void>;
  readonly findings: (query: FindingsQuery) => Promise<FindingsPage>;
  readonly choose: (choices: SheetChoices) => Promise<void>;
  readonly set: (settings: OfficeSettings) => Promise<void>;
}

export function useReview(locale: Locale): ReviewController {
  const messages = messagesOf(locale);
  const [state, setState] = useState<ReviewState>(NOTHING_YET);
  const [remembered, setRemembered] = useState<Remembered>(NOTHING_REMEMBERED);
  const engine = useMemo(() => new Engine(), []);
  const abort = useRef<AbortController | null>(null);
  // A reviewed sheet that is not in front: its results come back when the person returns to it.
  const kept = useRef<ReviewState | null>(null);
  const front = useRef<string | null>(null);
  // The latest of both, for callbacks that outlive a render.
  const latest = useRef({ state, remembered });
  latest.current = { state, remembered };

  const patch = useCallback((change: Partial<ReviewState>) => setState((old) => ({ ...old, ...change })), []);
  const activity = useCallback(
    (kind: Activity['kind'], done = 0, total = 0) =>
      patch({ activity: { kind, done, total, since: Date.now() } }),
    [patch],
  );

  /** Runs one operation at a time; its failure becomes the message shown. */
  const run = useCallback(
    async (kind: Activity['kind'], work: (signal: AbortSignal) => Promise<Partial<ReviewState>>) => {
      if (abort.current) return;
      const controller = new AbortController();
      abort.current = controller;
      patch({ status: null });
      activity(kind);
      try {
        patch({ ...(await work(controller.signal)), activity: null });
      } catch (error) {
        const leftover = error instanceof ExcelFault && error.params['leftover'] !== undefined;
        const intent = isCancelled(error) && !leftover ? 'info' : 'error';
        patch({ activity: null, status: { intent, text: faultText(error, messages) } });
      } finally {
        abort.current = null;
      }
    },
    [activity, messages, patch],
  );

  const look = useCallback(
    (choices?: SheetChoices) =>
      run('looking', async (signal) => {
        let grid: SheetGrid;
        try {
          grid = await readGrid({ resultName: OUR_NAMES.block, rows: PREVIEW_ROWS, signal });
        } catch (error) {
          if (toFault(error).code !== 'sheet-empty') throw error;
          const sheetName = String(toFault(error).params['sheet'] ?? '');
          return { ...NOTHING_YET, sheetName, rosterProblem: 'empty' };
        }
        await engine.open(grid, signal);
        const known = choices ?? latest.current.remembered.sheets[grid.sheetId] ?? NO_CHOICES;
        const roster = await engine.ask({ kind: 'look', choices: known, locale });
        return {
          ...NOTHING_YET,
          sheetId: grid.sheetId,
          sheetName: grid.name,
          roster,
          rosterProblem: roster ? null : 'none',
        };
      }),
    [engine, locale, run],
  );

  const choicesOf = useCallback((sheetId: string | null): SheetChoices => {
    return (sheetId === null ? undefined : latest.current.remembered.sheets[sheetId]) ?? NO_CHOICES;
  }, []);

  const review = useCallback(
    () =>
      run('reading', async (signal) => {
        const { sheetId } = latest.current.state;
        const grid = await readGrid({
          ...(sheetId === null ? {} : { sheetId }),
          resultName: OUR_NAMES.block,
          signal,
          onProgress: (done, total) => activity('reading', done, total),
        });
        activity('sending');
        await engine.open(grid, signal);
        const choices = choicesOf(grid.sheetId);
        const roster = await engine.ask({ kind: 'look', choices, locale });
        activity('reviewing', 0, grid.values.length);
        const { office } = latest.current.remembered;
        const result = await engine.ask({ kind: 'review', choices, settings: office, locale });
        return {
          sheetId: grid.sheetId,
          sheetName: grid.name,
          roster,
          rosterProblem: null,
          review: result,
          grid,
          stale: false,
          status: { intent: 'success', text: messages.done.reviewed(grouped(result.rows)) },
        };
      }),
    [activity, choicesOf, engine, locale, messages, run],
  );

  const write = useCallback(
    () =>
      run('planning', async (signal) => {
        const { grid } = latest.current.state;
        if (!grid) return {};
        const plan = await engine.plan();
        activity('writing', 0, plan.block.rows.length);
        const undo = await applyPlan(plan, {
          reviewed: grid,
          names: OUR_NAMES,
          signal,
          onProgress: (done, total) => activity('writing', done, total),
        });
        const rows = grouped(latest.current.state.review?.rows ?? plan.block.rows.length);
        return { undo, stale: false, status: { intent: 'success', text: messages.done.written(rows) } };
      }),
    [activity, engine, messages, run],
  );

  const undo = useCallback(
    () =>
      run('undoing', async () => {
        const snapshot = latest.current.state.undo;
        if (snapshot) await restore(snapshot);
        return { undo: null, status: { intent: 'success', text: messages.done.undone } };
      }),
    [messages, run],
  );

  const clear = useCallback(
    () =>
      run('clearing', async () => {
        const { sheetId } = latest.current.state;
        if (sheetId === null) return {};
        await restore(emptySnapshot(sheetId, OUR_NAMES));
        return { undo: null, status: { intent: 'success', text: messages.done.cleared } };
      }),
    [messages, run],
  );

  const cancel = useCallback(() => {
    abort.current?.abort();
    const kind = latest.current.state.activity?.kind;
    if (kind === 'sending' || kind === 'reviewing' || kind === 'planning') engine.cancel();
  }, [engine]);

  const jump = useCallback(
    async (cell: string) => {
      const { sheetId } = latest.current.state;
      if (sheetId === null) return;
      try {
        await selectCell(sheetId, cell);
      } catch (error) {
        patch({ status: { intent: 'error', text: faultText(error, messages) } });
      }
    },
    [messages, patch],
  );

  const keep = useCallback(
    async (next: Remembered) => {
      setRemembered(next);
      latest.current.remembered = next;
      try {
        await remember(next);
      } catch (error) {
        patch({ status: { intent: 'warning', text: faultText(error, messages) } });
      }
    },
    [messages, patch],
  );

  const choose = useCallback(
    async (choices: SheetChoices) => {
      const { sheetId, roster } = latest.current.state;
      if (sheetId === null) return;
      const { office, sheets } = latest.current.remembered;
      const old = choicesOf(sheetId);
      await keep({ office, sheets: { ...sheets, [sheetId]: choices } });
      const readsDifferently = choices.columns !== old.columns || choices.headerRow !== old.headerRow;
      if (readsDifferently || !roster) await look(choices);
      else patch({ review: null });
    },
    [choicesOf, keep, look, patch],
  );

  const set = useCallback(
    async (office: OfficeSettings) => {
      await keep({ ...latest.current.remembered, office });
      patch({ review: null });
    },
    [keep, patch],
  );

  /** Shows the sheet in front, unless something is running: then as soon as that has ended. */
  const follow = useCallback(() => {
    const { state: shown } = latest.current;
    const sheetId = front.current;
    if (abort.current || sheetId === null || sheetId === shown.sheetId) return;
    front.current = null;
    if (kept.current?.sheetId === sheetId) {
      setState(kept.current);
      return;
    }
    if (shown.review) kept.current = shown;
    void look();
  }, [look]);

  const busy = state.activity !== null;
  useEffect(() => {
    if (!busy) follow();
  }, [busy, follow]);

  useEffect(() => {
    let stop: (() => Promise<void>) | null = null;
    let gone = false;
    const start = async () => {
      try {
        setRemembered((latest.current.remembered = await recall()));
        await look();
        const listening = await listen({
          onActivated: (sheetId) => {
            front.current = sheetId;
            follow();
          },
          onChanged: (sheetId) => {
            const { grid, activity: busy } = latest.current.state;
            if (!busy && grid?.sheetId === sheetId) patch({ stale: true });
            if (kept.current?.sheetId === sheetId) kept.current = { ...kept.current, stale: true };
          },
        });
        if (gone) await listening();
        else stop = listening;
      } catch (error) {
        patch({ status: { intent: 'error', text: faultText(error, messages) } });
      }
    };
    void start();
    return () => {
      gone = true;
      engine.cancel();
      void stop?.();
    };
  }, [engine, follow, look, messages, patch]);

  return {
    state,
    choices: choicesOf(state.sheetId),
    settings: remembered.office,
    look: () => look(),
    review,
    write,
    undo,
    clear,
    cancel,
    jump,
    findings: (query) => engine.ask({ kind: 'findings', query }),
    choose,
    set,
  };
}

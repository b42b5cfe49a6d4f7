import { applyPlan } from '../excel/apply-plan';
import { listen } from '../excel/events';
import { ExcelFault, toFault } from '../excel/faults';
import { selectCell } from '../excel/navigation';
import { readGrid, type ReadOptions, type SheetGrid } from '../excel/read-grid';
import { restore, undo } from '../excel/restore';
import { emptySnapshot } from '../excel/snapshot';
import type { AnnotationPlan } from '../roster/plan';
import { NO_CHOICES, recall, remember, type Remembered } from './choices';
import type {
  Answers,
  FindingsPage,
  FindingsQuery,
  Locale,
  OfficeSettings,
  Request,
  SheetChoices,
} from './engine/protocol';
import { faultText, isCancelled } from './fault-text';
import { grouped, messagesOf } from './locale';
import { OUR_NAMES } from './our-names';
import { isBusy, NOTHING_YET, type Activity, type SessionState } from './session-state';

/** Rows from the top that are read to find the header before anyone asks for a review. */
const PREVIEW_ROWS = 120;

/** The rules engine as the session uses it: a worker in the pane, a plain object in tests. */
export interface EngineDoor {
  open(grid: SheetGrid, signal?: AbortSignal): Promise<void>;
  ask<K extends Request['kind']>(request: Extract<Request, { kind: K }>): Promise<Answers[K]>;
  plan(): Promise<AnnotationPlan>;
  /** Ends whatever runs; what was open or reviewed is gone. */
  cancel(): void;
}

type Change = Partial<SessionState>;

/**
 * What the pane does, without React: looks for the roster on the sheet in front, reviews, writes, undoes,
 * clears. One operation runs at a time; whatever goes wrong ends as a message in the state, never as an exception.
 */
export class Session {
  private current: SessionState = NOTHING_YET;
  private readonly listeners = new Set<() => void>();
  private readonly messages;
  private abort: AbortController | null = null;
  /** Ends with the operation that runs. */
  private running: Promise<void> = Promise.resolve();
  /** A reviewed sheet that is not in front: its results come back when the person returns to it. */
  private kept: SessionState | null = null;
  /** Sheets that a person edited while the present operation runs. */
  private readonly edited = new Set<string>();
  /** A sheet that came to the front while something ran. */
  private front: string | null = null;
  private stopListening: (() => Promise<void>) | null = null;

  constructor(
    private readonly engine: EngineDoor,
    private readonly locale: Locale,
  ) {
    this.messages = messagesOf(locale);
  }

  get state(): SessionState {
    return this.current;
  }

  readonly getState = (): SessionState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads what the workbook remembers, looks at the sheet in front and follows the person from then on. */
  async start(): Promise<void> {
    await this.guarded(async () => {
      this.patch({ remembered: await recall() });
      this.stopListening = await listen({
        onActivated: (sheetId) => {
          this.front = sheetId;
          this.follow();
        },
        onChanged: (sheetId) => this.sheetChanged(sheetId),
      });
    });
    await this.look();
  }

  async stop(): Promise<void> {
    this.abort?.abort();
    this.engine.cancel();
    await this.guarded(async () => this.stopListening?.());
  }

  /** Looks for the header on the sheet in front. */
  look(): Promise<void> {
    return this.run('looking', async (signal) => {
      const grid = await this.preview(signal);
      if (typeof grid === 'string') return { ...this.blank(), sheetName: grid, rosterProblem: 'empty' };
      // Our own list of issues is no roster: what is shown of the roster stays.
      if (grid.isIssues && this.current.sheetId !== null) return {};
      await this.engine.open(grid, signal);
      const roster = await this.engine.ask({
        kind: 'look',
        choices: this.choicesOf(grid.sheetId),
        locale: this.locale,
      });
      return {
        ...this.blank(),
        sheetId: grid.sheetId,
        sheetName: grid.name,
        roster,
        rosterProblem: roster ? null : 'none',
      };
    });
  }

  /** Reads the whole sheet and decides every row. */
  review(): Promise<void> {
    return this.run('reading', async (signal) => {
      const { sheetId } = this.current;
      const grid = await readGrid({
        ...(sheetId === null ? {} : { sheetId }),
        names: OUR_NAMES,
        signal,
        onProgress: (done, total) => this.activity('reading', done, total),
      });
      this.activity('sending');
      await this.engine.open(grid, signal);
      const choices = this.choicesOf(grid.sheetId);
      const roster = await this.engine.ask({ kind: 'look', choices, locale: this.locale });
      this.activity('reviewing', 0, grid.values.length);
      const review = await this.engine.ask({
        kind: 'review',
        choices,
        settings: this.current.remembered.office,
        locale: this.locale,
      });
      return {
        sheetId: grid.sheetId,
        sheetName: grid.name,
        roster,
        rosterProblem: null,
        review,
        grid,
        // What was edited after it was read is not in these results.
        stale: this.edited.has(grid.sheetId),
        status: { intent: 'success', text: this.messages.done.reviewed(grouped(review.rows)) },
      };
    });
  }

  /** Writes the results of the last review into the workbook. */
  write(): Promise<void> {
    return this.run('planning', async (signal) => {
      const { grid, review } = this.current;
      if (!grid || !review) return {};
      const plan = await this.engine.plan();
      this.activity('writing', 0, plan.block.rows.length);
      const written = await applyPlan(plan, {
        reviewed: grid,
        names: OUR_NAMES,
        signal,
        onProgress: (done, total) => this.activity('writing', done, total),
        onTakeBack: () => this.activity('takingBack'),
      });
      const text = this.messages.done.written(grouped(review.rows));
      return { undo: written, stale: false, status: { intent: 'success', text } };
    });
  }

  /** Takes the last write back. */
  undo(): Promise<void> {
    return this.run('undoing', async () => {
      const { undo: written } = this.current;
      if (written) await undo(written);
      return { undo: null, status: { intent: 'success', text: this.messages.done.undone } };
    });
  }

  /** Takes everything of ours off the sheet, whoever wrote it and when. */
  clear(): Promise<void> {
    return this.run('clearing', async () => {
      const { sheetId } = this.current;
      if (sheetId === null) return {};
      await restore(emptySnapshot(sheetId, OUR_NAMES));
      return { undo: null, status: { intent: 'success', text: this.messages.done.cleared } };
    });
  }

  /** Stops what is running. Reading and reviewing end at once, a write is taken back. */
  cancel(): void {
    this.abort?.abort();
    const kind = this.current.activity?.kind;
    if (kind === 'writing') this.activity('takingBack');
    if (kind === 'sending' || kind === 'reviewing' || kind === 'planning') {
      this.engine.cancel();
      this.kept = null;
      this.patch({ review: null, grid: null });
    }
  }

  /** Selects a cell of the roster. */
  async jump(cell: string): Promise<void> {
    const { sheetId } = this.current;
    if (sheetId !== null) await this.guarded(() => selectCell(sheetId, cell));
  }

  findings(query: FindingsQuery): Promise<FindingsPage> {
    return this.engine.ask({ kind: 'findings', query });
  }

  /** Places to choose from in the settings. */
  places(): Promise<readonly string[]> {
    return this.engine.ask({ kind: 'places' });
  }

  get choices(): SheetChoices {
    return this.choicesOf(this.current.sheetId);
  }

  /** Takes a person's choices for the sheet shown, and remembers them in the workbook. Not while something goes by them. */
  async choose(choices: SheetChoices): Promise<void> {
    const { sheetId, remembered, roster } = this.current;
    if (sheetId === null || isBusy(this.current)) return;
    const old = this.choicesOf(sheetId);
    await this.keep({ ...remembered, sheets: { ...remembered.sheets, [sheetId]: choices } });
    const readsDifferently = choices.columns !== old.columns || choices.headerRow !== old.headerRow;
    if (readsDifferently || !roster) {
      // A look that is under way goes by the choices before.
      await this.running;
      await this.look();
    } else this.patch({ review: null, grid: null });
  }

  /** Takes the office's settings; what was reviewed under others is no longer shown. Not while something goes by them. */
  async set(office: OfficeSettings): Promise<void> {
    if (isBusy(this.current)) return;
    await this.keep({ ...this.current.remembered, office });
    this.kept = null;
    this.patch({ review: null, grid: null });
  }

  private choicesOf(sheetId: string | null): SheetChoices {
    return (sheetId === null ? undefined : this.current.remembered.sheets[sheetId]) ?? NO_CHOICES;
  }

  private async keep(remembered: Remembered): Promise<void> {
    this.patch({ remembered });
    await this.guarded(() => remember(remembered));
  }

  /** The top of the sheet in front; of an empty sheet only its name. */
  private async preview(signal: AbortSignal): Promise<SheetGrid | string> {
    const options: ReadOptions = { names: OUR_NAMES, rows: PREVIEW_ROWS, signal };
    try {
      return await readGrid(options);
    } catch (error) {
      const fault = toFault(error);
      if (fault.code !== 'sheet-empty') throw fault;
      return String(fault.params['sheet'] ?? '');
    }
  }

  /** Shows the sheet in front, unless something is running: then as soon as that has ended. */
  private follow(): void {
    const { front, kept } = this;
    if (this.abort || front === null) return;
    this.front = null;
    if (front === this.current.sheetId) return;
    if (this.current.review) this.kept = this.current;
    if (kept && kept.sheetId === front) {
      this.patch({ ...kept, remembered: this.current.remembered });
      return;
    }
    void this.look();
  }

  private sheetChanged(sheetId: string): void {
    if (this.kept?.sheetId === sheetId) this.kept = { ...this.kept, stale: true };
    const { grid, activity } = this.current;
    if (activity) this.edited.add(sheetId);
    else if (grid?.sheetId === sheetId) this.patch({ stale: true });
  }

  /** Runs one operation, the only one; its failure becomes the message shown. */
  private run(kind: Activity['kind'], work: (signal: AbortSignal) => Promise<Change>): Promise<void> {
    if (this.abort) return Promise.resolve();
    this.running = this.runAlone(kind, work);
    return this.running;
  }

  private async runAlone(
    kind: Activity['kind'],
    work: (signal: AbortSignal) => Promise<Change>,
  ): Promise<void> {
    const controller = new AbortController();
    this.abort = controller;
    this.edited.clear();
    if (kind !== 'looking') this.patch({ status: null });
    this.activity(kind);
    let change: Change = {};
    try {
      change = await work(controller.signal);
    } catch (error) {
      const leftover = error instanceof ExcelFault && error.params['leftover'] !== undefined;
      const intent = isCancelled(error) && !leftover ? 'info' : 'error';
      change = { status: { intent, text: faultText(error, this.messages) } };
    }
    this.abort = null;
    this.patch({ ...change, activity: null });
    this.follow();
  }

  /** For small things beside an operation: a failure is shown, nothing else changes. */
  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.patch({ status: { intent: 'error', text: faultText(error, this.messages) } });
    }
  }

  private activity(kind: Activity['kind'], done = 0, total = 0): void {
    this.patch({ activity: { kind, done, total } });
  }

  /** The state of a sheet of which nothing is known yet. */
  private blank(): Change {
    const { remembered, status, sheetId } = this.current;
    // What went wrong while starting is still to be read; a message about another sheet is not.
    return { ...NOTHING_YET, remembered, status: sheetId === null ? status : null };
  }

  private patch(change: Change): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

/**
 * Univer behind a small door: one instance shows one workbook. Another workbook means another instance,
 * because `disposeUnit` leaks.
 */
import type { ICommandInfo, IExecutionOptions, IRange, IWorkbookData, Injector } from '@univerjs/core';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { type CellAt, type CustomFunctions, helpFor } from './calculation';
import type { Language } from './language';
import {
  FUniver,
  FormulaDataModel,
  FunctionType,
  IActiveDirtyManagerService,
  ICommandService,
  IDescriptionService,
  IFunctionService,
  LocaleType,
  LifecycleStages,
  LogLevel,
  ScrollToRangeOperation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetTriggerFormulaCalculationStartMutation,
  Univer,
  UniverSheetsConditionalFormattingPreset,
  UniverSheetsCorePreset,
  UniverSheetsDataValidationPreset,
  UniverSheetsNotePreset,
  conditionalChinese,
  conditionalEnglish,
  coreChinese,
  coreEnglish,
  defaultTheme,
  mergeLocales,
  noteChinese,
  noteEnglish,
  validationChinese,
  validationEnglish,
} from './univer-library';

type Listener = (command: Readonly<ICommandInfo>, options?: IExecutionOptions) => void;

export class Spreadsheet {
  readonly univer: InstanceType<typeof Univer>;
  readonly api: FUniver;
  readonly workbook: FWorkbook;
  readonly #custom: CustomFunctions;
  /** Changes that Univer will calculate after its delay. */
  #due = false;
  #calculating = false;
  #inWorker = 0;
  #disposed = false;

  constructor(container: HTMLElement, snapshot: IWorkbookData, custom: CustomFunctions, language: Language) {
    this.#custom = custom;
    custom.reset();
    const frame = document.createElement('div');
    frame.className = 'univer';
    container.replaceChildren(frame);
    this.univer = newUniver(frame, language);
    this.api = FUniver.newAPI(this.univer);
    this.onCommand((command, options) => this.#watchCalculation(command, options));
    this.workbook = this.api.createWorkbook(snapshot);
    // Univer's function registry is there only once the first workbook is.
    this.#register();
    this.calculateAll();
  }

  get injector(): Injector {
    return this.univer.__getInjector();
  }

  /** Every command, operation and mutation after it ran. */
  onCommand(listener: Listener): void {
    this.injector.get(ICommandService).onCommandExecuted(listener);
  }

  /** Applies a mutation without a place in the undo history. */
  mutate(id: string, params: object, options?: IExecutionOptions): void {
    this.injector.get(ICommandService).syncExecuteCommand(id, params, options);
  }

  /** Cached results of formulas are not trusted: everything is calculated once. */
  calculateAll(): void {
    this.#calculate({ forceCalculation: true, dirtyRanges: [] });
  }

  /** Whether any cell has a formula. */
  get hasFormulas(): boolean {
    const sheets = this.injector.get(FormulaDataModel).getFormulaData()[this.workbook.getId()] ?? {};
    return Object.values(sheets).some((rows) =>
      Object.values(rows ?? {}).some((cells) => Object.values(cells ?? {}).some((formula) => formula)),
    );
  }

  /** Whether formulas are being calculated or about to be. */
  get isBusy(): boolean {
    return this.#due || this.#calculating || this.#inWorker > 0 || this.#custom.isWaiting;
  }

  /** Resolves when nothing is being calculated and nothing is about to be. */
  async whenIdle(): Promise<void> {
    do await new Promise((resolve) => setTimeout(resolve, 0));
    while (this.isBusy && !this.#disposed);
  }

  /** Brings a range of the active sheet into view, once that sheet is drawn. */
  scrollTo(range: IRange): void {
    requestAnimationFrame(() => {
      if (this.#disposed) return;
      // Before it is drawn for the first time it shows its top left corner anyway.
      const drawn = this.api.getCurrentLifecycleStage() >= LifecycleStages.Rendered;
      if (drawn) this.mutate(ScrollToRangeOperation.id, { range });
    });
  }

  dispose(): void {
    this.#disposed = true;
    this.univer.dispose();
  }

  #register(): void {
    this.injector.get(IFunctionService).registerExecutors(...this.#custom.executors());
    this.injector.get(IDescriptionService).registerDescriptions(helpFor(this.#custom, FunctionType.User));
  }

  #calculate(dirty: { forceCalculation: boolean; dirtyRanges: object[] }): void {
    const nothing = {
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    this.mutate(SetTriggerFormulaCalculationStartMutation.id, { ...nothing, ...dirty }, { onlyLocal: true });
  }

  #watchCalculation(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (command.id === SetFormulaCalculationStartMutation.id) {
      this.#due = false;
      this.#calculating = true;
    } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = command.params as { functionsExecutedState?: number };
      if (functionsExecutedState === undefined) return;
      this.#calculating = false;
      if (this.#custom.isWaiting) void this.#runWaiting();
    } else if (this.injector.get(IActiveDirtyManagerService).get(command.id)) {
      // Univer itself leaves local changes of cells out, but not its own trigger.
      if (command.id !== SetRangeValuesMutation.id || !options?.onlyLocal) this.#due = true;
    }
  }

  async #runWaiting(): Promise<void> {
    this.#inWorker++;
    try {
      const cells = await this.#custom.runWaiting();
      if (!this.#disposed) this.#calculate({ forceCalculation: false, dirtyRanges: this.#ranges(cells) });
    } finally {
      this.#inWorker--;
    }
  }

  /** Cells below one another as one range: a filled-down column is one, not thousands. */
  #ranges(cells: readonly CellAt[]): object[] {
    const unitId = this.workbook.getId();
    const sorted = [...cells].sort(
      (a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.row - b.row,
    );
    const found: { unitId: string; sheetId: string; range: Record<string, number> }[] = [];
    for (const { sheetId, row, column } of sorted) {
      const last = found[found.length - 1];
      const follows =
        last?.sheetId === sheetId && last.range['startColumn'] === column && row <= last.range['endRow']! + 1;
      if (follows) last.range['endRow'] = row;
      else {
        const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
        found.push({ unitId, sheetId, range });
      }
    }
    return found;
  }
}

function newUniver(container: HTMLElement, language: Language): InstanceType<typeof Univer> {
  const univer = new Univer({
    theme: defaultTheme,
    locale: language === 'en' ? LocaleType.EN_US : LocaleType.ZH_CN,
    logLevel: LogLevel.ERROR,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreChinese, noteChinese, conditionalChinese, validationChinese),
      [LocaleType.EN_US]: mergeLocales(coreEnglish, noteEnglish, conditionalEnglish, validationEnglish),
    },
  });
  const presets = [
    UniverSheetsCorePreset({ container, header: true, toolbar: false, footer: {} }),
    UniverSheetsNotePreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
  ];
  // Presets share plugins: each is registered once, with the last configuration.
  const plugins = new Map<string, Parameters<typeof univer.registerPlugin>>();
  for (const { plugins: entries } of presets) {
    for (const entry of entries) {
      const [plugin, options] = Array.isArray(entry) ? entry : [entry, undefined];
      plugins.set(plugin.pluginName, [plugin, options]);
    }
  }
  for (const [plugin, options] of plugins.values()) univer.registerPlugin(plugin, options);
  return univer;
}

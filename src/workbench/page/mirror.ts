/** Keeps the model and the spreadsheet the same, both ways, without echoes. */
import type { Calculator, Selection, Sheet, Workbook } from '../host/model';
import { FromSpreadsheet } from './from-spreadsheet';
import type { Spreadsheet } from './spreadsheet';
import { ToSpreadsheet } from './to-spreadsheet';

export class Mirror implements Calculator {
  readonly #from: FromSpreadsheet;
  readonly #to: ToSpreadsheet;
  readonly #stop: () => void;
  /** Set while one side is being changed because the other was. */
  #echo = false;

  /** @param redraw draws the whole workbook anew, with another spreadsheet and another mirror */
  constructor(
    private readonly workbook: Workbook,
    private readonly spreadsheet: Spreadsheet,
    redraw: () => void,
  ) {
    this.#from = new FromSpreadsheet(workbook, spreadsheet);
    this.#to = new ToSpreadsheet(workbook, spreadsheet, (...cell) => this.#from.isSpilled(...cell));
    this.#stop = workbook.onChange(({ changes }) => {
      if (!this.#echo && !this.#quietly(() => this.#to.draw(changes))) redraw();
    });
    spreadsheet.onCommand((command, options) => {
      if (!this.#echo || options?.['applyFormulaCalculationResult']) {
        this.#quietly(() => this.#from.take(command, options));
      }
    });
    workbook.calculator = this;
  }

  /** Whether a cell shows a value that another cell's formula put there. */
  isSpilled(sheet: Sheet, row: number, column: number): boolean {
    return this.#from.isSpilled(sheet, row, column);
  }

  /** After an add-in's batch: formulas that hang on it are calculated before it reads again. */
  async settle(): Promise<void> {
    if (this.spreadsheet.isBusy) await this.spreadsheet.whenIdle();
  }

  /** Shows a selection of the model in the spreadsheet. */
  select(sheet: Sheet, selection: Selection): void {
    this.#quietly(() => {
      this.workbook.select(sheet, selection);
      this.#to.draw([{ kind: 'selection' }]);
    });
  }

  dispose(): void {
    this.#stop();
  }

  #quietly<T>(work: () => T): T {
    const before = this.#echo;
    this.#echo = true;
    try {
      return work();
    } finally {
      this.#echo = before;
    }
  }
}

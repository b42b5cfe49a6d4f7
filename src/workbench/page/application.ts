/** The page put together: model, spreadsheet, custom functions, pane, ribbon, files. */
import { LocaleType } from './univer-library';
import { type WorkbenchText, welcomeSheet, workbenchText } from '../../messages/workbench';
import { Workbook } from '../host/model';
import { CustomFunctions } from './calculation';
import { FunctionsClient } from './functions-client';
import { loadMetadata } from './functions-metadata';
import type { Language } from './language';
import type { Manifest } from './manifest';
import { Mirror } from './mirror';
import { workbookSnapshot } from './snapshot';
import { Spreadsheet } from './spreadsheet';
import { addWelcomeSheet } from './welcome';

export class Application {
  workbook = new Workbook();
  spreadsheet!: Spreadsheet;
  custom!: CustomFunctions;
  manifest!: Manifest;
  #mirror: Mirror | null = null;

  constructor(
    readonly language: Language,
    readonly query: URLSearchParams,
  ) {}

  get addin(): string {
    return `http://127.0.0.1:${location.port}/`;
  }

  text(key: WorkbenchText, params: Readonly<Record<string, string>> = {}): string {
    return workbenchText(this.language, key, params);
  }

  async start(): Promise<void> {
    const client = await FunctionsClient.start('functions-worker.js', 'addin/functions.js');
    this.custom = new CustomFunctions(client, 'WZ', await loadMetadata('addin/functions.json'));
    addWelcomeSheet(this.workbook, welcomeSheet(this.language));
    this.show();
  }

  show(): void {
    this.#mirror?.dispose();
    this.spreadsheet?.dispose();
    const locale = this.language === 'en' ? LocaleType.EN_US : LocaleType.ZH_CN;
    this.custom.sheetName = (id) => this.workbook.sheet(id)?.name ?? id;
    const container = document.getElementById('grid')!;
    this.spreadsheet = new Spreadsheet(
      container,
      workbookSnapshot(this.workbook, locale),
      this.custom,
      this.language,
    );
    this.#mirror = new Mirror(this.workbook, this.spreadsheet, () => this.show());
    this.spreadsheet.calculateAll();
  }
}

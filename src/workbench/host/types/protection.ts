import { ApiError } from '../errors';
import type { Sheet, Workbook } from '../model';
import { defineType, type WireType } from '../wire-type';
import { optionalText, record } from './arguments';

const OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

export const worksheetProtectionType: WireType<Sheet> = defineType({
  name: 'WorksheetProtection',
  properties: {
    Protected: { get: (sheet) => sheet.protection !== null },
    Options: { get: (sheet) => (sheet.protection ? { ...OPTIONS, ...sheet.protection.options } : null) },
  },
  methods: {
    Protect: (sheet, [options, password]) => {
      if (sheet.protection) {
        throw new ApiError('InvalidOperation', `The sheet ${sheet.name} is protected already.`);
      }
      const wanted = options === undefined || options === null ? {} : record(options, 'options');
      sheet.protection = {
        options: { ...OPTIONS, ...wanted },
        password: optionalText(password, 'password') ?? null,
      };
    },
    Unprotect: (sheet, [password]) => {
      if (!sheet.protection) return;
      const expected = sheet.protection.password;
      if (expected !== null && expected !== (optionalText(password, 'password') ?? '')) {
        throw new ApiError('AccessDenied', 'The password is not right.');
      }
      sheet.protection = null;
    },
  },
});

export const workbookProtectionType: WireType<Workbook> = defineType({
  name: 'WorkbookProtection',
  properties: { Protected: { get: (workbook) => workbook.structureProtected } },
  methods: {
    Protect: (workbook) => {
      workbook.structureProtected = true;
    },
    Unprotect: (workbook) => {
      workbook.structureProtected = false;
    },
  },
});

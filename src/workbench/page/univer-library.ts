/**
 * Everything the page takes from Univer, in one place: this module is built into a script of its own
 * (`.cache/univer/`), which changes only with package-lock.json, so that editing the page does not
 * mean building a spreadsheet again. `@univerjs/presets` is avoided on purpose: it brings packages
 * without a licence.
 */
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';

export {
  CommandType,
  ICommandService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Univer,
  mergeLocales,
} from '@univerjs/core';
export { FUniver } from '@univerjs/core/facade';
export { defaultTheme } from '@univerjs/themes';
export {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  UniverSheetsConditionalFormattingPreset,
} from '@univerjs/preset-sheets-conditional-formatting';
export {
  AddWorksheetMergeMutation,
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FormulaDataModel,
  FunctionType,
  IActiveDirtyManagerService,
  IDefinedNamesService,
  IDescriptionService,
  IFunctionService,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  NumberValueObject,
  RemoveColMutation,
  RemoveDefinedNameMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  ScrollToRangeOperation,
  ReorderRangeMutation,
  SetArrayFormulaDataMutation,
  SetCellEditVisibleOperation,
  SetColDataMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetDefinedNameMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowDataMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetTriggerFormulaCalculationStartMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  StringValueObject,
  ToggleGridlinesMutation,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
export {
  RemoveNoteMutation,
  SheetsNoteModel,
  UniverSheetsNotePreset,
  UpdateNoteMutation,
} from '@univerjs/preset-sheets-note';
export { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
export { default as coreChinese } from '@univerjs/preset-sheets-core/locales/zh-CN';
export { default as noteChinese } from '@univerjs/preset-sheets-note/locales/zh-CN';
export { default as conditionalChinese } from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
export { default as validationChinese } from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
export { default as coreEnglish } from '@univerjs/preset-sheets-core/locales/en-US';
export { default as noteEnglish } from '@univerjs/preset-sheets-note/locales/en-US';
export { default as conditionalEnglish } from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
export { default as validationEnglish } from '@univerjs/preset-sheets-data-validation/locales/en-US';

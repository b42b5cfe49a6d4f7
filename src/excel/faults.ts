/**
 * What can go wrong between the pane and Excel, as stable codes with parameters. The words are in
 * `messages/`; nothing here is shown to a person.
 */
export const FAULT_CODES = [
  'sheet-missing',
  'sheet-empty',
  'sheet-protected',
  'filter-active',
  'merge-in-the-way',
  'cells-in-the-way',
  'sheet-changed',
  'changed-since-write',
  'cell-editing',
  'other-workbook',
  'workbook-protected',
  'too-large',
  'not-supported',
  'no-answer',
  'cancelled',
  'excel-refused',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

export type FaultParams = Readonly<Record<string, string | number>>;

/** An operation on the workbook that did not happen, or was taken back. */
export class ExcelFault extends Error {
  readonly code: FaultCode;
  readonly params: FaultParams;

  constructor(code: FaultCode, params: FaultParams = {}, cause?: unknown) {
    super(code);
    this.name = 'ExcelFault';
    this.code = code;
    this.params = params;
    if (cause !== undefined) this.cause = cause;
  }
}

/** Excel's own error codes that have one meaning for the person in front of it. */
const BY_OFFICE_CODE: Readonly<Record<string, FaultCode>> = {
  AccessDenied: 'sheet-protected',
  FilteredRangeConflict: 'filter-active',
  InvalidOperationInCellEditMode: 'cell-editing',
  HostIsInCellEditMode: 'cell-editing',
  ItemNotFound: 'sheet-missing',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  ApiNotFound: 'not-supported',
  ApiNotAvailable: 'not-supported',
  UnsupportedOperation: 'not-supported',
  ActivityLimitReached: 'no-answer',
  ConnectionFailure: 'no-answer',
  Timeout: 'no-answer',
  RequestAborted: 'no-answer',
};

/** The code of an error that office.js threw, or '' for any other value. */
export function officeCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** Any thrown value as a fault; an unknown one keeps Excel's code (never its text, which may quote cells). */
export function toFault(error: unknown): ExcelFault {
  if (error instanceof ExcelFault) return error;
  const code = officeCode(error);
  const known = BY_OFFICE_CODE[code];
  if (known) return new ExcelFault(known, code === 'ApiNotFound' ? { member: apiName(error) } : {}, error);
  const name = error instanceof Error ? error.name : typeof error;
  return new ExcelFault('excel-refused', { reason: code || name }, error);
}

/** The member Excel does not know, e.g. `Range.getMergedAreasOrNullObject`. */
function apiName(error: unknown): string {
  const info = (error as { debugInfo?: { errorLocation?: string } }).debugInfo;
  return info?.errorLocation ?? '';
}

const SIZE_CODES = [
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
];

/** Whether a smaller piece may succeed where this one failed. */
export function isSizeError(error: unknown): boolean {
  return SIZE_CODES.includes(officeCode(error));
}

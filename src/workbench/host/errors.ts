/** The error codes of Excel that the workbench plays, with the HTTP status Excel sends along. */
export const API_ERROR_STATUS = {
  AccessDenied: 403,
  ApiNotFound: 404,
  FilteredRangeConflict: 400,
  GeneralException: 500,
  InvalidArgument: 400,
  InvalidBinding: 400,
  InvalidObjectPath: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  InvalidReference: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  RequestAborted: 400,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
  ServerBusy: 503,
  Unauthenticated: 401,
  UnsupportedOperation: 400,
} as const;

export type ApiErrorCode = keyof typeof API_ERROR_STATUS;

/** A refusal in Excel's own terms: what the add-in catches as an `OfficeExtension.Error` with this `code`. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  readonly httpStatusCode: number;
  /** The operation refused, as `Type.Member`; the engine fills it in. */
  location = '';

  constructor(code: ApiErrorCode, message: string) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.httpStatusCode = API_ERROR_STATUS[code];
  }
}

export function itemNotFound(what: string): ApiError {
  return new ApiError('ItemNotFound', `The requested resource doesn't exist: ${what}.`);
}

export function invalidArgument(what: string): ApiError {
  return new ApiError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format: ${what}.`,
  );
}

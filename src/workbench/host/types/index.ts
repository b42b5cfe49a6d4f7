import type { WireType } from '../wire-type';
import { runtimeServiceTypes } from './runtime-services';
import { workbookType } from './workbook';

/** Where every batch starts. */
export const rootType = workbookType;

/** The services that office.js makes by name instead of reaching them from the workbook. */
export const playedTypes: ReadonlyMap<string, WireType<unknown>> = new Map(
  runtimeServiceTypes.map((type) => [type.name, type as WireType<unknown>]),
);

import { entryCases } from './entries';
import { eventCases } from './events';
import { markCases } from './marks';
import { rangeCases } from './ranges';
import { refusalCases } from './refusals';
import { tableCases } from './tables';
import { workbookCases } from './workbook-parts';
import type { ContractCase } from './case';

export type { ContractCase, HostControl } from './case';

/** Every case of the contract between an add-in and Excel, by what it is about. */
export const contract: Readonly<Record<string, readonly ContractCase[]>> = {
  ranges: rangeCases,
  entries: entryCases,
  workbook: workbookCases,
  tables: tableCases,
  marks: markCases,
  events: eventCases,
  refusals: refusalCases,
};

import type { SheetFindingTexts } from '../findings';
import { fieldNames } from './fields';
import { programmeNames } from './programme-names';
import { quoted, quotedList } from './quoting';
import { rowsOf } from './rows-of';
import { terms } from './terms';

export const sheetFindingTexts: SheetFindingTexts = {
  'header-guessed': ({ field, column }) => `Column ${column} looks like “${fieldNames[field]}”; confirm.`,
  'row-hidden': () => 'This row is hidden or filtered out and was reviewed; check that it belongs there.',
  'ledger-row-left-out': ({ field, count }) => {
    const rows = rowsOf(count, 'ledger row');
    if (field === 'idNumber')
      return `${rows} without a readable ID: counted for no limit and no repeat; put right and review again.`;
    const lost =
      field === 'occupation' || field === 'level' ? 'a repeat may go unseen' : "counted for no year's limit";
    return `${rows} without a usable ${fieldNames[field]}: ${lost}; put right and review again.`;
  },
  'ledger-sheet-left-out': ({ file, sheets }) =>
    `${quotedList(sheets)} of ledger ${quoted(file)} without a usable header: counted for no limit and no repeat; put right and review again.`,
  'sample-row': ({ found }) => `Looks like a sample of the template (${found}); delete it if so.`,
  'programme-guess': ({ guess, found }) =>
    `${quoted(found)} suggests the ${programmeNames[guess]}; confirm before review.`,
  'recipient-guess': ({ guess, found }) =>
    `${quoted(found)} suggests: ${terms.recipients[guess]}; confirm before review.`,
};

import type { RelatedTexts } from '../related-rows';

export const relatedTexts: RelatedTexts = {
  rows: (numbers) => `${numbers.length === 1 ? 'row' : 'rows'} ${numbers.join(', ')}`,
  given: (rows) => `${rows} of what was given`,
  ledger: (rows) => `${rows} of the ledger`,
  elsewhere: (file, sheet, rows) => `${rows} of "${sheet}"${file === '' ? '' : ` in ${file}`}`,
  sentence: (places, left) => ` See ${places.join('; ')}${left > 0 ? ` and ${left} more` : ''}.`,
};

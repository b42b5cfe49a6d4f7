import type { RelatedTexts } from '../related-rows';

export const relatedTexts: RelatedTexts = {
  rows: (numbers) => `${numbers.length === 1 ? 'row' : 'rows'} ${numbers.join(', ')}`,
  elsewhere: (file, sheet, rows) =>
    `${rows} of ${[sheet === '' ? '' : `"${sheet}"`, file].filter((part) => part !== '').join(' in ')}`,
  sentence: (places, left) => ` See ${places.join('; ')}${left > 0 ? ` and ${left} more` : ''}.`,
};

import type { RelatedTexts } from '../related-rows';

export const relatedTexts: RelatedTexts = {
  rows: (numbers) => `第${numbers.join('、')}行`,
  given: (rows) => `所给数据${rows}`,
  ledger: (rows) => `台账${rows}`,
  elsewhere: (file, sheet, rows) => `${file}“${sheet}”${rows}`,
  sentence: (places, left) => `相关行：${places.join('；')}${left > 0 ? `，另有${left}行` : ''}。`,
};

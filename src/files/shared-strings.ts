import { unescapeCellText } from './cell-text';
import { localName, parseXml } from './xml';

/** The shared strings of a workbook, in order. Rich text is joined; phonetic hints are left out. */
export function readSharedStrings(part: string, text: string): string[] {
  const strings: string[] = [];
  let item = '';
  let inText = false;
  let phonetic = 0;
  let depth = 0;
  parseXml(part, text, {
    open(tag) {
      depth++;
      const local = localName(tag.name);
      if (local === 'si' && depth === 2) item = '';
      else if (local === 'rPh') phonetic++;
      else if (local === 't') inText = phonetic === 0;
    },
    text(content) {
      if (inText) item += content;
    },
    close(tag) {
      depth--;
      const local = localName(tag.name);
      if (local === 't') inText = false;
      else if (local === 'rPh') phonetic--;
      else if (local === 'si' && depth === 1) strings.push(unescapeCellText(item));
    },
  });
  return strings;
}

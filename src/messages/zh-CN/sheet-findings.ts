import type { SheetFindingTexts } from '../findings';
import { fieldNames } from './fields';
import { programmeNames } from './programme-names';
import { quoted, quotedList } from './quoting';
import { terms } from './terms';

export const sheetFindingTexts: SheetFindingTexts = {
  'header-guessed': ({ field, column }) => `${column}列按内容识别为“${fieldNames[field]}”，请确认。`,
  'row-hidden': () => '本行被隐藏或筛选，仍已审核，请确认是否应在表中。',
  'ledger-row-left-out': ({ field, count }) => {
    if (field === 'idNumber')
      return `台账有${count}行读不出身份证号码，没有计入重复和次数的比对，请更正后重新审核。`;
    const lost =
      field === 'occupation' || field === 'level' ? '同一人的重复申领可能比对不出' : '没有计入年度次数';
    return `台账有${count}行没有可用的${fieldNames[field]}，${lost}，请更正后重新审核。`;
  },
  'ledger-sheet-left-out': ({ file, sheets }) =>
    `台账${quoted(file)}的工作表${quotedList(sheets)}没有可用的表头，没有计入重复和次数的比对，请更正后重新审核。`,
  'sample-row': ({ found }) => `本行像是模板示例（${found}），如是请删除。`,
  'programme-guess': ({ guess, found }) =>
    `从${quoted(found)}看可能是${programmeNames[guess]}，请确认后再审核。`,
  'recipient-guess': ({ guess, found }) =>
    `从${quoted(found)}看申领主体可能是${terms.recipients[guess]}，请确认后再审核。`,
};

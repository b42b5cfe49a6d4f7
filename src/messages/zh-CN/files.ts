import type { FileTexts } from '../files';

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;
}

const DAMAGED = '文件可能已损坏，请用 Excel 打开并另存为 .xlsx 后再试。';

/** Reasons why a file cannot be used, one sentence each. */
export const fileTexts: FileTexts = {
  'file-empty': () => '文件是空的（0 字节）。请检查文件是否保存或下载完整。',
  'not-a-zip': () => '这不是 Excel 工作簿（.xlsx）。请选择 .xlsx 文件；如是文本，请存为 .csv。',
  'legacy-xls': () => '这是旧版 Excel 97-2003 工作簿（.xls）。请用 Excel 打开，另存为 .xlsx 后再试。',
  'web-page': () => '这个文件其实是网页，只是用了 Excel 的扩展名。请用 Excel 打开，另存为 .xlsx 后再试。',
  encrypted: () => '工作簿已加密。请用 Excel 打开，取消打开密码并保存后再试。',
  'binary-workbook': () => '这是二进制工作簿（.xlsb）。请用 Excel 打开，另存为 .xlsx 后再试。',
  'not-a-workbook': ({ kind }) => `这不是 Excel 工作簿，内容是 ${kind} 文件。请选择 .xlsx 文件。`,
  truncated: () => '文件不完整，后面的内容缺失。请重新下载或复制后再试。',
  'zip-damaged': ({ part }) => `文件内的部件“${part}”位置有误。${DAMAGED}`,
  'zip-method': ({ part, method }) =>
    `文件内的部件“${part}”使用了不支持的压缩方式（${method}）。请用 Excel 另存为 .xlsx 后再试。`,
  'file-too-large': ({ size, limit }) =>
    `文件大小为 ${megabytes(size)}，超过上限 ${megabytes(limit)}。请拆分后再试。`,
  'too-many-parts': ({ count, limit }) =>
    `文件内有 ${count} 个部件，超过上限 ${limit} 个。请确认文件来源可靠。`,
  'unpacked-too-large': ({ part, size, limit }) =>
    `部件“${part}”解压后为 ${megabytes(size)}，超过上限 ${megabytes(limit)}。请确认文件来源可靠，或拆分后再试。`,
  'ratio-too-high': ({ part, ratio, limit }) =>
    `部件“${part}”的压缩比为 ${ratio} 倍，超过上限 ${limit} 倍，疑似压缩炸弹。请确认文件来源可靠。`,
  'part-duplicate': ({ part }) => `文件内有两个同名部件“${part}”。${DAMAGED}`,
  'part-missing': ({ part, wantedBy }) =>
    `文件内缺少部件“${part}”${wantedBy ? `（“${wantedBy}”引用了它）` : ''}。${DAMAGED}`,
  'part-damaged': ({ part }) => `部件“${part}”无法解压或校验不符。${DAMAGED}`,
  'part-encoding': ({ part, encoding }) =>
    `部件“${part}”使用了不支持的编码“${encoding}”。请用 Excel 另存为 .xlsx 后再试。`,
  'part-dtd': ({ part }) => `部件“${part}”含有 DTD（实体定义），出于安全不予读取。请确认文件来源可靠。`,
  'part-malformed': ({ part, line, column }) =>
    `部件“${part}”第 ${line} 行第 ${column} 列不是合法的 XML。${DAMAGED}`,
  'part-mixed-up': ({ part, expected, found }) =>
    `部件“${part}”的内容不对：应为 ${expected}${found ? `，实际为 ${found}` : ''}。${DAMAGED}`,
  'cell-misplaced': ({ part, place }) =>
    `部件“${part}”中“${place}”的位置重复、颠倒或超出工作表范围。${DAMAGED}`,
  'string-missing': ({ part, place, index }) =>
    `部件“${part}”的单元格 ${place} 引用了不存在的第 ${index} 条文本。${DAMAGED}`,
  'value-unreadable': ({ part, place, text }) =>
    `部件“${part}”的单元格 ${place} 的值“${text}”既不是数字也不是日期。${DAMAGED}`,
  'too-many-cells': ({ sheet, limit }) =>
    `工作表“${sheet}”的单元格超过 ${limit} 个。请删去多余的行列或拆分后再试。`,
  'no-sheets': () => '工作簿里没有可读的工作表。',
  'sheet-missing': ({ sheet, sheets }) => `没有名为“${sheet}”的工作表。工作簿里有：${sheets}。`,
  'sheet-not-cells': ({ sheet }) => `“${sheet}”是图表工作表，没有单元格。请选择其他工作表。`,
  'sheet-name-taken': ({ sheet }) => `工作簿里已有名为“${sheet}”的工作表。请将它改名后再试。`,
  'sheet-name-invalid': ({ sheet }) =>
    `“${sheet}”不能用作工作表名：最多 31 个字符，不含 \\ / ? * [ ] :，首尾不能是单引号。`,
  'off-sheet': ({ sheet, place }) =>
    `工作表“${sheet}”放不下：${place} 超出了工作表范围。请删去右侧多余的列后再试。`,
  'text-too-long': ({ sheet, place, length, limit }) =>
    `工作表“${sheet}”的 ${place} 要写入 ${length} 个字符，单元格最多容纳 ${limit} 个。`,
  'number-not-finite': ({ sheet, place }) => `工作表“${sheet}”的 ${place} 要写入的数字不是有限数。`,
  'cells-occupied': ({ sheet, place }) =>
    `工作表“${sheet}”的 ${place} 已有内容，结果列没有写入。请腾出花名册右侧的列后再试。`,
  'merge-in-way': ({ sheet, area }) =>
    `工作表“${sheet}”的合并单元格 ${area} 挡住了结果列。请取消合并后再试。`,
  'array-formula-part': ({ sheet, place, area }) =>
    `工作表“${sheet}”的 ${place} 属于数组公式区域 ${area}，不能只改其中一部分。`,
  'text-encoding': ({ encodings }) =>
    `文本的编码无法识别，试过 ${encodings}。请另存为 UTF-8 编码的 CSV 后再试。`,
  'text-binary': () => '这不是文本文件（含有二进制内容）。请选择 .csv 或 .xlsx 文件。',
  'quote-open': ({ line }) => `第 ${line} 行开始的双引号没有结束。请检查该行的引号。`,
};

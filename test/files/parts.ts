import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Workbooks put together part by part, so that no code under test made what it reads. */

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

export type Parts = Record<string, string | Uint8Array>;

/** A zip of parts; texts get an XML declaration unless they bring one or are no XML. */
export function zipParts(parts: Parts): Uint8Array {
  const bytes = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(withHead(part)) : part,
  ]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>, {
    mtime: '2024-01-02T03:04:06',
    level: 1,
  });
}

function withHead(xml: string): string {
  return xml.startsWith('<?xml') || !xml.startsWith('<')
    ? xml
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`;
}

export function unzipParts(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

export function partText(bytes: Uint8Array, part: string): string {
  const content = unzipSync(bytes)[part];
  if (!content) throw new Error(`no part ${part}`);
  return strFromU8(content);
}

export function relationships(
  ...entries: readonly (readonly [kind: string, target: string, external?: boolean])[]
): string {
  return `<Relationships xmlns="${PACKAGE_RELATIONS}">${entries
    .map(
      ([kind, target, external], i) =>
        `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;
}

export function contentTypes(overrides: Readonly<Record<string, string>>, more = ''): string {
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${more}` +
    Object.entries(overrides)
      .map(
        ([part, type]) =>
          `<Override PartName="/${part}" ContentType="${type.includes('/') ? type : `${TYPES}${type}+xml`}"/>`,
      )
      .join('') +
    '</Types>'
  );
}

/** The least workbook: one sheet 表, its XML given whole or as its rows; other parts on top. */
export function simpleParts(sheet: string, more: Parts = {}): Parts {
  const xml =
    sheet.startsWith('<worksheet') || sheet.startsWith('<?xml') || sheet.includes(':worksheet')
      ? sheet
      : worksheet(sheet);
  const overrides: Record<string, string> = {
    'xl/workbook.xml': 'sheet.main',
    'xl/worksheets/sheet1.xml': 'worksheet',
  };
  const related: [string, string][] = [['worksheet', 'worksheets/sheet1.xml']];
  if (more['xl/sharedStrings.xml']) {
    overrides['xl/sharedStrings.xml'] = 'sharedStrings';
    related.push(['sharedStrings', 'sharedStrings.xml']);
  }
  if (more['xl/styles.xml']) {
    overrides['xl/styles.xml'] = 'styles';
    related.push(['styles', 'styles.xml']);
  }
  return {
    '[Content_Types].xml': contentTypes(overrides),
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(...related),
    'xl/worksheets/sheet1.xml': xml,
    ...more,
  };
}

export function worksheet(rows: string, before = '', after = ''): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function simpleWorkbook(sheet: string, more: Parts = {}): Uint8Array {
  return zipParts(simpleParts(sheet, more));
}

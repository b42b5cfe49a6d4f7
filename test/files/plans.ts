import type { AnnotationPlan } from '../../src/roster/plan';

/** A plan of the usual shape: three result columns right of the roster, marks, a note, an issues sheet. */
export function samplePlan(sheet: string, top: number, left: number, rows: number): AnnotationPlan {
  const results = Array.from({ length: rows }, (_, i) =>
    i % 3 === 0
      ? ['可补贴', 2990, null]
      : i % 3 === 1
        ? ['待核', 0, '身份证号码校验位不符 <请核对>']
        : [null, null, null],
  );
  return {
    sheet,
    block: {
      definedName: '_wz_result',
      top,
      left,
      headers: ['审核结论', '应补金额', '问题说明'],
      rows: results,
      formats: ['@', '0.00', '@'],
      widths: [10, 12, 40],
    },
    marks: [
      {
        kind: 'eligible',
        range: `A${top + 2}:C${top + 1 + rows}`,
        formula: '=$A4="可补贴"',
        fill: '#E2EFDA',
        font: '#375623',
      },
      {
        kind: 'problem',
        range: `A${top + 2}:C${top + 1 + rows}`,
        formula: '=$A4<>"可补贴"',
        fill: '#FCE4D6',
        font: '#833C0B',
      },
    ],
    notes: [{ row: top + 2, column: 0, text: '号码有误' }],
    issues: {
      name: '问题清单',
      definedName: '_wz_issues',
      headers: ['行', '字段', '问题'],
      rows: [[top + 3, '身份证号码', '校验位不符']],
      widths: [8, 16, 50],
      links: [`'${sheet}'!A${top + 3}`],
      linkColumn: 0,
    },
  };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/core/claim';
import type { Field } from '../../src/core/fields';
import type { CellValue } from '../../src/core/grid';
import { reviewClaims, reviewRoster, type Decision } from '../../src/engine';
import { HEADERS } from '../../src/roster/headers';
import { rosterOf } from '../policy/generate';

const YES_NO = { true: '是', false: '否' };

/** For closed lists the word for each code. */
const WORDS: Readonly<Partial<Record<Field, Readonly<Record<string, string>>>>> = {
  programme: {
    certification: '职业培训鉴定补贴',
    project: '项目制培训补贴',
    apprenticeship: '企业新型学徒制培训补贴',
    startup: '创业培训补贴',
  },
  recipient: { individual: '个人', employer: '用人单位', school: '院校', institution: '培训机构' },
  certificateKind: {
    'special-ability': '专项职业能力证书',
    'national-qualification': '国家职业资格证书',
    'skill-level': '职业技能等级证书',
    training: '培训合格证书',
    'special-operation': '特种作业操作证',
    'special-equipment': '特种设备作业人员证',
    'high-risk-safety': '高危行业安全合格证',
    'startup-training': '创业培训合格证书',
  },
  renewal: { new: '新证', renewal: '复审' },
  level: { 1: '一级', 2: '二级', 3: '三级', 4: '四级', 5: '五级' },
  insurance: { unemployment: '失业保险', medical: '医疗保险', '': '无' },
  apprenticeKind: { employee: '职工', student: '学生' },
  trainingCertificate: YES_NO,
  occupationalCertificate: YES_NO,
  contract: YES_NO,
  socialInsurance: YES_NO,
  licence: YES_NO,
  course: {
    syb: 'SYB',
    iyb: 'IYB',
    online: '网上创业',
    'internet-plus': '互联网+',
    simulation: '8+X',
    pilot: '试点',
  },
  realised: {
    company: '注册企业',
    'sole-trader': '个体工商户',
    informal: '非正规就业',
    employed: '就业',
    none: '未就业',
  },
};

function cellOf(field: Field, claim: Claim): CellValue {
  const value = claim[field] ?? null;
  const words = WORDS[field];
  if (value === null) return '';
  if (words === undefined) return value as CellValue;
  return String(value)
    .split(',')
    .map((code) => words[code]!)
    .join('、');
}

/** What is decided of a row; a sheet says which cell it means, too. */
const said = ({ outcome, standard, shortage, amount, ifCleared, findings }: Decision): unknown => ({
  ...{ outcome, standard, shortage, amount, ifCleared },
  findings: findings.map(({ code, severity, field, clause, params }) => ({
    ...{ code, severity, field, clause, params },
  })),
});

describe('a sheet', () => {
  it('is decided as the claims that it stands for', () => {
    fc.assert(
      fc.property(rosterOf(14, 4), (generated) => {
        // A sheet has every column for every row, and hours as people write them.
        const fields = [...new Set(generated.flatMap((claim) => Object.keys(claim) as Field[]))];
        const claims = generated.map((claim) => {
          const whole = Object.fromEntries(fields.map((field) => [field, claim[field] ?? null])) as Claim;
          return whole.hours == null ? whole : { ...whole, hours: Math.round(whole.hours * 2) / 2 };
        });
        const sheet = [
          fields.map((field) => HEADERS[field][0]!),
          ...claims.map((claim) => fields.map((field) => cellOf(field, claim))),
        ];
        const { rows } = reviewRoster(sheet, { explain: false });
        expect(rows.map(said)).toEqual(reviewClaims(claims, { explain: false }).map(said));
      }),
      { numRuns: 200 },
    );
  });
});

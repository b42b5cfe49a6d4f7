import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../src/core/fields';
import { fieldNames } from '../../src/messages/zh-CN/fields';
import { HEADERS, matchHeader } from '../../src/roster/headers';
import { suggestHeader } from '../../src/roster/suggest-header';
import { headerKey } from '../../src/roster/text';

const role = (text: string): string | undefined => matchHeader(text)?.role;

describe('header names', () => {
  it.each([
    ['序号', 'seq'],
    ['No.', 'seq'],
    ['姓名', 'name'],
    ['学员姓名', 'name'],
    ['身份证号码', 'idNumber'],
    ['公民身份号码', 'idNumber'],
    ['证件号码', 'idNumber'],
    ['身份证', 'idNumber'],
    ['出生年月', 'birthDate'],
    ['手机号码', 'phone'],
    ['户口所在地', 'household'],
    ['考生来源', 'personCategory'],
    ['申领条件', 'condition'],
    ['是否按月领取城镇职工养老金', 'pension'],
    ['用人单位', 'employer'],
    ['劳务派遣公司名称', 'dispatchCompany'],
    ['社保险种', 'insurance'],
    ['参保地', 'insurancePlace'],
    ['补贴类型', 'programme'],
    ['申领对象', 'recipient'],
    ['补贴对象', 'subsidyTarget'],
    ['承办机构', 'institution'],
    ['期次', 'classId'],
    ['备案地', 'filingPlace'],
    ['报名日期', 'enrolDate'],
    ['开班时间', 'trainingStart'],
    ['结业时间', 'trainingEnd'],
    ['培训时间', 'trainingDates'],
    ['培训起止时间', 'trainingDates'],
    ['线下课时', 'hours'],
    ['证书名称', 'certificateKind'],
    ['新证/复审', 'renewal'],
    ['取证类型', 'renewal'],
    ['职业（工种）', 'occupation'],
    ['职业', 'occupation'],
    ['鉴定职业', 'occupation'],
    ['培训项目', 'occupation'],
    ['技能等级', 'level'],
    ['等级证书编号', 'certificateNumber'],
    ['核发单位', 'issuer'],
    ['证书核发日期', 'issueDate'],
    ['取证时间', 'issueDate'],
    ['申请时间', 'applyDate'],
    ['毕业年份', 'graduationDate'],
    ['学徒类型', 'apprenticeKind'],
    ['培训费用', 'fee'],
    ['津贴总额', 'allowance'],
    ['合格证书', 'trainingCertificate'],
    ['是否签订劳动合同', 'contract'],
    ['培训类型', 'course'],
    ['是否持有营业执照', 'licence'],
    ['创业就业情况', 'realised'],
    ['实现创业就业日期', 'realisedDate'],
    ['拟补贴金额', 'claimed'],
    ['市民卡金融账号', 'account'],
    ['公示异议', 'objection'],
    ['是否取得职业资格证书', 'occupationalCertificate'],
    ['年度', 'trainingYear'],
    ['是否缴纳社会保险', 'socialInsurance'],
    ['单位代码', 'uscc'],
    ['单位类型', 'employerKind'],
    ['审核结论', 'outcome'],
    ['拨付日期', 'paidDate'],
  ])('%s is %s', (text, expected) => {
    expect(role(text)).toBe(expected);
  });

  it.each([
    ['姓  名'],
    ['姓\n名'],
    ['*姓名'],
    ['姓名：'],
    ['姓名（必填）'],
    ['【姓名】'],
    ['姓名\u200b'],
    ['\u3000姓\u00a0名\u3000'],
  ])('%j is still 姓名', (text) => {
    expect(role(text)).toBe('name');
  });

  it.each([
    ['申报金额（元）', 'claimed'],
    ['申报金额(元/人)', 'claimed'],
    ['申报金额元', 'claimed'],
    ['身份证\n号码（18位）', 'idNumber'],
    ['ＮＯ．', 'seq'],
  ])('%j is read past its hint as %s', (text, expected) => {
    expect(role(text)).toBe(expected);
  });

  it.each(['备注', '补贴标准', '性', '名', '领导姓名', '经办人', '合计', '', '（元）'])(
    '%j is no field',
    (text) => {
      expect(role(text)).toBeUndefined();
    },
  );

  it('never confuses names that differ by one character: 姓名 and 性别', () => {
    expect(role('姓名')).toBe('name');
    expect(role('性别')).toBe('sex');
    expect(suggestHeader('姓别')).toBeUndefined();
  });

  it('suggests from five characters on, and only what is one character off', () => {
    expect(suggestHeader('身份证号玛')).toBe('idNumber');
    expect(suggestHeader('培训开始日')).toBe('trainingStart');
    expect(suggestHeader('培训老师名单')).toBeUndefined();
    expect(matchHeader('身份证号玛')).toBeUndefined();
  });

  it('no spelling belongs to two fields', () => {
    const owners = new Map<string, string>();
    for (const field of FIELDS)
      for (const name of HEADERS[field]) {
        const key = headerKey(name);
        expect([field, owners.get(key) ?? field]).toEqual([owners.get(key) ?? field, field]);
        owners.set(key, field);
      }
  });

  it('the first spelling of each field is the name that messages show', () => {
    for (const field of FIELDS) expect(HEADERS[field][0]).toBe(fieldNames[field]);
  });
});

it('the samples maker uses headers that are known, apart from the remarks', () => {
  const source = readFileSync(new URL('../../src/tools/samples/certification.ts', import.meta.url), 'utf8');
  const headers = [...source.matchAll(/header: '([^']+)'/g)].map((match) => match[1]!);
  expect(headers.length).toBeGreaterThan(20);
  expect(headers.filter((text) => role(text) === undefined)).toEqual([]);
});

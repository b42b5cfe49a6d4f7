import { describe, expect, it } from 'vitest';
import { card, cell, column, LEFT_OUT, spill } from './sheet';

describe('PROJECT', () => {
  it.each<[string, unknown[], number | string]>([
    ['20 a lesson hour', ['培训合格证书', 40], 800],
    ['50 hours: the cap of 1000 just reached', ['培训合格证书', 50], 1000],
    ['49 hours, below the cap', ['培训合格证书', 49], 980],
    ['51 hours, above it', ['培训合格证书', 51], 1000],
    ['whole hours alone', ['培训合格证书', 40.9], 800],
    ['no hours', ['培训合格证书'], '#N/A hours-missing'],
    ['less than an hour', ['培训合格证书', 0.5], '#VALUE! value-invalid'],
    ['special operation, new', ['特种作业操作证', '', '新证'], 500],
    ['special operation, renewal', ['特种作业操作证', '', '复审'], 100],
    ['whatever the hours', ['特种作业操作证', 80, '新证'], 500],
    ['special equipment', ['特种设备作业人员证', '', '新证'], 500],
    ['high-risk safety, renewal', ['高危行业安全合格证', '', '复审'], 100],
    ['new or renewal is not stated', ['特种作业操作证'], '#N/A renewal-missing'],
    ['a certificate of another programme', ['国家职业资格证书', 40], '#N/A certificate-kind'],
    ['an unknown certificate', ['毕业证', 40], '#VALUE! word-unknown'],
    ['neither new nor renewal', ['特种作业操作证', '', '旧'], '#VALUE! word-unknown'],
    ['nothing', [''], ''],
  ])('%s', (_, given, expected) => {
    expect(cell('PROJECT', ...given)).toBe(expected);
  });

  it('takes columns, and treats everything left out alike', () => {
    expect(
      spill(
        'PROJECT',
        column('培训合格证书', '', '特种作业操作证'),
        column(40, '', ''),
        column('', '', '复审'),
      ),
    ).toEqual(column(800, '', 100));
    for (const nothing of LEFT_OUT) expect(cell('PROJECT', '培训合格证书', 40, nothing)).toBe(800);
  });

  it('says which value cannot be used', () => {
    // No whole lesson hour (I-04).
    expect(card('PROJECT', '培训合格证书', 0.5)).toMatch(/课时“0\.5”/);
  });
});

describe('APPRENTICE', () => {
  it.each<[string, unknown[], number | string]>([
    ['fee below 4000', ['职工', 3999.99, '是', '是'], 3999.99],
    ['fee of 4000 (I-06)', ['职工', 4000, '是', '是'], 4000],
    ['60 % of 6666.66 is 3999.996: the floor of 4000', ['职工', 6666.66, '是', '是'], 4000],
    ['60 % of 6700', ['职工', 6700, '是', '是'], 4020],
    ['60 % of 10000: the cap just reached', ['职工', 10000, '是', '是'], 6000],
    ['60 % of 15000 is 9000, capped', ['职工', 15000, '是', '是'], 6000],
    ['8000 × 60 % × 50 %: a training certificate alone', ['职工', 8000, '是'], 2400],
    ['said to have no occupational certificate', ['职工', 8000, '是', '否'], 2400],
    ['an occupational certificate alone', ['职工', 8000, '否', '是'], '#N/A apprentice-occupational-only'],
    ['neither certificate', ['职工', 8000], '#N/A apprentice-no-certificate'],
    ['student: allowances up to 3000', ['学生', 5000, '是', '', '是', '是'], 3000],
    ['student: exactly 3000', ['学生', 3000, '是', '', '是', '是'], 3000],
    ['student: below', ['学生', 2999.5, '是', '', '是', '是'], 2999.5],
    ['student without a contract', ['学生', 5000, '是', '', '否', '是'], '#N/A apprentice-contract'],
    ['student without insurance', ['学生', 5000, '是', '', '是', ''], '#N/A apprentice-contract'],
    ['a contract of three years', ['学生', 5000, '是', '', '三年', '是'], 3000],
    ['a contract of half a year', ['学生', 5000, '是', '', '半年', '是'], '#N/A apprentice-contract'],
    ['amounts as text', ['职工', '8,000元', '是'], 2400],
    ['TRUE and FALSE', ['职工', 8000, true, false], 2400],
    ['no cost', ['职工', '', '是'], '#VALUE! argument-missing'],
    ['a cost of 0 is an empty cell', ['职工', 0, '是'], '#VALUE! argument-missing'],
    ['a negative cost', ['职工', -1, '是'], '#VALUE! number-negative'],
    ['no amount', ['职工', '八千', '是'], '#VALUE! number-expected'],
    ['no kind', ['', 8000, '是'], '#VALUE! argument-missing'],
    ['an unknown kind', ['临时工', 8000, '是'], '#VALUE! word-unknown'],
    ['neither yes nor no', ['职工', 8000, '可能'], '#VALUE! word-unknown'],
  ])('%s', (_, given, expected) => {
    expect(cell('APPRENTICE', ...given)).toBe(expected);
  });

  it('takes columns beside a constant; an empty row stays empty', () => {
    expect(spill('APPRENTICE', '职工', column(8000, '', 4000), '是', column('', '', '是'))).toEqual(
      column(2400, '', 4000),
    );
  });
});

describe('STARTUP', () => {
  it.each<[string, unknown[], number | string]>([
    ['SYB realised', ['SYB', '是'], 1000],
    ['SYB not realised: 70 %', ['SYB', '否'], 700],
    ['IYB in small letters', ['iyb', '是'], 1000],
    ['online', ['网上创业', '是'], 1500],
    ['online, not realised: 70 %', ['网上创业', '否'], 1050],
    ['互联网+', ['互联网+', '是'], 1500],
    ['8+X', ['8+X模拟公司', '是'], 1500],
    ['full-width', ['ＳＹＢ', '是'], 1000],
    ['a sole trader', ['SYB', '个体工商户'], 1000],
    ['TRUE', ['SYB', true], 1000],
    ['FALSE', ['SYB', false], 700],
    ['realised, in words', ['SYB', '已实现创业就业'], 1000],
    ['a business begun', ['SYB', '已创业'], 1000],
    ['not realised, in words', ['SYB', '未实现创业就业'], 700],
    ['another job: a person decides', ['SYB', '就业'], '#N/A startup-other-job'],
    ['another job, as the card calls it', ['SYB', '受雇就业'], '#N/A startup-other-job'],
    ['a pilot course: no amount is stated', ['创新试点项目', '是'], '#N/A startup-pilot'],
    ['an unknown course', ['烹饪', '是'], '#VALUE! word-unknown'],
    ['an unknown answer', ['SYB', '也许'], '#VALUE! word-unknown'],
    ['no course', ['', '是'], ''],
  ])('%s', (_, given, expected) => {
    expect(cell('STARTUP', ...given)).toBe(expected);
  });

  it.each(LEFT_OUT.map((value) => [JSON.stringify(value) ?? 'undefined', value]))(
    'left out (%s) is not realised',
    (_, nothing) => {
      expect(cell('STARTUP', 'SYB', nothing)).toBe(700);
    },
  );

  it('takes columns', () => {
    expect(spill('STARTUP', column('SYB', '网上创业', ''), column('是', '', ''))).toEqual(
      column(1000, 1050, ''),
    );
  });

  it('the card of an unknown course names the known ones', () => {
    expect(card('STARTUP', '烹饪', '是')).toMatch(/烹饪.*SYB、IYB、网上创业、互联网\+、8\+X/);
  });
});

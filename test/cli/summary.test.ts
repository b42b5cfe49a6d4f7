import { expect, it } from 'vitest';
import { workbookBytes } from '../../src/tools/samples/workbook';
import { cli, file, sample, temporaryFolder } from './harness';

const at = temporaryFolder();
const lines = (...args: string[]): string[] => cli(...args).out.split('\n');

it('says outcomes, amounts, the commonest findings and what was not checked', () => {
  const out = lines(sample('个人申领'));
  expect(out[0]).toBe('个人申领.xlsx · 花名册（表头第 3 行，数据 20 行）');
  expect(out).toContain('  可补贴    16 行，合计 30170.00 元');
  expect(out).toContain('  不予补贴  2 行');
  expect(out.some((line) => line.includes('超过申请期限') && line.includes('1 行，如 T22'))).toBe(true);
  expect(out.some((line) => line.includes('未提供“培训机构所在地”列'))).toBe(true);
  expect(out.some((line) => line.startsWith('  （可补贴的金额尚有未校验的条件'))).toBe(true);
  expect(out.some((line) => line.startsWith('依据：wenzhou-2023，2023-04-01 起施行'))).toBe(true);
});

it('says where to apply, whose funds pay and which papers to bring', () => {
  const out = lines(sample('项目制学徒制创业'));
  const heading = out.indexOf('  申领和列支：');
  expect(out[heading + 1]).toBe(
    '    项目制培训补贴（培训机构）3 行：向购买服务方申领，列支：培训备案地〔三(三)〕',
  );
  expect(out[heading + 2]).toBe('      材料：《温州市项目制培训资金申请表》、往来结算票据');
});

it('says which rows are no data and which columns are not used', () => {
  const out = lines(sample('杂乱花名册'));
  expect(out).toContain(
    '  未作为数据的行：空行 1 行，小计、合计行 1 行，分组标题行 2 行，重复的表头行 2 行，模板示例行 1 行',
  );
  expect(out).toContain('  未使用的列：Q 补贴标准、R 备注');
});

it('sums up over sheets and files', () => {
  const out = lines(sample('用人单位'), sample('项目制学徒制创业'));
  const total = out.indexOf('合计');
  // 15610.00 + 42919.99
  expect(out[total + 1]).toBe('  可补贴    29 行，合计 58529.99 元');
});

it('hints at a header that is one character off, and does not take it', () => {
  const input = file(
    at('错字.xlsx'),
    workbookBytes([
      {
        name: '甲',
        rows: [
          ['姓名', '身份证号玛', '职业', '等级'],
          ['陈晓东', '1', '车工', '三级'],
        ],
        widths: [10],
      },
    ]),
  );
  const out = lines(input, '--programme', 'certification', '--recipient', 'individual');
  expect(out.some((line) => line.includes('B 身份证号玛') && line.includes('疑为“身份证号码”'))).toBe(true);
});

it('lists the commonest first, refusals and reviews before warnings', () => {
  const out = lines(sample('杂乱花名册'));
  const first = out.indexOf('  主要问题：') + 1;
  expect(out[first]).toContain('2 行');
  expect(out.slice(first, first + 8).every((line) => !line.includes('（提醒）'))).toBe(true);
});

import { describe, expect, it } from 'vitest';
import { card, cell, column, LEFT_OUT, spill } from './sheet';

/** Made-up numbers of the unused region 330399. Born 1990-03-07, order 102: a woman. */
const WOMAN = '33039919900307102X';
/** Born on a leap day, 1980-02-29, order 101: a man. */
const MAN = '330399198002291018';

describe('IDCHECK', () => {
  it.each<[string, unknown, string]>([
    ['a valid number', WOMAN, '有效'],
    ['a small x', '33039919900307102x', '有效'],
    ['full-width, with spaces around', '　３３０３９９１９９００３０７１０２Ｘ ', '有效'],
    ['spaces inside', '330399 19900307 102X', '有效'],
    ['a residence permit (81…)', '810000199003071026', '有效'],
    ['a foreign permanent resident card (9…)', '911330199003071025', '有效'],
    ['17 characters', '33039919900307102', '不是 18 位'],
    ['19 characters', '33039919900307102X1', '不是 18 位'],
    ['a letter in the middle', '3303991990O307102X', '含有身份证号码中不会有的字符'],
    ['30 February', '330399199002300011', '出生日期不存在'],
    ['a wrong check character', '330399199003071020', '校验码不符，可能有一位录错或颠倒'],
    ['15 digits offer the 18', '330399900307102', `是 15 位旧号码，对应的 18 位号码为 ${WOMAN}`],
    ['15 digits with no such day', '330399900230102', '是 15 位号码，且无法换算成 18 位'],
    [
      'a number that lost its digits',
      330399199003071040,
      '被 Excel 存成了数字，末几位已丢失，请按文本格式重新录入',
    ],
    ['scientific notation as text', '3.30399E+17', '被 Excel 存成了数字，末几位已丢失，请按文本格式重新录入'],
  ])('%s', (_, id, expected) => {
    expect(cell('IDCHECK', id)).toBe(expected);
  });

  it('takes a column and leaves empty rows empty', () => {
    expect(spill('IDCHECK', column(WOMAN, '', '1', null))).toEqual(column('有效', '', '不是 18 位', ''));
  });
});

describe('SEX', () => {
  it.each([
    ['the 17th digit even', WOMAN, '女'],
    ['the 17th digit odd', MAN, '男'],
  ])('%s', (_, id, expected) => {
    expect(cell('SEX', id)).toBe(expected);
  });

  it('an invalid number is #VALUE! in its own cell', () => {
    expect(spill('SEX', column(WOMAN, '330399199003071020', MAN))).toEqual(
      column('女', '#VALUE! id-invalid', '男'),
    );
  });
});

describe('BIRTHDATE', () => {
  it.each([
    // 32874 is 1990-01-01; 31 + 28 + 6 days on is 7 March.
    ['1990-03-07', WOMAN, 32939],
    // 29221 is 1980-01-01; 31 + 28 days on is the leap day.
    ['1980-02-29', MAN, 29280],
    // The first day of the 1900 system.
    ['1900-01-01', '330399190001010011', 1],
  ])('%s as a serial', (_, id, expected) => {
    expect(cell('BIRTHDATE', id)).toBe(expected);
  });

  it('born before the first day that Excel knows', () => {
    expect(cell('BIRTHDATE', '330399189912310017')).toBe('#N/A before-excel-dates');
  });

  it('takes a column', () => {
    expect(spill('BIRTHDATE', column(WOMAN, '', '1'))).toEqual(column(32939, '', '#VALUE! id-invalid'));
  });
});

describe('AGE', () => {
  it.each<[string, string, unknown, number]>([
    ['the day before the birthday', WOMAN, '2023-03-06', 32],
    ['on the birthday (I-11)', WOMAN, '2023-03-07', 33],
    ['the day after', WOMAN, '2023-03-08', 33],
    ['born 29 February, a year without: reached on the 28th', MAN, '2023-02-28', 43],
    ['born 29 February, the day before', MAN, '2023-02-27', 42],
    ['on the day of birth', WOMAN, '1990-03-07', 0],
    ['a date serial: 44992 is 2023-03-07', WOMAN, 44992, 33],
    ['a date in Chinese', WOMAN, '2023年3月7日', 33],
    ['a number of eight digits', WOMAN, 20230307, 33],
  ])('%s', (_, id, on, expected) => {
    expect(cell('AGE', id, on)).toBe(expected);
  });

  it.each(LEFT_OUT.map((value) => [JSON.stringify(value) ?? 'undefined', value]))(
    'without a day (%s) it counts to the host’s today, 2024-06-15',
    (_, on) => {
      expect(cell('AGE', WOMAN, on)).toBe(34);
    },
  );

  it.each<[string, unknown, unknown, string]>([
    ['a day before birth', WOMAN, '1990-03-06', '#VALUE! date-before-birth'],
    ['no date', WOMAN, '春天', '#VALUE! date-expected'],
    ['a month', WOMAN, '2023年3月', '#VALUE! date-imprecise'],
    ['an invalid number', '330399199003071020', '2023-03-07', '#VALUE! id-invalid'],
    ['no number', '', '2023-03-07', ''],
  ])('%s', (_, id, on, expected) => {
    expect(cell('AGE', id, on)).toBe(expected);
  });

  it('takes columns', () => {
    expect(spill('AGE', column(WOMAN, MAN), column('2023-03-06', '2023-02-28'))).toEqual(column(32, 43));
    expect(spill('AGE', column(WOMAN, MAN), '2023-03-07')).toEqual(column(33, 43));
  });
});

describe('error cards', () => {
  it.each(['330399199003071020', '330399900307102', '3303991990030'])(
    'never repeat an ID number (%s)',
    (id) => {
      for (const name of ['AGE', 'SEX', 'BIRTHDATE'] as const) {
        const text = card(name, id);
        expect(text).not.toMatch(/\d{6}/);
        expect(text).toMatch(/^身份证号码有误：.+。请核对原件。$/);
      }
    },
  );
});

describe('MASKID', () => {
  it.each<[string, unknown, string]>([
    ['the first six stay', WOMAN, '330399************'],
    ['another document', 'E12345678', 'E12345***'],
    ['an invalid number is masked all the same', '33039919900307', '330399********'],
    ['too short to show any', '123456', '******'],
    ['spaces are none of it', '330399 19900307 102X', '330399************'],
    ['a passport number typed as a number', 123456789, '123456***'],
    ['a number that lost its end', '3.30399E+17', '#VALUE! id-invalid'],
    ['the same as a number', 330399199003071000, '#VALUE! id-invalid'],
  ])('%s', (_, id, expected) => {
    expect(cell('MASKID', id)).toBe(expected);
  });

  it('takes a column', () => {
    expect(spill('MASKID', column(WOMAN, ''))).toEqual(column('330399************', ''));
  });
});

describe('MASKNAME', () => {
  it.each([
    ['张三', '张*'],
    ['王小明', '王*明'],
    ['欧阳明月', '欧**月'],
    // Padded to the width of three: the second character must not show.
    ['张　三', '张*'],
    [' 张 三 丰 ', '张*丰'],
    ['买买提·艾力', '买****力'],
    ['John Smith', 'J********h'],
  ])('%s → %s', (name, expected) => {
    expect(cell('MASKNAME', name)).toBe(expected);
  });

  it('takes a column', () => {
    expect(spill('MASKNAME', column('张三', null, '欧阳明月'))).toEqual(column('张*', '', '欧**月'));
  });
});

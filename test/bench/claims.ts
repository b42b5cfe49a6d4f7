import type { CertificateKind, Claim, Level, Recipient } from '../../src/core/claim';
import { checkCharacter } from '../../src/core/national-id';
import {
  addDays,
  addYears,
  dateOf,
  dayNumber,
  dayOf,
  formatDay,
  fromDayNumber,
  monthOf,
  type Day,
} from '../../src/core/plain-date';
import { policyOn } from '../../src/policy/catalogue/policy-on';

/** One row as the seven-rule loop reads it; the engine's claims have the same facts. */
export interface BenchRow {
  readonly occupation: string;
  readonly certificateKind: CertificateKind;
  readonly level: Level;
  readonly recipient: Recipient;
  readonly hours: number;
  readonly issueDate: string;
  readonly applyDate: string;
  readonly enrolDate: string;
  readonly idNumber: string;
}

/** Small fast generator of equal rosters from equal seeds (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const RECIPIENTS: readonly Recipient[] = ['individual', 'employer', 'school', 'institution'];
const MINIMUM_HOURS: Readonly<Record<Level, number>> = { 5: 16, 4: 20, 3: 30, 2: 40, 1: 50 };

/** A made-up person: region 330399, right check character. */
function idOf(birth: Day, series: number): string {
  const first17 = `330399${birth}${String(series % 1000).padStart(3, '0')}`;
  return first17 + checkCharacter(first17);
}

/**
 * `clean`: about 8 rows in 100 have one of the faults the loop looks for. `wrong`: every row has one.
 */
export function benchRows(count: number, faults: 'clean' | 'wrong'): BenchRow[] {
  const next = random(20230401 + count);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const policy = policyOn(20230401);
  const occupations = policy.occupations.filter(({ listed }) => listed).map(({ name }) => name);
  const others = policy.occupations
    .filter(({ listed }) => !listed)
    .map(({ name }) => name)
    .slice(0, 20);
  const abilities = policy.abilities.map(({ name }) => name);
  const first = dayNumber(20230401);
  const persons: string[] = [];
  const rows: BenchRow[] = [];
  for (let made = 0; made < count; made += 1) {
    const again = next() < 0.16 && persons.length > 10;
    let idNumber = again ? pick(persons) : '';
    if (!again) {
      const series = Math.floor(next() * 1000);
      const birth = fromDayNumber(
        dayNumber(series % 2 === 1 ? 19650101 : 19760101) + Math.floor(next() * 10_500),
      );
      idNumber = idOf(birth, series);
      persons.push(idNumber);
    }
    const isAbility = next() < 0.12;
    const certificateKind = isAbility
      ? 'special-ability'
      : next() < 0.4
        ? 'national-qualification'
        : 'skill-level';
    const occupation = isAbility ? pick(abilities) : pick(next() < 0.9 ? occupations : others);
    const level = pick<Level>([5, 5, 5, 4, 4, 4, 3, 3, 2, 1]);
    const recipient = pick(RECIPIENTS);
    let hours =
      recipient === 'institution'
        ? MINIMUM_HOURS[level] + Math.floor(next() * next() * 120)
        : Math.floor(next() * 80);
    let issued = fromDayNumber(first + Math.floor(next() * 820));
    let applied = addDays(issued, Math.floor(next() * 330));
    let enrolled = addDays(issued, -20 - Math.floor(next() * 120));
    if (faults === 'wrong' || next() < 0.08) {
      const fault = Math.floor(next() * 5);
      if (fault === 0) {
        issued = addDays(20230331, -Math.floor(next() * 200));
        enrolled = addDays(issued, -40);
        applied = addDays(issued, 30);
      } else if (fault === 1) applied = addDays(addYears(issued, 1), 20 + Math.floor(next() * 200));
      else if (fault === 2) idNumber = idNumber.slice(0, 17) + (idNumber.endsWith('1') ? '2' : '1');
      else if (fault === 3)
        enrolled = dayOf(
          Number(idNumber.slice(6, 10)) + 15,
          monthOf(enrolled),
          Math.min(28, dateOf(enrolled)),
        );
      else if (recipient === 'institution' && !isAbility) hours = MINIMUM_HOURS[level] - 1;
      else applied = addDays(addYears(issued, 1), 30);
    }
    rows.push({
      occupation,
      certificateKind,
      level,
      recipient,
      hours,
      issueDate: formatDay(issued),
      applyDate: formatDay(applied),
      enrolDate: formatDay(enrolled),
      idNumber,
    });
  }
  return rows;
}

/** The same facts as claims. Objects of their own, as a program would hand them over. */
export function benchClaims(rows: readonly BenchRow[]): Claim[] {
  return rows.map((row) => ({ programme: 'certification', ...row }));
}

const HEADERS = [
  '补贴项目',
  '申领主体',
  '身份证号码',
  '职业（工种）',
  '等级',
  '证书类别',
  '课时',
  '报名时间',
  '发证日期',
  '申请日期',
];
const WORDS: Readonly<Record<string, string>> = {
  individual: '个人',
  employer: '用人单位',
  school: '院校',
  institution: '培训机构',
  'special-ability': '专项职业能力证书',
  'national-qualification': '国家职业资格证书',
  'skill-level': '职业技能等级证书',
};
const LEVELS: Readonly<Record<Level, string>> = { 5: '五级', 4: '四级', 3: '三级', 2: '二级', 1: '一级' };

/** The same facts as a sheet, as an officer would open it. */
export function benchSheet(rows: readonly BenchRow[]): (string | number)[][] {
  return [
    HEADERS,
    ...rows.map((row) => [
      '职业培训鉴定补贴',
      WORDS[row.recipient]!,
      row.idNumber,
      row.occupation,
      row.certificateKind === 'special-ability' ? '' : LEVELS[row.level],
      WORDS[row.certificateKind]!,
      row.hours,
      row.enrolDate,
      row.issueDate,
      row.applyDate,
    ]),
  ];
}

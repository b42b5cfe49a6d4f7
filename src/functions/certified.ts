import type { Level } from '../core/claim';
import type { CellValue } from '../core/grid';
import { compareRatios, formatPercent, parseRatio, type Ratio } from '../core/money';
import type { Amount } from '../policy/amount';
import { shortageOf, standardOf, type Policy } from '../policy/catalogue/policy';
import { certificationAmount, minimumHours } from '../policy/certification/amount';
import { functionTexts } from '../messages/zh-CN/functions';
import { optionalHours, optionalText, optionalWord, type Given } from './arguments';
import { currentPolicy } from './policy';
import { Problem } from './problem';
import { knownSkill, levelOf, typedSkill } from './skill';
import { recipients } from './vocabulary';

const parameters = functionTexts.SUBSIDY.parameters;

/**
 * The amount of `SUBSIDY` and `EXPLAIN` for a row of occupation, level, recipient, hours and county
 * ratio (一(一), 附件1 to 附件3). @throws {Problem} for every row without an amount of its own.
 */
export function certified([occupation, level, recipient, hours, countyRatio]: readonly CellValue[]): Amount {
  const policy = currentPolicy();
  const skill = typedSkill(occupation, parameters.occupation);
  const known = knownSkill(skill.name);
  const at = levelOf(skill, level, parameters.level);
  const standard = standardOf(policy, known.occupation?.class ?? '专项', at);
  if (standard === null) throw Problem.of('level-missing', { occupation: skill.name });
  const payee = optionalWord(recipient, parameters.recipient, recipients) ?? 'individual';
  const ratio = optionalRatio(policy, countyRatio);
  const lessonHours = optionalHours(hours, parameters.hours);
  return certificationAmount(policy, {
    standard,
    shortage: known.occupation && at !== null ? shortageOf(known.occupation, at) : null,
    recipient: payee,
    countyRatio: payee === 'employer' ? ratio : null,
    hours:
      payee === 'institution' && standard.level !== null
        ? countedHours(policy, standard.level, lessonHours)
        : null,
  });
}

/** 五(五): 70 % to 100 %; null when left out. */
function optionalRatio(policy: Policy, value: Given): Ratio | null {
  const found = optionalText(value, parameters.countyRatio);
  if (found === '') return null;
  const ratio = parseRatio(found);
  const minimum = policy.parameters['certification.county-ratio.minimum'].value;
  const maximum = policy.parameters['certification.county-ratio.maximum'].value;
  if (ratio !== null && compareRatios(ratio, minimum) >= 0 && compareRatios(ratio, maximum) <= 0)
    return ratio;
  throw Problem.of('county-ratio', {
    found,
    minimum: formatPercent(minimum),
    maximum: formatPercent(maximum),
  });
}

/** 一(一)2(4): an institution's offline hours, at least the level's minimum. */
function countedHours(policy: Policy, level: Level, hours: number | null): number {
  if (hours === null) throw Problem.of('hours-missing', {});
  const minimum = minimumHours(policy, level);
  if (hours < minimum) throw Problem.of('hours-below-minimum', { hours, minimum, level });
  return hours;
}

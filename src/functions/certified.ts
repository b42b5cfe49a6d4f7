import type { Decision } from '../core/decision';
import type { CellValue } from '../core/grid';
import { parameterNames } from '../messages/zh-CN/functions';
import { subsidy } from '../policy/queries';
import { settingsProblem } from '../roster/settings-problem';
import { optionalHours, optionalText, optionalWord, type Given } from './arguments';
import { payable } from './payable';
import { Problem } from './problem';
import { skillOf } from './skill';
import { recipients } from './vocabulary';

const parameters = parameterNames.SUBSIDY;

/**
 * The decision behind `SUBSIDY` and `EXPLAIN`: an amount that can be paid for a row of occupation,
 * level, recipient, hours and county ratio (一(一), 附件1 to 附件3).
 *
 * @throws {Problem} for every other row.
 */
export function certified([occupation, level, recipient, hours, ratio]: readonly CellValue[]): Decision {
  // A name in no list is refused here, with what is near it; the engine would ask a person about class D.
  const skill = skillOf(occupation, level, parameters);
  const payee = optionalWord(recipient, parameters.recipient, recipients);
  const lessonHours = optionalHours(hours, parameters.hours);
  const countyRatio = optionalRatio(ratio);
  return payable(
    subsidy({
      occupation: skill.name,
      level: skill.level,
      recipient: payee,
      hours: lessonHours,
      countyRatio: countyRatio === '' ? null : countyRatio,
    }),
  );
}

/** 五(五): 70 % to 100 %, whoever the recipient; '' when left out. */
function optionalRatio(value: Given): string {
  const countyRatio = optionalText(value, parameters.countyRatio);
  if (countyRatio !== '' && settingsProblem({ countyRatio }) !== null)
    throw Problem.of('county-ratio', { found: countyRatio });
  return countyRatio;
}

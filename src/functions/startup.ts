import { functionTexts } from '../messages/zh-CN/functions';
import { isPaidCourse, startupAmount } from '../policy/startup/amount';
import { optionalWord, requiredWord, unknownWord } from './arguments';
import { inYuan } from './decided';
import { currentPolicy } from './policy';
import { Problem } from './problem';
import type { RowFunction } from './shaping';
import { courses, realisations } from './vocabulary';

const { course, realised } = functionTexts.STARTUP.parameters;

/** `WZ.STARTUP(course, [realised])`: yuan a head, 一(四). Left out, nothing was realised: 70 %. */
export const startup: RowFunction = ([givenCourse, givenRealised]) => {
  const code = requiredWord(givenCourse, course, courses);
  const how = optionalWord(givenRealised, realised, realisations) ?? 'none';
  if (code === 'pilot') throw Problem.of('startup-pilot', {});
  if (!isPaidCourse(code)) throw unknownWord(String(givenCourse), course, courses);
  if (how === 'employed') throw Problem.of('startup-other-job', {});
  return inYuan(startupAmount(currentPolicy(), code, how !== 'none'));
};

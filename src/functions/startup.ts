import { parameterNames } from '../messages/zh-CN/functions';
import { startupSubsidy } from '../policy/queries';
import { isPaidCourse } from '../policy/startup/amount';
import { optionalWord, requiredWord, unknownWord } from './arguments';
import { yuanOf } from './payable';
import { Problem } from './problem';
import type { RowFunction } from './shaping';
import { courses, realisations } from './vocabulary';

const parameters = parameterNames.STARTUP;

/** `WZ.STARTUP(course, [realised])`: yuan a head, 一(四). Left out, nothing was realised: 70 %. */
export const startup: RowFunction = ([course, realised]) => {
  const code = requiredWord(course, parameters.course, courses);
  const how = optionalWord(realised, parameters.realised, realisations) ?? 'none';
  if (code !== 'pilot' && !isPaidCourse(code)) throw unknownWord(code, parameters.course, courses);
  if (how === 'employed') throw Problem.of('startup-other-job', {});
  return yuanOf(startupSubsidy({ course: code, realised: how !== 'none' }));
};

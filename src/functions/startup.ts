import { parameterNames } from '../messages/zh-CN/functions';
import { startupSubsidy } from '../policy/queries';
import { optionalWord, requiredWord } from './arguments';
import { yuanOf } from './payable';
import { Problem } from './problem';
import type { RowFunction } from './shaping';
import { courses, realisations } from './vocabulary';

const parameters = parameterNames.STARTUP;

/** `WZ.STARTUP(course, [realised])`: yuan a head, 一(四). Left out, nothing was realised: 70 %. */
export const startup: RowFunction = ([course, realised]) => {
  const code = requiredWord(course, parameters.course, courses);
  const how = optionalWord(realised, parameters.realised, realisations) ?? 'none';
  if (how === 'employed') throw Problem.of('startup-other-job', {});
  return yuanOf(startupSubsidy({ course: code, realised: how !== 'none' }));
};

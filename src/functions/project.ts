import { parameterNames } from '../messages/zh-CN/functions';
import { projectSubsidy } from '../policy/queries';
import { optionalHours, optionalWord, requiredWord } from './arguments';
import { yuanOf } from './payable';
import type { RowFunction } from './shaping';
import { certificates, renewals } from './vocabulary';

const parameters = parameterNames.PROJECT;

/** `WZ.PROJECT(certificate, [hours], [renewal])`: yuan a head, 一(二). */
export const project: RowFunction = ([certificate, hours, renewal]) => {
  const certificateKind = requiredWord(certificate, parameters.certificate, certificates);
  const lessonHours = optionalHours(hours, parameters.hours);
  const newOrRenewal = optionalWord(renewal, parameters.renewal, renewals);
  return yuanOf(
    projectSubsidy({
      certificateKind,
      ...(lessonHours !== null && { hours: lessonHours }),
      ...(newOrRenewal !== null && { renewal: newOrRenewal }),
    }),
  );
};

import { safetyAmount, trainingAmount } from '../policy/project/amount';
import { functionTexts } from '../messages/zh-CN/functions';
import { optionalHours, optionalWord, requiredWord, unknownWord } from './arguments';
import { inYuan } from './decided';
import { currentPolicy } from './policy';
import { Problem } from './problem';
import type { RowFunction } from './shaping';
import { certificates, renewals } from './vocabulary';

const { certificate, hours, renewal } = functionTexts.PROJECT.parameters;

/** `WZ.PROJECT(certificate, [hours], [renewal])`: yuan a head, 一(二). */
export const project: RowFunction = ([givenCertificate, givenHours, givenRenewal]) => {
  const kind = requiredWord(givenCertificate, certificate, certificates);
  const lessonHours = optionalHours(givenHours, hours);
  const newOrRenewal = optionalWord(givenRenewal, renewal, renewals);
  switch (kind) {
    case 'training':
      if (lessonHours === null) throw Problem.of('hours-missing', {});
      return inYuan(trainingAmount(currentPolicy(), lessonHours));
    case 'special-operation':
    case 'special-equipment':
    case 'high-risk-safety':
      if (newOrRenewal === null) throw Problem.of('renewal-missing', {});
      return inYuan(safetyAmount(currentPolicy(), newOrRenewal));
    default:
      throw unknownWord(String(givenCertificate), certificate, certificates);
  }
};

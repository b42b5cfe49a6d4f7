import type { Claim } from '../../src/core/claim';
import { idOf } from './generate';

/** An individual's 车工三级: nothing is wrong with it, 2300 × 1.3 = 2990. */
export const BASE: Claim = {
  programme: 'certification',
  recipient: 'individual',
  name: '甲',
  idNumber: idOf(30),
  certificateKind: 'skill-level',
  occupation: '车工',
  level: 3,
  issueDate: '2023-06-13',
  applyDate: '2023-07-03',
  enrolDate: '2023-05-04',
  condition: '②',
};

/** An apprentice's year 2023: 60 % of a fee over 6666.66. */
export const APPRENTICE: Claim = {
  ...BASE,
  programme: 'apprenticeship',
  recipient: 'employer',
  apprenticeKind: 'employee',
  fee: '6700',
  trainingCertificate: true,
  occupationalCertificate: true,
  trainingYear: 2023,
};

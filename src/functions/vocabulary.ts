import type {
  ApprenticeKind,
  CertificateKind,
  Programme,
  Realised,
  Recipient,
  Renewal,
  StartupCourse,
} from '../core/claim';
import {
  parseApprenticeKind,
  parseCertificateKind,
  parseContract,
  parseCourse,
  parseHeld,
  parseProgramme,
  parseRealised,
  parseRecipient,
  parseRenewal,
  parseYesNo,
} from '../roster/cells/lists';
import { parsed } from '../roster/cells/parsed';
import { compactText } from '../roster/text';
import type { Vocabulary } from './arguments';

/** The closed lists that functions take, read by the roster's own readers. */

export const recipients: Vocabulary<Recipient> = {
  parse: parseRecipient,
  accepted: ['个人', '用人单位', '院校', '培训机构'],
};

export const programmes: Vocabulary<Programme> = {
  parse: parseProgramme,
  accepted: ['职业培训鉴定补贴', '项目制培训补贴', '企业新型学徒制培训补贴', '创业培训补贴'],
};

export const certificates: Vocabulary<CertificateKind> = {
  parse: parseCertificateKind,
  accepted: ['培训合格证书', '特种作业操作证', '特种设备作业人员证', '高危行业安全合格证'],
};

export const renewals: Vocabulary<Renewal> = { parse: parseRenewal, accepted: ['新证', '复审'] };

export const apprenticeKinds: Vocabulary<ApprenticeKind> = {
  parse: parseApprenticeKind,
  accepted: ['职工', '学生'],
};

/** An unknown course stays text, for the function to refuse. */
export const courses: Vocabulary<StartupCourse | string> = {
  parse: parseCourse,
  accepted: ['SYB', 'IYB', '网上创业', '互联网+', '8+X'],
};

export const yesNo: Vocabulary<boolean> = { parse: parseYesNo, accepted: ['是', '否'] };
export const held: Vocabulary<boolean> = { parse: parseHeld, accepted: ['是', '否'] };
export const contracts: Vocabulary<boolean> = { parse: parseContract, accepted: ['是', '否'] };

const REALISED = /^(?:已经?)?(?:实现)?(?:创业就业|创业)$|^(?:已经?)?实现$/;

/** A plain yes is a business of one's own: the question is whether it was realised, not how. */
export const realisations: Vocabulary<Realised> = {
  parse: (value) => {
    const answer = parseYesNo(value);
    if (answer.issue === null && answer.value !== null) return parsed(answer.value ? 'company' : 'none');
    if (typeof value === 'string' && REALISED.test(compactText(value))) return parsed('company');
    return parseRealised(value);
  },
  accepted: ['是', '否', '注册企业', '个体工商户', '非正规就业'],
};

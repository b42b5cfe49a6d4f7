import type {
  ApprenticeKind,
  CertificateKind,
  Programme,
  Realised,
  Recipient,
  Renewal,
  StartupCourse,
} from '../core/claim';
import { remembering } from '../core/remembering';
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

/** A column repeats a few words. */
const REMEMBERED = 1000;

/** A closed list that functions take, read by the roster's own reader. */
const listed = <T>(parse: Vocabulary<T>['parse'], accepted: readonly string[]): Vocabulary<T> => ({
  parse: remembering(REMEMBERED, parse),
  accepted,
});

export const recipients = listed<Recipient>(parseRecipient, ['个人', '用人单位', '院校', '培训机构']);

export const programmes = listed<Programme>(parseProgramme, [
  '职业培训鉴定补贴',
  '项目制培训补贴',
  '企业新型学徒制培训补贴',
  '创业培训补贴',
]);

export const certificates = listed<CertificateKind>(parseCertificateKind, [
  '培训合格证书',
  '特种作业操作证',
  '特种设备作业人员证',
  '高危行业安全合格证',
]);

export const renewals = listed<Renewal>(parseRenewal, ['新证', '复审']);

export const apprenticeKinds = listed<ApprenticeKind>(parseApprenticeKind, ['职工', '学生']);

/** An unknown course stays text, for the function to refuse. */
export const courses = listed<StartupCourse | string>(parseCourse, [
  'SYB',
  'IYB',
  '网上创业',
  '互联网+',
  '8+X',
]);

export const yesNo = listed<boolean>(parseYesNo, ['是', '否']);
export const held = listed<boolean>(parseHeld, ['是', '否']);
export const contracts = listed<boolean>(parseContract, ['是', '否']);

const REALISED = /^(?:已经?)?(?:实现)?(?:创业就业|创业)$|^(?:已经?)?实现$/;

/** A plain yes is a business of one's own: the question is whether it was realised, not how. */
export const realisations = listed<Realised>(
  (value) => {
    const answer = parseYesNo(value);
    if (answer.issue === null && answer.value !== null) return parsed(answer.value ? 'company' : 'none');
    if (typeof value === 'string' && REALISED.test(compactText(value))) return parsed('company');
    return parseRealised(value);
  },
  ['是', '否', '注册企业', '个体工商户', '非正规就业'],
);

import type { CertificateKind } from '../../core/claim';
import { remembering } from '../../core/remembering';

/** Wenzhou and the places in it, as they stand in the names of offices, schools and companies. */
const WENZHOU = /温州|鹿城|龙湾|瓯海|洞头|瓯江口|瑞安|乐清|龙港|永嘉|平阳|苍南|文成|泰顺/;
/** Offices of human resources and social security, and their examination centres 职业技能鉴定. */
const OFFICE = /人力资源|人力社保|人社|职业技能鉴定|职业技能等级认定|技能人才评价|劳动和社会保障|劳动保障/;
const PROVINCE = /浙江省/;
/** Another city of the province: its offices are not the province's own. */
const OTHER_CITY = /杭州|宁波|嘉兴|湖州|绍兴|金华|衢州|舟山|台州|丽水|义乌/;

const REMEMBERED = 5_000;
const judged = remembering(Infinity, (kind: CertificateKind) =>
  remembering(REMEMBERED, (issuer: string) => judge(kind, issuer)),
);

/**
 * 五(二): any certificate of an office in Wenzhou; national qualifications also of the province;
 * skill-level certificates of a company, school or assessor in Wenzhou.
 */
export const recognisedIssuer = (kind: CertificateKind, issuer: string): boolean => judged(kind)(issuer);

function judge(kind: CertificateKind, issuer: string): boolean {
  const inWenzhou = WENZHOU.test(issuer);
  if (inWenzhou && OFFICE.test(issuer)) return true;
  if (kind === 'skill-level') return inWenzhou;
  if (kind === 'national-qualification') {
    return PROVINCE.test(issuer) && OFFICE.test(issuer) && !OTHER_CITY.test(issuer);
  }
  return false;
}

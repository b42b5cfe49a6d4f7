import type { CertificateKind } from '../../core/claim';
import { remembering } from '../../core/remembering';
import { versions } from '../catalogue/policy-on';

/** Wenzhou and the places in it, as they stand in the names of offices, schools and companies. */
const WENZHOU = /温州|鹿城|龙湾|瓯海|洞头|瓯江口|瑞安|乐清|龙港|永嘉|平阳|苍南|文成|泰顺/;
/** Offices of human resources and social security, and their examination centres 职业技能鉴定. */
const OFFICE =
  /人力资源(?:和|与)?社会保障|人力社保|人社|职业技能鉴定|职业技能等级认定|技能人才评价|劳动和社会保障|劳动保障/;
/** The province's own: 浙江省诸暨市… is the city's. */
const PROVINCE = new RegExp(`浙江省(?:${OFFICE.source})`);
/** Whatever else their names say, these are no offices. */
const NO_OFFICE = /公司|企业|集团|学校|学院|协会|学会/;

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
  const inWenzhou = isInWenzhou(issuer);
  const isOffice = OFFICE.test(issuer) && !NO_OFFICE.test(issuer);
  if (inWenzhou && isOffice) return true;
  if (kind === 'skill-level') return inWenzhou;
  return kind === 'national-qualification' && isOffice && PROVINCE.test(issuer);
}

/** The first place named is where an issuer is: 上海瑞安… is in Shanghai. */
function isInWenzhou(issuer: string): boolean {
  const at = issuer.search(WENZHOU);
  if (at < 0) return false;
  const before = issuer.slice(0, at);
  return !versions().catalogues.some(({ places }) => places.elsewhere.some((name) => before.includes(name)));
}

import type { InsuranceKind } from '../../core/claim';
import { mentionOf } from '../../core/negation';
import { remembering } from '../../core/remembering';
import { nameKey, splitBrackets } from '../catalogue/names';

/**
 * The lists of persons in the regulation are open and cells are written freely, so the rules look for
 * the words an officer would look for, and for what denies them. Texts repeat over a roster: readers
 * remember what they found.
 */

/** 就业重点群体 of 一(一)2(4). Who pays unemployment insurance has a job. */
const KEY_GROUP =
  /农村转移|劳动力转移|转移就业|零就业|两后生|未继续升学|失业(?!保险(?!金))|退役|退伍|就业困难|困难人员|残疾|高校毕业|大学毕业|毕业生|职业农民|高素质农民/;

/** Persons of project training, 一(二): low-income rural households, veterans, paired-assistance areas, enterprise staff. */
const PROJECT_PERSON =
  /建档立卡|低收入农户|退役|退伍|对口支援|对口帮扶|东西部|山海协作|企业职工|企业员工|企业在职/;

/** Near such a person, or no longer one. */
const NO_LONGER = /(?<!平)原|曾|退休|离职|辞/;
const NOT_THE_PERSON = new RegExp(`在校|家属|子女|配偶|失业.*已(?:再|重新|实现)?就业|${NO_LONGER.source}`);

const EMPLOYED = /(?<!下岗)(?:职工|员工)|在职|在岗/;

const ON_ESTABLISHMENT = /在编|编制?内|有编制|正式编制|行政编|事业编(?!制?外)/;
const CIVIL_SERVANT = /公务员|参公/;
/** 事业单位人员 may be established staff or not. */
const STAFF_OF_BODY = /(?:机关|事业).*(?:人员|职工|干部)/;
const NOT_ESTABLISHED = /编外|合同|聘|派遣|临时|公司|企/;
const NOT_MEANT = /[^(),、]*除外|不在岗/g;
/** Companies call their own staff 在编 too. */
const COMPANY = /[国央]企|企业|公司/;

const PUBLIC_BODY = /机关|事业|行政单位|政府|参[公照]|党[委政]|拨款|公益[一二三]类/;
const COMPANY_AT_END = /(?:公司|企业|[厂店户社])$/;
/** 公司（原事业单位改制） was a public body, or belongs to one. */
const OF_PUBLIC_BODY = /原|改|转|下属|出资|举办/;
const PRIVATE_UNIT =
  /企|公司|个体|民[办营非]|私|社会|合[作伙资]|[务律]所|资|外商|股份|集体|国[有营]|银行|基金会|[协商]会|[厂店场]$|非公/;

const REMEMBERED = 5_000;
const remembered = <Answer>(read: (key: string) => Answer) =>
  remembering(REMEMBERED, (text: string) => read(nameKey(text)));

const isGroup = (group: RegExp) =>
  remembered((key) => mentionOf(key, group) === 'said' && !NOT_THE_PERSON.test(key));
export const isKeyGroup = isGroup(KEY_GROUP);
export const isProjectPerson = isGroup(PROJECT_PERSON);
/** Has a job, by the word of the sheet. */
export const isEmployed = isGroup(EMPLOYED);

/** Whether the text says 机关事业单位在编人员; `perhaps` where it says no more than the body. */
export const isEstablishmentStaff = remembered((key): boolean | 'unclear' | 'perhaps' => {
  const text = key.replace(NOT_MEANT, '');
  let mention = mentionOf(text, ON_ESTABLISHMENT);
  if (mention === 'absent') mention = mentionOf(text, CIVIL_SERVANT);
  if (mention === 'absent' && !NOT_ESTABLISHED.test(text) && !NO_LONGER.test(text))
    return mentionOf(text, STAFF_OF_BODY) === 'said' && 'perhaps';
  if (mention === 'absent' || mention === 'denied') return false;
  if (COMPANY.test(text) && !PUBLIC_BODY.test(text)) return false;
  return mention === 'open' || NO_LONGER.test(text) ? 'unclear' : true;
});

/** In doubt whether, an agency is asked for. */
export const isDispatched = remembered((key) => ['said', 'open'].includes(mentionOf(key, /派遣/)));

/** Whether the kind of unit is 机关事业单位. */
export const isPublicBody = remembered((key): boolean | 'unclear' => {
  const { base, inner } = splitBrackets(key) ?? { base: key, inner: '' };
  if (COMPANY_AT_END.test(base)) {
    return mentionOf(inner, PUBLIC_BODY) === 'said' && !OF_PUBLIC_BODY.test(inner) && 'unclear';
  }
  switch (mentionOf(key, PUBLIC_BODY)) {
    case 'said':
      return key.includes('后勤') ? 'unclear' : true;
    case 'denied':
      return false;
    case 'absent':
      return !PRIVATE_UNIT.test(key) && 'unclear';
    default:
      return 'unclear';
  }
});

/** 一(一)2(2): any one of the three makes a member of staff 职工 of the unit's own. */
export function isInsuredStaff(kinds: readonly InsuranceKind[]): boolean {
  return (
    kinds.includes('employee-pension') || kinds.includes('unemployment') || kinds.includes('work-injury')
  );
}

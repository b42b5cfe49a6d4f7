import type { InsuranceKind } from '../../core/claim';
import { remembering } from '../../core/remembering';

/**
 * The lists of persons in the regulation are open and cells are written freely, so the rules look for
 * the words an officer would look for. Texts repeat over a roster: readers remember what they found.
 */

/** 就业重点群体 of 一(一)2(4). */
const KEY_GROUP =
  /农村转移|转移就业|两后生|未继续升学|失业|退役|退伍|就业困难|困难人员|残疾|高校毕业|大学毕业|毕业生|职业农民|高素质农民/;

/** Persons of project training, 一(二): low-income rural households, veterans, paired-assistance areas, enterprise staff. */
const PROJECT_PERSON =
  /建档立卡|低收入农户|退役|退伍|对口支援|对口帮扶|东西部|山海协作|企业职工|企业员工|企业在职/;

const ESTABLISHMENT = /在编|公务员|参公|行政编|事业编/;
const NOT_ESTABLISHMENT = /非在编|不在编|编外|非编|无编|除外|非(?:机关|事业|公务员|参公)|不(?:是|属于)/;

const DISPATCHED = /派遣/;
const NOT_DISPATCHED = /非派遣|未派遣|无派遣|非劳务派遣/;

const PUBLIC_BODY = /机关|事业单位|事业法人|党政|参公/;
const NOT_PUBLIC_BODY = /非机关|非事业|不是机关|民办非|后勤/;

const REMEMBERED = 5_000;
const remembered = (read: (text: string) => boolean) => remembering(REMEMBERED, read);

export const isKeyGroup = remembered((text) => KEY_GROUP.test(text) && !/^非|在校/.test(text));
export const isProjectPerson = remembered((text) => PROJECT_PERSON.test(text) && !/^非/.test(text));
/** 机关事业单位在编人员 */
export const isEstablishmentStaff = remembered(
  (text) => ESTABLISHMENT.test(text) && !NOT_ESTABLISHMENT.test(text),
);
export const isDispatched = remembered((text) => DISPATCHED.test(text) && !NOT_DISPATCHED.test(text));
/** 机关事业单位 */
export const isPublicBody = remembered((text) => PUBLIC_BODY.test(text) && !NOT_PUBLIC_BODY.test(text));

/** 一(一)2(2): any one of the three makes a member of staff 职工 of the unit's own. */
export function isInsuredStaff(kinds: readonly InsuranceKind[]): boolean {
  return (
    kinds.includes('employee-pension') || kinds.includes('unemployment') || kinds.includes('work-injury')
  );
}

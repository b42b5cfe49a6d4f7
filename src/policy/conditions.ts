import { appliedInTime, beforeRegimeChange, issuedUnderPolicy } from './dates/deadline';
import { datesInOrder, datesWhole } from './dates/order';
import { accountPlausible, usccPlausible } from './payment/account';
import { claimedAsComputed } from './payment/claimed';
import { noObjection } from './payment/objection';
import { ageFrom, ageTo } from './person/age';
import { idMatches, idValid } from './person/identity';
import { chargedHere } from './places/conditions';
import type { Condition } from './rule';

/** 二: publicity and objections. */
export const CONDUCT: readonly Condition[] = [noObjection];

/** 三(三): whose funds. */
export const PLACE_OF_FUNDS: readonly Condition[] = [chargedHere];

/** 四(三): training in real names. */
const IDENTITY: readonly Condition[] = [idValid, idMatches];

/** 四(三), 五(一), 五(六), 五(七): person, age, dates. */
export const OTHER_MATTERS: readonly Condition[] = [
  ...IDENTITY,
  ageFrom,
  ageTo,
  datesWhole,
  issuedUnderPolicy,
  datesInOrder,
  appliedInTime,
  beforeRegimeChange,
];

/** Where the money goes and what was asked for. */
export const PAYMENT: readonly Condition[] = [accountPlausible, usccPlausible, claimedAsComputed];

/** All that is looked at where no version of the regulation here governs: data, no entitlement. */
export const OUTSIDE_EVERY_VERSION: readonly Condition[] = [
  ...IDENTITY,
  datesWhole,
  issuedUnderPolicy,
  datesInOrder,
  accountPlausible,
  usccPlausible,
];

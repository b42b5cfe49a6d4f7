import type {
  AmountParameter,
  CountParameter,
  DateParameter,
  Parameter,
  RatioParameter,
  Unit,
} from './model';

/**
 * Every parameter the rules read, with its unit. The loader refuses a catalogue in which one is
 * missing, unknown, or of another unit, so that a typed read cannot fail.
 */
export const PARAMETER_UNITS = {
  'policy.from': 'date',
  'policy.regime-change': 'date',
  'deadline.years': 'years',
  'person.age.minimum': 'years',
  'person.age.maximum.male': 'years',
  'person.age.maximum.female': 'years',
  'limit.per-year': 'times',
  'certification.shortage-uplift': 'ratio',
  'certification.shortage-year': 'year',
  'certification.ratio.individual': 'ratio',
  'certification.ratio.employer': 'ratio',
  'certification.ratio.school': 'ratio',
  'certification.ratio.institution': 'ratio',
  'certification.county-ratio.minimum': 'ratio',
  'certification.county-ratio.maximum': 'ratio',
  'certification.hours.minimum.5': 'lesson hours',
  'certification.hours.minimum.4': 'lesson hours',
  'certification.hours.minimum.3': 'lesson hours',
  'certification.hours.minimum.2': 'lesson hours',
  'certification.hours.minimum.1': 'lesson hours',
  'certification.hours.extra': 'yuan per lesson hour',
  'certification.hours.cap': 'ratio',
  'certification.graduate.years': 'years',
  'certification.school-year.first-month': 'month',
  'certification.school-year.months': 'months',
  'certification.school.times': 'times',
  'project.hour': 'yuan per lesson hour',
  'project.hour-cap': 'yuan',
  'project.safety.new': 'yuan',
  'project.safety.renewal': 'yuan',
  'apprenticeship.fee.threshold': 'yuan',
  'apprenticeship.fee.ratio': 'ratio',
  'apprenticeship.fee.cap': 'yuan',
  'apprenticeship.training-only': 'ratio',
  'apprenticeship.both-certificates': 'ratio',
  'apprenticeship.student.cap': 'yuan',
  'apprenticeship.contract.years': 'years',
  'startup.amount.syb': 'yuan',
  'startup.amount.iyb': 'yuan',
  'startup.amount.online': 'yuan',
  'startup.amount.internet-plus': 'yuan',
  'startup.amount.simulation': 'yuan',
  'startup.realised': 'ratio',
  'startup.unrealised': 'ratio',
  'startup.window': 'months',
  'startup.class-size': 'persons',
  'startup.enrolments-per-year': 'times',
  'records.years': 'years',
  'publicity.days': 'working days',
} as const satisfies Record<string, Unit>;

export type ParameterId = keyof typeof PARAMETER_UNITS;

type UnitOf<Id extends ParameterId> = (typeof PARAMETER_UNITS)[Id];

/** The parameter behind an id, typed by its unit: an amount is Money, a ratio a decimal string, a date a Day, a count a number. */
export type ParameterFor<Id extends ParameterId> =
  UnitOf<Id> extends 'ratio'
    ? RatioParameter<Id>
    : UnitOf<Id> extends 'date'
      ? DateParameter<Id>
      : UnitOf<Id> extends 'yuan' | 'yuan per lesson hour'
        ? AmountParameter<Id>
        : CountParameter<Id>;

export type ParameterTable = { readonly [Id in ParameterId]: readonly (ParameterFor<Id> & Parameter)[] };

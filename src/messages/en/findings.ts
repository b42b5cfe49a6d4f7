import type { CertificateKind } from '../../core/claim';
import type { FindingTexts } from '../findings';
import { fieldNames } from './fields';
import { programmeNames } from './programme-names';
import { quoted, quotedList } from './quoting';
import { rowsOf } from './rows-of';
import { sheetFindingTexts } from './sheet-findings';
import { terms } from './terms';

/** Name of a kind of certificate; as found where it is none of the list. */
function kindName(kind: string): string {
  return terms.certificateKinds[kind as CertificateKind] ?? kind;
}

function skill(occupation: string, level: number): string {
  const name = terms.levels[level as 1] as string | undefined;
  return name === undefined ? occupation : `${occupation}, ${name}`;
}

const suggest = (names: readonly string[]): string =>
  names.length > 0 ? `; close to it: ${quotedList(names.slice(0, 5))}` : '';
const hanging = (certain: boolean): string =>
  certain ? '' : ' Whether it does depends on earlier rows under review: settle those first.';

export const findingTexts: FindingTexts = {
  ...sheetFindingTexts,
  'id-invalid': ({ reason, found, offered }) => {
    if (reason === 'fifteen')
      return `${quoted(found)} is an old number of 15 digits; write ${offered ?? ''} after checking the card.`;
    if (reason === 'unverifiable')
      return `${quoted(found)} is no identity card number and cannot be checked here; look at the document.`;
    return `ID number ${quoted(found)} is wrong: ${terms.idProblems[reason]}. Check the card and correct it.`;
  },
  'id-mismatch': (params) =>
    params.what === 'sex'
      ? `The sheet says ${terms.sexes[params.found]}, the ID ${terms.sexes[params.expected]}. Check the card and correct one.`
      : `The sheet says born ${params.found}, the ID ${params.expected}. Check the card and correct one.`,
  'id-name-conflict': ({ name, others }) =>
    `This row says ${quoted(name)}, other rows with the same ID ${quotedList(others)}. Check the card and correct name or number.`,
  'age-under': ({ birth, on, minimum }) =>
    `Born ${birth}, not yet ${minimum} on enrolment ${on}: not payable. Correct the date if it is wrong.`,
  'age-over': ({ birth, on, sex, limit, until, pension }) => {
    const age = `${terms.sexes[sex]}, born ${birth}, past ${limit} (until ${until}) on enrolment ${on}`;
    if (pension === 'employee') return `${age}, and draws an urban employee pension: not payable.`;
    if (pension === 'sex-unknown')
      return `${age}; state the sex, and whether an urban employee pension is drawn.`;
    if (pension === 'unstated') return `${age}; state whether the pension is an employee or a resident one.`;
    return `${age}; find out and state whether an urban employee pension is drawn.`;
  },
  'before-policy': ({ issued, from }) =>
    `Issued ${issued}, before ${from}: handle it under document 24 of 2022, or correct the date.`,
  'after-policy': ({ issued, to }) =>
    `Issued ${issued}, after the last day ${to}: handle it by the rules of that time, or correct the date.`,
  'after-regime-change': ({ from, rows }) =>
    `${rowsOf(rows)} issued from ${from}: decided by this version; compare with the rules now in force.`,
  'shortage-list-year': ({ year, rows }) =>
    `${rowsOf(rows)} issued after ${year} with the uplift by the list of ${year}; check for a newer list.`,
  'deadline-missed': ({ issued, applied, last, nominal }) =>
    `Issued ${issued}, last day ${last}${last === nominal ? '' : ` (moved from ${nominal}, a day off)`}, applied ${applied}: too late, not payable. Correct the date if it is wrong.`,
  'holiday-calendar-unknown': ({ applied, nominal, known }) =>
    `Last day ${nominal}, applied ${applied}; holidays are known up to ${known} only. Decide by the published calendar.`,
  'date-order': ({ earlier, later, earlierDate, laterDate }) =>
    `${fieldNames[later]} ${laterDate} lies before ${fieldNames[earlier]} ${earlierDate}; check and correct.`,
  'date-imprecise': ({ found, least }) =>
    least === 'month'
      ? `${quoted(found)} lacks the month; write it like 1990-03.`
      : `${quoted(found)} lacks the day; write it like 2023-04-01.`,
  'individual-condition': ({ reason, found, denied }) => {
    if (reason === 'none')
      return `The sheet says ${quoted(found)}: none of the four conditions, not payable.`;
    if (reason === 'contradiction')
      return `The sheet says ${quoted(found)}, but insurance or household shows a condition; correct one of them.`;
    const contradicted =
      denied.length > 0 ? `Condition ${denied.join('')} as stated does not agree with other columns; ` : '';
    return `${contradicted}the sheet does not show which of the four conditions applies; find out and state ① to ④.`;
  },
  'establishment-staff': ({ found, otherCondition }) => {
    if (otherCondition === null) return `${quoted(found)}: check whether these are established public staff.`;
    return otherCondition
      ? `${quoted(found)}: condition ① is barred; prove the other condition stated.`
      : `${quoted(found)}: established public staff, and no other condition is stated; not payable.`;
  },
  'employer-kind': ({ reason, found, home = 'the city' }) => {
    if (reason === 'unclear') return `${quoted(found)}: check whether it is an organ or public institution.`;
    return reason === 'public'
      ? `${quoted(found)}: organs and public institutions cannot claim as employers.`
      : `${quoted(found)}: not registered in ${home}, not payable.`;
  },
  'employer-insurance': ({ kinds, dispatched }) => {
    const found = kinds.length === 0 ? 'none' : terms.list(kinds.map((kind) => terms.insuranceKinds[kind]));
    if (dispatched) return `Insurance: ${found}. Dispatched worker: check what the agency pays.`;
    if (kinds.includes('other'))
      return `Insurance: ${found}. Write out whether pension, unemployment or work injury is among it.`;
    return `Insurance: ${found}; none of the three that count, not payable.`;
  },
  'school-year': ({ graduation, enrolled, from, to }) =>
    `Graduates ${graduation}, graduation year ${from} to ${to}; enrolled ${enrolled}: not payable.`,
  'institution-scope': ({ occupation, category }) =>
    `${quoted(occupation)} is no shortage occupation at this level, not A or B, no local speciality; ${quoted(category)} does not show a key group. Find out.`,
  'training-filing': (params) =>
    params.reason === 'outside'
      ? `Filed at ${quoted(params.filing)}, outside ${params.home ?? 'the city'}; check who pays.`
      : `Filed at ${quoted(params.filing)}, institution at ${quoted(params.institution)}; check the consent of both offices.`,
  'insurance-place': ({ found, home = 'the city' }) =>
    `Insured at ${quoted(found)}, outside ${home}; apply there, or check.`,
  'certificate-kind': (params) =>
    params.reason === 'programme'
      ? `A ${kindName(params.kind)} carries no ${programmeNames[params.programme]}; correct programme or kind if wrong.`
      : `Issuer ${quoted(params.issuer)} cannot be placed; check issue and filing of the ${params.kind === '' ? 'certificate' : kindName(params.kind)}.`,
  'occupation-unlisted': ({ found }) =>
    `${quoted(found)} is in no list; check the certificate. If it is in the national list, confirm it in the settings as class D.`,
  'occupation-class-d': ({ found, confirmed }) =>
    `${quoted(found)} counts as class D${confirmed ? ' (confirmed)' : ''}.`,
  'occupation-trade': ({ trade, occupation }) =>
    `${quoted(trade)} is a trade of ${quoted(occupation)} and counts as it.`,
  'occupation-near-miss': ({ found, suggestions }) =>
    `${quoted(found)} is not listed${suggest(suggestions)}. Check the certificate and correct.`,
  'ability-unlisted': ({ found, suggestions }) =>
    `${quoted(found)} is not in the reference list${suggest(suggestions)}. Check certificate and latest list.`,
  'level-unknown': ({ found }) =>
    `Level ${quoted(found)} has no standard; check the certificate and write 5 to 1.`,
  'hours-missing': () => 'No lesson hours; write the offline hours of the training record.',
  'hours-below-minimum': ({ hours, minimum, level }) =>
    `${terms.levels[level]} needs ${minimum} hours, given ${hours}: not payable. Correct the hours if wrong.`,
  'hours-ignored': () => 'The recipient is no institution: hours do not change the amount.',
  'recipient-wrong': ({ recipient, programme, kind, expected }) => {
    const what = kind === '' ? programmeNames[programme] : `${programmeNames[programme]} (${kindName(kind)})`;
    const who = terms.list(expected.map((each) => terms.recipients[each]));
    return `The ${what} is claimed by: ${who}; given: ${terms.recipients[recipient]}. Correct it or check the basis.`;
  },
  'county-ratio': ({ reason, found, place, minimum, maximum }) => {
    if (reason === 'unreadable') return `Ratio ${quoted(found)} is no number like 0.85, 85 or 85%.`;
    if (reason === 'range')
      return `Ratio ${quoted(found)} lies outside ${minimum} to ${maximum}; correct the setting.`;
    return `${place} is in the city, where the ratio is ${minimum}, not ${quoted(found)}; correct the setting.`;
  },
  'certificate-number-mismatch': ({ what, number, inNumber, inRow }) =>
    `Number ${number} says ${what} ${inNumber}, the row ${inRow}; check.`,
  'dispatch-materials': ({ company, papers }) => {
    if (company === '') return 'A dispatched worker without the agency named; add it and its papers.';
    if (papers.includes('agency-undertaking'))
      return `${company} claims for its own staff: show the undertaking.`;
    return `Agency ${quoted(company)}: check contract, dispatch agreement, qualification and wage transfers.`;
  },
  'place-mismatch': ({ basis, charged, office }) =>
    `The place of ${basis} is ${charged}, whose funds pay, not those of ${office}; check.`,
  'place-unknown': ({ found }) =>
    `${quoted(found)} does not tell a district or county; write it out, or map other zones in the settings.`,
  objection: ({ state }) =>
    state === 'upheld'
      ? 'The objection was upheld: not payable.'
      : 'The objection is being looked into: wait.',
  'account-invalid': ({ found }) =>
    `Account ${quoted(found)} fails the check of card numbers; check before paying.`,
  'account-shared': ({ found, persons }) =>
    `Account ${quoted(found)} is used by ${persons} persons; check whose it is.`,
  'phone-shared': ({ found, persons }) => `Phone ${quoted(found)} is used by ${persons} persons; check.`,
  'uscc-invalid': ({ found }) => `Unified social credit code ${quoted(found)} fails its check; have a look.`,
  'amount-differs': ({ claimed, computed }) =>
    `Claimed ${claimed} yuan, computed ${computed} yuan; find the reason.`,
  'project-person': ({ found }) => `${quoted(found)} does not show one of the groups; find out.`,
  'project-occupation-listed': ({ found, occupation }) =>
    `${quoted(found)} is ${quoted(occupation)} of the list and has a certificate; check whether project training applies.`,
  'renewal-missing': () => 'State whether the certificate is new or a renewal.',
  'apprentice-no-certificate': () => 'Neither a training nor an occupational certificate: not payable.',
  'apprentice-occupational-only': () =>
    'An occupational certificate without a training certificate; find out about the latter.',
  'apprentice-contract': ({ missing, stated }) => {
    const what = terms.list(missing.map((field) => fieldNames[field]));
    return stated ? `Without: ${what}; not payable.` : `Not stated: ${what}; find out and fill in.`;
  },
  'apprentice-year-cap': ({ year, cap, left }) =>
    year === 0
      ? 'Several apprenticeship rows of one person without the training year: fill it in to check the cap.'
      : `Cap of ${year}: ${cap} yuan (at the full share); earlier rows leave ${left} yuan.`,
  'startup-certificate': ({ found }) =>
    found === ''
      ? 'No startup-training certificate: not payable.'
      : `A ${kindName(found)} is no startup-training certificate: not payable.`,
  'startup-pilot': () => 'Pilot courses have no stated amount; use what the city office has set.',
  'startup-realisation': ({ reason, realised, issued }) => {
    if (reason === 'other-job')
      return 'Another job is neither a company nor self-employment; check. Cleared, it counts as 70 %.';
    return reason === 'before-certificate'
      ? `Registered ${realised}, before the certificate of ${issued}; check. Cleared, it counts as 70 %.`
      : 'Informal employment without flexible-employment insurance; check. Without it, 70 %.';
  },
  'startup-window-open': ({ until, applied }) =>
    `Applied ${applied}, the six months run until ${until}; decide then, or confirm 70 %.`,
  'startup-licence': ({ stated }) =>
    stated
      ? 'IYB without a business licence; check.'
      : 'State whether the IYB trainee has a business licence.',
  'startup-class-size': ({ classId, size, limit }) =>
    `Class ${quoted(classId)} has ${size}, as a rule ${limit} at most; check.`,
  'startup-fee': ({ fee }) => `${fee} yuan charged to the trainee; startup training is free, check.`,
  'value-invalid': ({ found }) => `${quoted(found)} cannot be used; check and correct.`,

  'certificate-reused': ({ number }) =>
    `Number ${number} belongs to another person in other rows; check the certificates.`,
  'repeat-level': ({ occupation, level, certain, trades, undecided }) => {
    const what = skill(occupation, level);
    if (trades.length > 1)
      return `${what}: claimed before for another trade (${terms.list(trades)}); check whether it repeats.`;
    if (undecided) return `${what}: claimed before for the same person; check whether it repeats.`;
    return `${what}: claimed before for the same person.${hanging(certain)}`;
  },
  'double-channel': ({ occupation, level, certain, sameDay }) => {
    const what = skill(occupation, level);
    if (sameDay) return `${what}: claimed through two channels on one day; settle who claims.`;
    return `${what}: claimed before through another channel.${hanging(certain)}`;
  },
  'school-once': ({ year, certain }) =>
    `There is one before in the graduation year ${year}.${hanging(certain)}`,
  'startup-once': ({ reason, year }) => {
    if (reason === 'same-year') return `Enrolled before in ${year}: not payable again.`;
    if (reason === 'same-course') return 'The same course was passed before: not payable again.';
    return reason === 'other-course'
      ? 'Another startup course was passed in an earlier year; check whether this one is payable.'
      : 'An earlier startup training is under review; check whether it was passed.';
  },
  'yearly-limit': ({ year, limit, certain }) => `${limit} subsidies in ${year} already.${hanging(certain)}`,
  'lower-after-higher': ({ occupation, level, earlierLevel }) =>
    `${skill(occupation, earlierLevel)} came before ${skill(occupation, level)}; check.`,
  'training-overlap': ({ from, to }) =>
    `Overlaps another training of the person, ${from} to ${to}; check the records.`,

  'column-missing': ({ field }) =>
    `There is no column “${fieldNames[field]}”; add it, or set it in the options.`,
  'cell-missing': ({ field }) => `“${fieldNames[field]}” is empty; fill it in.`,

  'id-precision-lost': ({ field, found }) =>
    `“${fieldNames[field]}” ${quoted(found)} has lost its last digits; make the cell text and type it from the ${field === 'idNumber' ? 'card' : 'paper'}.`,
  'id-fifteen': ({ found, offered }) =>
    `${quoted(found)} has 15 digits; write ${offered} after checking the card.`,
  'date-unreadable': ({ found }) => `${quoted(found)} is no date; write it like 2023-04-01.`,
  'number-unreadable': ({ found }) => `${quoted(found)} is no number; correct it.`,
  'value-unreadable': ({ found, accepted }) =>
    `${quoted(found)} cannot be read${accepted && accepted.length > 0 ? `; write one of ${terms.list(accepted)}` : ''}.`,
  'cell-error': ({ found }) => `The cell shows ${found}; mend the formula or type the value.`,
  'header-ambiguous': ({ field, columns }) =>
    columns.length > 1
      ? `“${fieldNames[field]}” has ${columns.length} columns (${terms.list(columns)}); choose one.`
      : `From ${columns[0]} on the header has its columns in another order; order them as above.`,
  'occupation-level-conflict': ({ inOccupation, inLevel }) =>
    inLevel === ''
      ? `The cell names several levels, ${quoted(inOccupation)}; keep the one on the certificate.`
      : `The occupation says ${quoted(inOccupation)}, the level ${quoted(inLevel)}; check the certificate.`,
  'formula-like-text': ({ found }) => `${quoted(found)} looks like a formula and was taken as text; check.`,
  'text-damaged': ({ found }) => `${quoted(found)} has damaged characters; type it again.`,
};

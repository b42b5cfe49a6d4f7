import type { PaneMessages } from '../zh-CN/pane';
import { rowsOf } from './rows-of';

/** The English twin of the task pane's sentences. */
export const pane: PaneMessages = {
  title: 'Training Subsidy Assistant',
  loading: 'Connecting to Excel…',
  nav: { label: 'Pages', review: 'Review', settings: 'Settings', help: 'Help' },

  start: {
    slowTitle: 'No connection to Excel',
    slow: (file) =>
      `After 10 seconds the file “${file}” has not loaded. Check the network, or ask your administrator whether the file opens, then try again.`,
    host: 'Excel’s connection',
    retry: 'Try again',
    oldTitle: 'This Excel is too old',
    old: (version) =>
      `The add-in needs ExcelApi ${version}: Excel LTSC 2021 or later, Microsoft 365, or Excel on the web. With an older Excel use the command line.`,
  },

  welcome: {
    title: 'Three steps',
    steps: [
      'Open the roster’s sheet and look over the header and columns that were found.',
      'Press Review. Every row is eligible, to be reviewed or not eligible, with its amount and clause.',
      'Press Write results. Result columns go to the right of the roster; your own cells are not changed, and you can undo or clear at any time.',
    ],
    skip: 'Got it',
  },

  policy: {
    draft: 'Based on the draft for comment. The office that uses it confirms that the issued text agrees.',
  },

  roster: {
    heading: 'Roster',
    sheet: (name) => `Sheet: ${name}`,
    reading: 'Looking for the header…',
    found: (row, known, all) => `Header in row ${row}; ${known} of ${all} columns recognised.`,
    none: 'No roster header was found on this sheet. Switch to the roster’s sheet, or say which row holds the header.',
    empty: 'This sheet is empty. Switch to the roster’s sheet.',
    refresh: 'Look again',
    columns: 'Check columns',
    hideColumns: 'Hide columns',
    headerRow: 'Header row',
    headerRowHint: 'With a header of several rows, the last one. Leave empty to find it automatically.',
    column: (letter, header) => `Column ${letter}: ${header}`,
    noHeader: '(no header)',
    unread: 'Not read',
    reset: 'Back to automatic',
  },

  ask: {
    heading: 'Not in the sheet: please confirm',
    programme: 'Programme',
    recipient: 'Recipient',
    applied: 'Application date',
    appliedHint:
      'The sheet has no such column. Left empty, rules on the application deadline are not checked.',
    choose: 'Choose',
    hint: (value, reason) => `The sheet says “${reason}”: probably ${value}. Please confirm.`,
    use: (value) => `Use “${value}”`,
    needed: 'Please choose first: the sheet has no such column, and there is no default.',
    programmes: {
      certification: 'Certification subsidy',
      project: 'Project training subsidy',
      apprenticeship: 'New apprenticeship subsidy',
      startup: 'Startup training subsidy',
    },
    recipients: {
      individual: 'Individual',
      employer: 'Employer',
      school: 'School',
      institution: 'Institution',
    },
  },

  actions: {
    label: 'Actions',
    review: 'Review',
    again: 'Review again',
    cancel: 'Cancel',
    write: 'Write results',
    undo: 'Undo write',
    clear: 'Clear results',
    clearTitle: 'Clear results?',
    clearText:
      'Removes the result columns, marks and issues sheet that the add-in wrote for this sheet. Your own content stays.',
    keep: 'Keep',
  },

  progress: {
    reading: (done, total) => `Reading: ${done} of ${rowsOf(total)}`,
    sending: 'Preparing…',
    reviewing: (rows) => `Reviewing ${rowsOf(rows)}…`,
    planning: 'Arranging the results…',
    writing: (done, total) => `Writing: ${done} of ${rowsOf(total)}`,
    takingBack: 'The write was not finished; taking back what was written…',
    undoing: 'Undoing…',
    clearing: 'Clearing…',
    waiting: 'Excel has not answered yet. If a cell is being edited, press Enter to finish.',
  },

  done: {
    reviewed: (rows) => `Reviewed ${rowsOf(rows)}.`,
    written: (rows) => `Wrote results for ${rowsOf(rows)}.`,
    undone: 'Undone: the sheet is as it was before the write.',
    cleared: 'Everything the add-in wrote here is cleared.',
    stale: 'The sheet changed after the review. Please review again.',
  },

  totals: {
    heading: 'Results',
    eligible: 'Eligible',
    eligibleUnchecked: 'Eligible, some conditions not checked',
    review: 'To be reviewed',
    ineligible: 'Not eligible',
    people: rowsOf,
    yuan: (amount) => `${amount} yuan`,
    ifCleared: (amount) => `${amount} yuan if all are cleared`,
    atMost: (amount) => `at most ${amount} yuan within the limits`,
    skipped: (kinds) => `Rows that are not data: ${kinds.join(', ')}`,
    skippedKind: (kind, rows) => `${rows} ${kind}`,
  },

  unchecked: {
    heading: (count) => `Conditions not checked (${count})`,
    needs: (rule, columns) => `${rule}: can be checked once there is a column “${columns}”`,
    columnSeparator: '”, “',
  },

  findings: {
    heading: 'Findings',
    none: 'Nothing was found.',
    noneHere: 'No findings under this result.',
    filter: 'Filter by result',
    all: 'All',
    group: (severity, title, count) => `${severity}: ${title} (${count})`,
    jump: (cell) => `Go to ${cell}`,
    more: (left) => `Show more (${left} left)`,
    loading: 'Fetching…',
    severity: { error: 'Fails', review: 'Review', warning: 'Notice', info: 'Note' },
    clause: (clause) => `Clause ${clause}`,
  },

  handling: {
    heading: 'Where to apply and who pays',
    claims: (programme, recipient, rows) => `${programme} (${recipient}): ${rowsOf(rows)}`,
    applyTo: (places, assumed) => `Apply to ${places.join(' or ')}${assumed ? ' (assumed)' : ''}`,
    chargedTo: (place, clause) => `Charged to: ${place} [${clause}]`,
    papers: (count) => `Papers to hand in (${count})`,
  },

  settings: {
    heading: 'Settings of your office',
    saved: 'Saved in this workbook.',
    place: 'Place',
    placeHint: 'Left empty, rules that depend on the place are not checked.',
    noPlace: '(none)',
    countyRatio: 'Employer ratio of a county',
    countyRatioHint: '70%–100%, for example 85%. The city districts have 70%: leave empty.',
    yearBasis: 'Year of the limit of three',
    yearBases: { applied: 'Year of the application', issued: 'Year of issue' },
    ageLimit: 'Age limit',
    ageLimits: { birthday: 'Up to the 60th (50th) birthday', year: 'To the day before the 61st (51st)' },
    deadlineOnHoliday: 'Deadline on a holiday',
    deadlines: { extend: 'Next working day', fixed: 'Not extended' },
    afterRegimeChange: 'Certificates from 1 August 2024',
    laterShortageList: 'Certificates after the year of the shortage list',
    decisions: { decide: 'Decide by this regulation', review: 'Always to be reviewed' },
  },

  help: {
    heading: 'How it works',
    about:
      'Reviews rosters by the Wenzhou vocational-training subsidy regulation (draft for comment): amounts, persons, dates and limits, row by row, each with its clause.',
    outcomes: [
      'Eligible: what is known meets the rules; the amount is given.',
      'To be reviewed: data to correct, facts to prove, or a question the text leaves open. A person decides.',
      'Not eligible: facts stated in the sheet do not meet the rules.',
    ],
    privacy:
      'The roster is processed on this computer only. The workbook keeps the column choices and the settings, nothing else.',
    functions:
      'There are functions for cells too, e.g. =WZ.SUBSIDY("车工","三级"). See WZ under Insert Function.',
    version: (version) => `Version ${version}`,
    showWelcome: 'Show the introduction again',
  },

  faults: {
    'sheet-missing': () =>
      'The sheet or range is gone; it may have been deleted. Switch to the roster and try again.',
    'sheet-empty': () => 'This sheet is empty. Switch to the roster’s sheet.',
    'sheet-protected': ({ sheet }) =>
      `The sheet${quoted(sheet)} is protected. Unprotect it under Review, then try again.`,
    'workbook-protected': () =>
      'The workbook’s structure is protected, so the issues sheet cannot be added. Unprotect it under Review, then try again.',
    'filter-active': ({ sheet, table }) =>
      `${table === undefined ? `The sheet${quoted(sheet)}` : `The table${quoted(table)}`} is filtered; a write would hit the wrong rows. Clear the filter under Data first.`,
    'merge-in-the-way': ({ address }) =>
      `There are merged cells where the results go (${address ?? ''}). Unmerge them first.`,
    'cells-in-the-way': ({ address }) =>
      `You have content where the results go (${address ?? ''}). Move it and try again; the add-in never overwrites your cells.`,
    'sheet-changed': ({ address }) =>
      `Cell ${address ?? ''} changed after the review. Review again, then write the results.`,
    'changed-since-write': ({ address }) =>
      `${address ?? ''} changed after the write: the results before it would stand beside the wrong rows and were not put back. Review and write again, or clear the results.`,
    'cell-editing': () => 'A cell is being edited. Press Enter to finish, then try again.',
    'other-workbook': () =>
      'Another workbook is in front. Switch back to the roster’s workbook and try again.',
    'too-large': () => 'One row is larger than Excel can pass at a time. Look for an extremely long cell.',
    'not-supported': ({ member }) =>
      `This Excel lacks something the add-in needs${member ? ` (${member})` : ''}. Please update Excel.`,
    'no-answer': () => 'Excel does not answer. Check the network and try again later.',
    cancelled: () => 'Cancelled; the sheet was not changed.',
    'excel-refused': ({ reason }) =>
      `Excel refused this operation (${reason ?? ''}). The sheet was not changed; please try again.`,
  },
  leftover:
    'The write broke off and part of the results may stand at the right. Once Excel answers, press Clear results; your own content was not changed.',

  engine: {
    'engine-broken': () =>
      'The review program did not start. Reopen the pane; if that does not help, ask your administrator whether the files are complete.',
    'engine-failed': () =>
      'The program failed during the review and has no result. Keep this roster and tell your administrator.',
    'no-roster': () =>
      'No roster header was found on this sheet. Switch sheets, or say which row holds the header.',
    'place-unknown': ({ place }) =>
      `The place${quoted(place)} in the settings is not in the list; choose it again.`,
    'county-ratio-unreadable': ({ found }) =>
      `The employer ratio${quoted(found)} in the settings is no ratio; write 85% or 0.85.`,
    'county-ratio-range': ({ found }) =>
      `The employer ratio${quoted(found)} in the settings is not within 70% to 100%.`,
    'county-ratio-urban': ({ place, found }) =>
      `${place ?? ''} is a city district, where the employer ratio is 70% and cannot be${quoted(found)}. Correct it in Settings.`,
    'no-room': () =>
      'There are no free columns at the right of the roster. Delete unused columns there and try again.',
  },
};

function quoted(name: string | number | undefined): string {
  return name === undefined ? '' : ` “${name}”`;
}

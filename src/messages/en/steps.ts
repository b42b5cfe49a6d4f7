import type { StepTexts } from '../findings';
import { terms } from './terms';

export const stepTexts: StepTexts = {
  labels: {
    standard: 'standard',
    'shortage-uplift': 'shortage uplift',
    'recipient-ratio': 'share of the recipient',
    'extra-hours': 'extra hours',
    'hours-cap': 'cap',
    'lesson-hours': 'lesson hours',
    'lesson-hours-cap': 'cap a head',
    'safety-new': 'new certificate',
    'safety-renewal': 'renewal',
    fee: 'training fee',
    'fee-share': 'share of the fee',
    'fee-floor': 'the higher amount',
    'fee-cap': 'cap',
    'training-certificate-only': 'training certificate only',
    'both-certificates': 'both certificates',
    allowance: 'allowances',
    'allowance-cap': 'cap',
    'year-cap': 'cap of the year',
    course: 'standard of the course',
    'startup-realised': 'realised',
    'startup-unrealised': 'not realised',
  },
  standard: (className, level) =>
    className === '专项'
      ? 'special ability'
      : `class ${className} ${level === null ? '' : terms.levels[level as 1]}`.trim(),
  money: (amount) => `${amount} yuan`,
  clauses: (clauses) => ` [${clauses.join(', ')}]`,
  hours: (count) => `${count} hours`,
  atMost: (cap) => `at most ${cap}`,
  noAmount: 'no amount can be said',
  ifCleared: (line) => `if cleared: ${line}`,
};

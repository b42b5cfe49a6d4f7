import type { Terms } from '../findings';

export const terms: Terms = {
  certificateKinds: {
    'national-qualification': 'national qualification certificate',
    'skill-level': 'skill-level certificate',
    'special-ability': 'special-ability certificate',
    training: 'training certificate',
    'special-operation': 'special-operation certificate',
    'special-equipment': 'special-equipment certificate',
    'high-risk-safety': 'high-risk safety certificate',
    'startup-training': 'startup-training certificate',
  },
  insuranceKinds: {
    'employee-pension': 'urban employee pension',
    unemployment: 'unemployment',
    'work-injury': 'work injury',
    medical: 'medical',
    'resident-pension': 'resident pension',
    flexible: 'flexible employment',
    other: 'other',
  },
  sexes: { male: 'male', female: 'female', unknown: 'sex not known' },
  idProblems: {
    length: 'it does not have 18 characters',
    characters: 'it has characters that cannot stand there',
    'birth-date': 'its date of birth does not exist',
    'check-character': 'its check character is wrong',
  },
  courses: {
    syb: 'SYB',
    iyb: 'IYB',
    online: 'online startup',
    'internet-plus': 'Internet Plus startup',
    simulation: '8+X simulation',
    pilot: 'pilot course',
  },
  levels: { 5: 'level 5', 4: 'level 4', 3: 'level 3', 2: 'level 2', 1: 'level 1' },
  recipients: {
    individual: 'individual',
    employer: 'employer',
    school: 'school',
    institution: 'institution',
  },
  list: (words) => words.join(', '),
};

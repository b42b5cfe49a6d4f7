import type { Programme } from '../../core/claim';

/** Programmes within a sentence. */
export const programmeNames: Readonly<Record<Programme, string>> = {
  certification: 'certification subsidy',
  project: 'project-training subsidy',
  apprenticeship: 'apprenticeship subsidy',
  startup: 'startup-training subsidy',
};

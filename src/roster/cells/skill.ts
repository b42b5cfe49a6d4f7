import type { Level } from '../../core/claim';
import { remembering } from '../../core/remembering';
import { formatLevel } from '../../policy/catalogue/levels';
import { splitOccupationLevel, type OccupationAndLevel } from '../../policy/catalogue/occupation-level';
import { policyOn, versions } from '../../policy/catalogue/policy-on';
import type { CellIssue } from './parsed';

const REMEMBERED = 5_000;

/**
 * Takes apart a cell that holds occupation and level, `车工三级`. Which names are known is only needed
 * to see where a name ends, so the names of the first day of the version will do for every row.
 */
export const splitSkill = remembering(REMEMBERED, (text: string): OccupationAndLevel => {
  const [catalogue] = versions().catalogues;
  if (!catalogue) throw new RangeError('no version of the regulation is loaded');
  return splitOccupationLevel(policyOn(catalogue.from).names, text);
});

/** Occupation and level as the rules take them, and where the two places contradict each other. */
export interface SettledSkill {
  /** Null where the text names none, or only a level. */
  readonly occupation: string | null;
  readonly level: Level | string | null;
  readonly issue: CellIssue | null;
}

/** `车工三级` beside a level or none: both are read; another level beside it is said, never settled. */
export function settleSkill(occupation: string, level: Level | string | null): SettledSkill {
  const split = splitSkill(occupation);
  const named = split.occupation === '' ? null : split.occupation;
  if (split.levels.length === 0) return { occupation: named, level, issue: null };
  const agrees = split.level !== null && (level === null || level === split.level);
  if (agrees) return { occupation: named, level: split.level, issue: null };
  const params = {
    inOccupation: split.levels.map(formatLevel).join('、'),
    inLevel: typeof level === 'number' ? formatLevel(level) : (level ?? ''),
  };
  return {
    occupation: named,
    level,
    issue: { code: 'occupation-level-conflict', params },
  };
}

import { condition, rule } from '../rule';

const OBJECTION = rule('objection', ['二(三)'], ['error', 'review']);

/** 二(三): an objection upheld ends the claim, one being looked into holds it up. */
export const noObjection = condition(OBJECTION, (row, of) => {
  const state = row.claim.objection;
  if (state === 'upheld') row.find(of, 'error', 'objection', { state });
  else if (state === 'pending') row.find(of, 'review', 'objection', { state });
});

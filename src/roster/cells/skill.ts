import type { Level } from '../../core/claim';
import { parseLevel } from './level';

export interface SplitSkill {
  readonly occupation: string;
  readonly level: Level | null;
}

const known = new Map<string, SplitSkill>();

/** Splits 车工三级 … */
export function splitSkill(text: string): SplitSkill {
  let split = known.get(text);
  if (!split) {
    split = work(text);
    if (known.size > 5000) known.clear();
    known.set(text, split);
  }
  return split;
}

function work(text: string): SplitSkill {
  const match =
    /^(.{2,}?)[\s/（(、-]*((?:[一二三四五1-5]级|高级技师|技师|[初中高]级工?)(?:\/(?:[初中高]级工?|高级技师|技师))?)[)）]?(.*)$/.exec(
      text,
    );
  if (!match) return { occupation: text, level: null };
  const level = parseLevel(match[2]!);
  return level === null
    ? { occupation: text, level: null }
    : { occupation: `${match[1]!}${match[3]!}`.replace(/\/+$/, ''), level };
}

import type { Clause } from '../policy/catalogue/model';
import { parameterNames } from '../messages/zh-CN/functions';
import { requiredText } from './arguments';
import { currentPolicy } from './policy';
import { Problem } from './problem';
import type { RowFunction } from './shaping';

const { ref } = parameterNames.CLAUSE;

/** A clause as it is compared: 第一(一)2（2）项 and 一(一)2(2) are one; ① becomes 1 for both. */
const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s第条款项]/g, '')
    .replace(/[〔[【]/g, '(')
    .replace(/[〕\]】]/g, ')');

const EXAMPLES = 4;

let byKey: ReadonlyMap<string, Clause> | undefined;

/** `WZ.CLAUSE(ref)`: our own one-line summary. */
export const clause: RowFunction = ([given]) => {
  const text = requiredText(given, ref);
  const { clauses } = currentPolicy().catalogue;
  byKey ??= new Map([...clauses].map(([key, entry]) => [keyOf(key), entry]));
  const known = byKey.get(keyOf(text));
  if (known) return known.summary.zh;
  const refs = [...clauses.keys()];
  const alike = refs.filter((each) => each[0] === keyOf(text)[0]);
  throw Problem.of('clause-unknown', {
    found: text,
    examples: (alike.length > 0 ? alike : refs.filter((each) => /^(附件|.\(.\)$)/.test(each))).slice(
      0,
      EXAMPLES,
    ),
  });
};

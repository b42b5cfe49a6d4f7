import type { Clause } from '../policy/catalogue/model';
import { parameterNames } from '../messages/zh-CN/functions';
import { shown } from '../roster/cells/parsed';
import { requiredText } from './arguments';
import { currentPolicy } from './policy';
import { Problem } from './problem';
import type { RowFunction } from './shaping';

const { ref } = parameterNames.CLAUSE;

/** Where a numeral stands, its digit: references are typed in Chinese, Arabic and circled ones alike. */
const NUMERALS = '一二三四五六七八九';

/**
 * A clause as it is compared: 一(一)2(2), 第一部分（一）2.（2）项 and 〔一（一）2（2）〕 are one, and so are
 * 附件1 and 附件一. Every numeral becomes its digit (① by NFKC), which leaves the references distinct.
 */
const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[〔[【]/g, '(')
    .replace(/[〕\]】]/g, ')')
    .replace(/^\((附件.*|.*\).*)\)$/, '$1')
    .replace(/部分|[\s第条款项点、.,。]/g, '')
    .replace(/[一二三四五六七八九]/g, (numeral) => String(NUMERALS.indexOf(numeral) + 1));

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
  const alike = refs.filter((each) => keyOf(each)[0] === keyOf(text)[0]);
  throw Problem.of('clause-unknown', {
    found: shown(text),
    examples: (alike.length > 0 ? alike : refs.filter((each) => /^(附件|.\(.\)$)/.test(each))).slice(
      0,
      EXAMPLES,
    ),
  });
};

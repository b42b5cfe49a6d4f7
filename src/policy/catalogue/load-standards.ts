import type { Level } from '../../core/claim';
import type { Spot } from './checks';
import { spanOf, type AmountsFile } from './files';
import type { Cite } from './load-clauses';
import type { Span, Standard, StandardClass } from './model';
import { checkCoverage, checkWithin } from './spans';

const LEVELS: readonly Level[] = [5, 4, 3, 2, 1];
const CLASSES: readonly StandardClass[] = ['A', 'B', 'C', 'D'];

/** 附件1: one amount for each class and level on every day, and one without a level for special abilities. */
export function standardsOf(file: AmountsFile, version: Span, cite: Cite, spot: Spot): readonly Standard[] {
  const entries = spot.at('entries');
  const standards = file.entries.map((entry, index): Standard => {
    const here = entries.at(index);
    const standard = {
      class: entry.class,
      level: entry.level,
      amount: entry.amount,
      clause: cite(entry.clause ?? file.clause, here.at('clause')),
      ...spanOf(entry, file),
    };
    if ((entry.class === '专项') !== (entry.level === null)) {
      here
        .at('level')
        .report(entry.level, entry.class === '专项' ? 'null, special abilities have no level' : '1 to 5');
    }
    checkWithin(standard, version, here);
    return standard;
  });
  const all = (wanted: StandardClass, level: Level | null): Standard[] =>
    standards.filter((standard) => standard.class === wanted && standard.level === level);
  for (const wanted of CLASSES) {
    for (const level of LEVELS) {
      checkCoverage(all(wanted, level), version, `class ${wanted} level ${level}`, entries);
    }
  }
  checkCoverage(all('专项', null), version, 'class 专项', entries);
  return standards;
}

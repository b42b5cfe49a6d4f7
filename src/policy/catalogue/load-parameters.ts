import { amount, day, decimal, wholeNumber, type Spot } from './checks';
import { spanOf, type ParametersFile } from './files';
import type { Cite } from './load-clauses';
import type { Parameter, Span, Unit } from './model';
import { PARAMETER_UNITS, type ParameterId, type ParameterTable } from './parameter-ids';
import { checkCoverage, checkWithin } from './spans';

/** Hours, years, ages, times, a calendar year. */
const count = wholeNumber(0, 9999);

type Valued = Parameter extends infer Each
  ? Each extends Parameter
    ? Pick<Each, 'unit' | 'value'>
    : never
  : never;

/** The value as its unit wants it, or undefined after a report. */
function valueOf(unit: Unit, value: string | number, spot: Spot): Valued | undefined {
  switch (unit) {
    case 'yuan':
    case 'yuan per lesson hour': {
      const read = amount(value, spot);
      return read === undefined ? undefined : { unit, value: read };
    }
    case 'ratio': {
      const read = decimal(value, spot);
      return read === undefined ? undefined : { unit, value: read };
    }
    case 'date': {
      const read = day(value, spot);
      return read === undefined ? undefined : { unit, value: read };
    }
    default: {
      const read = count(value, spot);
      return read === undefined ? undefined : { unit, value: read };
    }
  }
}

/** Every parameter the rules read, of the unit they expect, with one value on every day. */
export function parametersOf(file: ParametersFile, version: Span, cite: Cite, spot: Spot): ParameterTable {
  const entries = spot.at('entries');
  const table = new Map<string, Parameter[]>(Object.keys(PARAMETER_UNITS).map((id) => [id, []]));
  const damaged = new Set<string>();
  file.entries.forEach((entry, index) => {
    const here = entries.at(index);
    const known = table.get(entry.id);
    if (!known) {
      here.at('id').report(entry.id, 'a parameter that the rules read');
      return;
    }
    const unit = PARAMETER_UNITS[entry.id as ParameterId];
    if (entry.unit !== unit) {
      here.at('unit').report(entry.unit, `"${unit}"`);
      damaged.add(entry.id);
      return;
    }
    const valued = valueOf(unit, entry.value, here.at('value'));
    if (!valued) {
      damaged.add(entry.id);
      return;
    }
    const span = spanOf(entry, file);
    checkWithin(span, version, here);
    const clause = cite(entry.clause, here.at('clause'));
    known.push({ id: entry.id, text: String(entry.value), clause, ...span, ...valued });
  });
  for (const [id, spans] of table) {
    if (!damaged.has(id)) checkCoverage(spans, version, `parameter ${id}`, entries);
  }
  return Object.fromEntries(table) as unknown as ParameterTable;
}

import { describe, expect, it } from 'vitest';
import {
  loadCatalogue,
  prepareCatalogue,
  type PreparedCatalogue,
} from '../../src/functions/prepared-catalogue';
import { loadCatalogue as loadChecked } from '../../src/policy/catalogue/load';
import { WENZHOU_2023 } from '../../src/policy/catalogue/wenzhou-2023';

const checked = loadChecked(WENZHOU_2023);
const throughJson = JSON.parse(JSON.stringify(prepareCatalogue(checked))) as PreparedCatalogue;
const prepared = loadCatalogue(throughJson);

describe('the catalogue in the functions’ bundle', () => {
  it.each(['id', 'status', 'from', 'to', 'standards', 'shortages', 'places', 'holidays', 'changes'] as const)(
    '%s is what the loader made of the files',
    (part) => {
      expect(prepared[part]).toEqual(checked[part]);
    },
  );

  it('has every parameter but for its unit, which only the loader asks for', () => {
    const read = (parameters: typeof checked.parameters) =>
      Object.entries(parameters).map(([id, spans]) => [id, spans.map((span) => ({ ...span, unit: '' }))]);
    expect(read(prepared.parameters)).toEqual(read(checked.parameters));
  });

  it('has every occupation and ability with all that names are matched by', () => {
    const matched = ({ name, printed, alsoWritten }: (typeof checked.abilities)[number]) => ({
      name,
      printed,
      alsoWritten,
    });
    expect(prepared.abilities.map(matched)).toEqual(checked.abilities.map(matched));
    const occupation = (each: (typeof checked.occupations)[number]) => ({
      ...each,
      initials: '',
      code: null,
      note: null,
    });
    expect(prepared.occupations).toEqual(checked.occupations.map(occupation));
  });

  it('has every clause in Chinese, in order', () => {
    expect([...prepared.clauses.keys()]).toEqual([...checked.clauses.keys()]);
    for (const [ref, { summary, status }] of prepared.clauses)
      expect({ zh: summary.zh, status }).toEqual({
        zh: checked.clauses.get(ref)!.summary.zh,
        status: checked.clauses.get(ref)!.status,
      });
  });
});

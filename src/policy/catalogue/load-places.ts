import type { Spot } from './checks';
import type { FundingFile, PapersFile, PlacesFile } from './files';
import type { Cite } from './load-clauses';
import type { Fund, FundingRule, Paper, PlaceList } from './model';

/** Places whose names and other names are all different, each charged to one of them. */
export function placesOf(file: PlacesFile, cite: Cite, spot: Spot): PlaceList {
  const names = new Set(file.entries.map(({ name }) => name));
  const seen = new Set<string>();
  const once = (name: string, here: Spot): void => {
    if (seen.has(name)) here.report(name, 'each name of a place once');
    seen.add(name);
  };
  file.urban.forEach((name, index) => once(name, spot.at('urban').at(index)));
  file.ambiguous.forEach((name, index) => once(name, spot.at('ambiguous').at(index)));
  file.elsewhere.forEach((name, index) => once(name, spot.at('elsewhere').at(index)));
  file.entries.forEach((place, index) => {
    const here = spot.at('entries').at(index);
    once(place.name, here.at('name'));
    place.aliases.forEach((alias, at) => once(alias, here.at('aliases').at(at)));
    if (!names.has(place.chargedTo)) here.at('chargedTo').report(place.chargedTo, 'the name of a place');
    cite(place.clause, here.at('clause'));
  });
  return { places: file.entries, urban: file.urban, ambiguous: file.ambiguous, elsewhere: file.elsewhere };
}

/** One rule for each programme, recipient and kind of competition. */
export function fundingOf(
  file: FundingFile,
  cite: Cite,
  spot: Spot,
): { readonly funding: readonly FundingRule[]; readonly funds: readonly Fund[] } {
  const seen = new Set<string>();
  file.entries.forEach((rule, index) => {
    const here = spot.at('entries').at(index);
    cite(rule.clause, here.at('clause'));
    for (const contest of rule.contest ?? ['none']) {
      const key = `${rule.programme}, ${rule.recipient ?? 'any recipient'}, competition: ${contest}`;
      if (seen.has(key)) here.report(key, 'one rule for each programme, recipient and competition');
      seen.add(key);
    }
  });
  file.funds.forEach((fund, index) => cite(fund.clause, spot.at('funds').at(index).at('clause')));
  return { funding: file.entries, funds: file.funds };
}

export function papersOf(file: PapersFile, cite: Cite, spot: Spot): readonly Paper[] {
  const seen = new Set<string>();
  file.entries.forEach((paper, index) => {
    const here = spot.at('entries').at(index);
    if (seen.has(paper.id)) here.at('id').report(paper.id, 'each id once');
    seen.add(paper.id);
    cite(paper.clause, here.at('clause'));
  });
  return file.entries;
}

import { addDays, formatDay, type Day } from '../../core/plain-date';
import type { Catalogue } from './catalogue';
import { loadCatalogue } from './load';
import type { Span } from './model';
import { snapshot, type Policy } from './policy';
import { covers, spanText } from './spans';
import { WENZHOU_2023 } from './wenzhou-2023';

/** Thrown for a day on which no version is in force. There is no latest version to fall back to. */
export class OutsideEveryVersionError extends Error {
  constructor(
    readonly day: Day,
    readonly versions: readonly (Span & { readonly id: string })[],
  ) {
    const known = versions.map((version) => `${version.id} (${spanText(version)})`).join(', ');
    super(`no version of the regulation is in force on ${formatDay(day)}; known: ${known}`);
    this.name = 'OutsideEveryVersionError';
  }
}

/** The versions of the regulation, each for its own days, and the way to what holds on one day. */
export class Versions {
  private readonly snapshots: Policy[] = [];

  /** Throws a RangeError if two versions are in force on one day. */
  constructor(readonly catalogues: readonly Catalogue[]) {
    catalogues.forEach((catalogue, index) => {
      const rival = catalogues
        .slice(0, index)
        .find((other) => covers(other, catalogue.from) || covers(catalogue, other.from));
      if (rival) throw new RangeError(`${rival.id} and ${catalogue.id} are in force on the same days`);
    });
  }

  /** Whether some version is in force on the day. */
  cover(day: Day): boolean {
    return this.catalogues.some((catalogue) => covers(catalogue, day));
  }

  /** What holds on the day; the same object for all days between two changes. Throws an `OutsideEveryVersionError`. */
  on(day: Day): Policy {
    for (const known of this.snapshots) if (covers(known, day)) return known;
    const catalogue = this.catalogues.find((version) => covers(version, day));
    if (!catalogue) throw new OutsideEveryVersionError(day, this.catalogues);
    const policy = snapshot(catalogue, day, unchangedAround(catalogue, day));
    this.snapshots.push(policy);
    return policy;
  }
}

/** The days around `day` on which nothing in the catalogue changes. */
function unchangedAround(catalogue: Catalogue, day: Day): Span {
  let { from, to }: Span = catalogue;
  for (const change of catalogue.changes) {
    if (change <= day) from = change;
    else {
      to = addDays(change, -1);
      break;
    }
  }
  return { from, to };
}

let loaded: Versions | undefined;

/** Every version the program brings, checked when first asked for. A new version is added here. */
export function versions(): Versions {
  loaded ??= new Versions([loadCatalogue(WENZHOU_2023)]);
  return loaded;
}

/**
 * The regulation as it stands for a certificate issued on `day` (五(六)): the only door to it. No
 * latest version and no fall-through: outside every version it throws an `OutsideEveryVersionError`
 * that states the days. `versions().cover(day)` asks first, without an exception.
 */
export function policyOn(day: Day): Policy {
  return versions().on(day);
}

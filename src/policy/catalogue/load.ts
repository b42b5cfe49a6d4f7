import { formatDay } from '../../core/plain-date';
import { CATALOGUE_FILES, type Catalogue, type CatalogueFile, type CatalogueFiles } from './catalogue';
import { CatalogueError, Spot, type Problem } from './checks';
import { citeChecker, clauseTable, interpretationsOf } from './load-clauses';
import { holidaysOf } from './load-holidays';
import { abilitiesOf, occupationsOf, shortagesOf } from './load-names';
import { parametersOf } from './load-parameters';
import { fundingOf, papersOf, placesOf } from './load-places';
import { standardsOf } from './load-standards';
import * as shapes from './files';
import { hashOf } from './hash';
import type { Span } from './model';
import { changeDays, checkSameDays, lastDay } from './spans';

const SHAPES = {
  manifest: shapes.manifestFile,
  amounts: shapes.amountsFile,
  occupations: shapes.occupationsFile,
  'class-d': shapes.classDFile,
  shortage: shapes.shortageFile,
  abilities: shapes.abilitiesFile,
  parameters: shapes.parametersFile,
  clauses: shapes.clausesFile,
  interpretations: shapes.interpretationsFile,
  places: shapes.placesFile,
  funding: shapes.fundingFile,
  papers: shapes.papersFile,
  holidays: shapes.holidaysFile,
} as const satisfies Record<CatalogueFile, unknown>;

type Parsed = { [File in CatalogueFile]: NonNullable<ReturnType<(typeof SHAPES)[File]>> };

/**
 * Checks the files of one version and joins them. Throws a `CatalogueError` that lists everything
 * found wrong: file, JSON path, what stands there, what is expected. The files are looked at one by
 * one first; what holds between them is checked once each is sound in itself.
 */
export function loadCatalogue(files: CatalogueFiles): Catalogue {
  const problems: Problem[] = [];
  const spotOf = (file: CatalogueFile): Spot => Spot.root(`${file}.json`, problems);
  for (const file of Object.keys(files)) {
    if (!(CATALOGUE_FILES as readonly string[]).includes(file)) {
      Spot.root(`${file}.json`, problems).report('a file', `only the files ${CATALOGUE_FILES.join(', ')}`);
    }
  }
  const parsed = parseFiles(files, spotOf);
  if (problems.length > 0 || parsed === null) throw new CatalogueError(problems);

  const { manifest } = parsed;
  const version: Span = { from: manifest.from, to: manifest.to };
  if (lastDay(version) < version.from) {
    spotOf('manifest')
      .at('to')
      .report(formatDay(lastDay(version)), 'a day not before from');
  }
  for (const file of ['places', 'funding', 'papers'] as const) {
    checkSameDays(parsed[file], version, spotOf(file));
  }
  const clauses = clauseTable(parsed.clauses, spotOf('clauses'));
  const interpretations = interpretationsOf(parsed.interpretations, clauses, spotOf('interpretations'));
  const cite = citeChecker(clauses, interpretations);
  const standards = standardsOf(parsed.amounts, version, cite, spotOf('amounts'));
  const occupations = occupationsOf(parsed, version, cite, spotOf);
  const shortages = shortagesOf(parsed.shortage, occupations, version, cite, spotOf('shortage'));
  const abilities = abilitiesOf(parsed.abilities, version, cite, spotOf('abilities'));
  const parameters = parametersOf(parsed.parameters, version, cite, spotOf('parameters'));
  const places = placesOf(parsed.places, cite, spotOf('places'));
  const { funding, funds } = fundingOf(parsed.funding, cite, spotOf('funding'));
  const papers = papersOf(parsed.papers, cite, spotOf('papers'));
  const holidays = holidaysOf(parsed.holidays, spotOf('holidays'));
  if (problems.length > 0) throw new CatalogueError(problems);

  let hash: string | undefined;
  return {
    ...version,
    id: manifest.id,
    status: manifest.status,
    title: manifest.title,
    statusNote: manifest.statusNote,
    standards,
    occupations,
    shortages,
    abilities,
    parameters,
    clauses,
    interpretations,
    places,
    funding,
    funds,
    papers,
    holidays,
    changes: changeDays(
      [...standards, ...occupations, ...shortages, ...abilities, ...Object.values(parameters).flat()],
      version,
    ),
    hash: () => (hash ??= hashOf(files)),
  };
}

function parseFiles(files: CatalogueFiles, spotOf: (file: CatalogueFile) => Spot): Parsed | null {
  const parsed: Partial<Record<CatalogueFile, unknown>> = {};
  let whole = true;
  for (const file of CATALOGUE_FILES) {
    const read = SHAPES[file](files[file], spotOf(file));
    if (read === undefined) whole = false;
    else parsed[file] = read;
  }
  return whole ? (parsed as Parsed) : null;
}

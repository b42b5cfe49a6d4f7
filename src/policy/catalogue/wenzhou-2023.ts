import abilities from '../../../catalog/wenzhou-2023/abilities.json';
import amounts from '../../../catalog/wenzhou-2023/amounts.json';
import classD from '../../../catalog/wenzhou-2023/class-d.json';
import clauses from '../../../catalog/wenzhou-2023/clauses.json';
import funding from '../../../catalog/wenzhou-2023/funding.json';
import holidays from '../../../catalog/wenzhou-2023/holidays.json';
import interpretations from '../../../catalog/wenzhou-2023/interpretations.json';
import manifest from '../../../catalog/wenzhou-2023/manifest.json';
import occupations from '../../../catalog/wenzhou-2023/occupations.json';
import papers from '../../../catalog/wenzhou-2023/papers.json';
import parameters from '../../../catalog/wenzhou-2023/parameters.json';
import places from '../../../catalog/wenzhou-2023/places.json';
import shortage from '../../../catalog/wenzhou-2023/shortage.json';
import type { CatalogueFiles } from './catalogue';

/** The files of `catalog/wenzhou-2023`, bundled. */
export const WENZHOU_2023: CatalogueFiles = {
  manifest,
  amounts,
  occupations,
  'class-d': classD,
  shortage,
  abilities,
  parameters,
  clauses,
  interpretations,
  places,
  funding,
  papers,
  holidays,
};

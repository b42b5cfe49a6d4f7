/** Prints the catalogue as the functions' bundle carries it; run by prepared-catalogue-loader.js. */
import { prepareCatalogue } from '../functions/prepared-catalogue';
import { loadCatalogue } from '../policy/catalogue/load';
import { WENZHOU_2023 } from '../policy/catalogue/wenzhou-2023';

process.stdout.write(JSON.stringify(prepareCatalogue(loadCatalogue(WENZHOU_2023))));

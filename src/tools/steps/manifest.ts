/** Build step: manifest.xml with this package's version and the operator's address, icons, plain pages. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** The address that stands in the source manifest. */
export const DEVELOPER_BASE = 'https://localhost:3000/';

/** `ADDIN_BASE_URL` in the environment is where the operator serves the add-in, e.g. `https://intranet/subsidy/`. */
export async function run(dist: string): Promise<void> {
  const source = await readFile(path.join(ROOT, 'manifest.xml'), 'utf8');
  const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  const base = process.env['ADDIN_BASE_URL'] ?? DEVELOPER_BASE;
  await mkdir(path.join(dist, 'icons'), { recursive: true });
  await writeFile(path.join(dist, 'manifest.xml'), packagedManifest(source, version, base));

  const icons = path.join(ROOT, 'assets/icons');
  for (const icon of await readdir(icons)) {
    if (icon.endsWith('.png')) await cp(path.join(icons, icon), path.join(dist, 'icons', icon));
  }
  await cp(path.join(ROOT, 'assets/pages'), dist, { recursive: true });
}

/**
 * The manifest to hand out. Excel takes a change only when the version rises, so it is the package's own, with
 * the fourth number that the schema wants. Throws a RangeError for a base that Excel would refuse.
 */
export function packagedManifest(source: string, version: string, base: string): string {
  const address = new URL(base);
  if (address.protocol !== 'https:' || address.search !== '' || address.hash !== '') {
    throw new RangeError(`ADDIN_BASE_URL must be an https address without ? or #: ${base}`);
  }
  const folder = address.href.endsWith('/') ? address.href : `${address.href}/`;
  return source
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version.replace(/-.*$/, '')}.0</Version>`)
    .replaceAll(DEVELOPER_BASE, folder);
}

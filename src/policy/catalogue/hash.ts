import { sha256 } from '../../core/sha256';
import { CATALOGUE_FILES, type CatalogueFiles } from './catalogue';

/** JSON with sorted keys and no spaces, so that layout and the order of properties do not count. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const source = value as Record<string, unknown>;
  const parts = Object.keys(source)
    .filter((key) => key !== '$schema')
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(source[key])}`);
  return `{${parts.join(',')}}`;
}

/** `sha256:…` over the canonical JSON of every file, in the order of `CATALOGUE_FILES`. */
export function hashOf(files: CatalogueFiles): string {
  return `sha256:${sha256(CATALOGUE_FILES.map((file) => `${file}:${canonical(files[file])}`).join('\n'))}`;
}

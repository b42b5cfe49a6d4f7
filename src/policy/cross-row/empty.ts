/** Empties what most persons leave empty: `clear` makes a new table even of an empty one, a million times over. */
export function empty(collection: { readonly size: number; clear(): void }): void {
  if (collection.size > 0) collection.clear();
}

/** `1 row`, `12,000 rows`. */
export function rowsOf(count: number | string, what = 'row'): string {
  return `${count} ${what}${String(count) === '1' ? '' : 's'}`;
}

/** How much of a file is taken in before it is refused. A refusal names the limit it met. */
export interface FileLimits {
  /** Bytes of the file itself. */
  readonly file: number;
  /** Parts (zip entries). */
  readonly parts: number;
  /** Unpacked bytes of one part, and of all together. */
  readonly part: number;
  readonly unpacked: number;
  /** Unpacked ÷ packed, looked at only for parts over `ratioFrom` unpacked bytes: small parts pack very well. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Cells of one sheet, counting the empty ones to the left of a value in its row. */
  readonly cells: number;
}

/**
 * Roomy for real workbooks: 200,000 rows × 28 columns unpack to about 230 MB. A part must also fit into
 * one JavaScript string (about 536 million characters).
 */
export const DEFAULT_LIMITS: FileLimits = {
  file: 200_000_000,
  parts: 20_000,
  part: 450_000_000,
  unpacked: 1_000_000_000,
  ratio: 250,
  ratioFrom: 20_000_000,
  cells: 10_000_000,
};

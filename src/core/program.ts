/** Name and version as reports show them; the same as in package.json. */
export const PROGRAM = { name: 'training-subsidy-addin', version: '1.0.0' } as const;

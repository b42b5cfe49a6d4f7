import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Claim } from '../../src/core/claim';
import type { Decision } from '../../src/core/decision';
import type { Field } from '../../src/core/fields';
import { FIELDS } from '../../src/core/fields';
import { parseDelimited } from '../../src/files';
import { explainLine, findingMessage } from '../../src/messages';
import type { PolicySettings } from '../../src/policy/batch';

/**
 * A table of cases as an officer reads and writes it: one line a case, one column a roster field. The
 * first line is the basis: a cell left blank takes its value. `-` is an empty cell, `×` a column that
 * the roster does not have. Columns `set.…` are settings; `outcome`, `amount`, `ifCleared`, `codes`
 * (code:severity@column, apart by spaces; `–` for none), `says` (what the officer reads; `…` stands for
 * any text), `sum` (the calculation in one line), `related` (rows of the table, from 1) and
 * `clause` what is expected; `worked` the sum in words.
 */
export interface Case {
  readonly name: string;
  readonly claim: Claim;
  readonly settings: PolicySettings;
  readonly isLedger: boolean;
  /** Sheet of a table with rows that are judged together. */
  readonly sheet: string;
  readonly outcome: string;
  readonly amount: string;
  readonly ifCleared: string;
  readonly codes: readonly string[];
  /** The findings' Chinese sentences in their order; null where the table does not say. */
  readonly says: RegExp | null;
  /** The calculation as it is explained; empty where the table does not say. */
  readonly sum: string;
  readonly related: string;
  readonly clauses: readonly string[];
}

const EMPTY = '-';
const ABSENT = '×';

const NUMBERS: ReadonlySet<string> = new Set<Field>(['hours', 'trainingYear']);
const TRUTHS: ReadonlySet<string> = new Set<Field>([
  'trainingCertificate',
  'occupationalCertificate',
  'contract',
  'socialInsurance',
  'licence',
]);

function valueOf(field: Field, text: string): unknown {
  if (text === EMPTY) return null;
  if (NUMBERS.has(field)) return Number(text);
  if (TRUTHS.has(field)) return text === '是';
  if (field === 'insurance') return text === 'none' ? [] : text.split('+');
  return field === 'level' && /^[1-5]$/.test(text) ? Number(text) : text;
}

function settingOf(name: string, text: string): unknown {
  if (name === 'placeAliases') return Object.fromEntries(text.split('+').map((pair) => pair.split('=')));
  return name === 'localSpecialities' || name === 'confirmedClassD' ? text.split('+') : text;
}

/** The findings as a table names them, sorted. */
export const codesOf = ({ findings }: Decision): string[] =>
  findings.map(({ code, severity, field }) => `${code}:${severity}@${field ?? '–'}`).sort();

/** Holds what an officer reads of a decision against what the table says of it. */
export function expectWords(decision: Decision, { says, sum }: Case): void {
  const said = decision.findings.map((finding) => findingMessage(finding, 'zh-CN')).join('');
  if (says !== null) expect(said).toMatch(says);
  if (sum !== '') expect(explainLine(decision)).toBe(sum);
}

/** A text in which `…` stands for any other. */
function pattern(text: string): RegExp {
  const pieces = text.split('…').map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pieces.join('.*')}$`, 's');
}

const items = (cell: string): string[] => cell.split(/\s+/).filter((item) => item !== '');

export function readCases(file: string): Case[] {
  const [header = [], ...lines] = parseDelimited(readFileSync(file, 'utf8'), ',', file);
  const basis = lines[0] ?? [];
  return lines.map((line): Case => {
    const cell = (name: string): string => line[header.indexOf(name)] ?? '';
    const claim: Record<string, unknown> = {};
    const settings: Record<string, unknown> = {};
    header.forEach((name, index) => {
      const isField = name !== 'outcome' && (FIELDS as readonly string[]).includes(name);
      const own = line[index] ?? '';
      const text = own === '' && isField ? (basis[index] ?? '') : own;
      if (text === '' || text === ABSENT) return;
      if (isField) claim[name] = valueOf(name as Field, text);
      else if (name.startsWith('set.')) settings[name.slice(4)] = settingOf(name.slice(4), text);
      else if (name === 'paid') claim['outcome'] = text;
    });
    return {
      name: cell('case'),
      claim: claim as Claim,
      settings: settings as PolicySettings,
      isLedger: cell('sheet') === '台账',
      sheet: cell('sheet'),
      outcome: cell('outcome'),
      amount: cell('amount'),
      ifCleared: cell('ifCleared'),
      codes: items(cell('codes')),
      says: cell('says') === '' ? null : pattern(cell('says')),
      sum: cell('sum'),
      related: cell('related'),
      clauses: items(cell('clause')),
    };
  });
}

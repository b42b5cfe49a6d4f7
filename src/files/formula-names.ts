/**
 * A workbook stores some functions under other names than people type: a custom function
 * `WZ.SUBSIDY(` as `_xldudf_WZ_SUBSIDY(`, functions younger than the format as `_xlfn.XLOOKUP(` or
 * `_xlfn._xlws.FILTER(`, parameters of LET and LAMBDA as `_xlpm.x`.
 */

/** Excel's younger functions that people meet in rosters, as far as they need a prefix in the file. */
const FUTURE = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW ' +
    'CEILING.MATH CHOOSECOLS CHOOSEROWS COMBINA CONCAT COT COTH CSC CSCH DAYS DECIMAL DROP EXPAND ' +
    'FIELDVALUE FILTERXML FLOOR.MATH FORECAST.LINEAR FORMULATEXT GAMMA GAUSS HSTACK IFNA IFS ' +
    'IMAGE ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS MUNIT NUMBERVALUE ' +
    'PDURATION PERMUTATIONA PHI RANDARRAY REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY ' +
    'SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT ' +
    'VSTACK WEBSERVICE WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR ' +
    'COVARIANCE.P COVARIANCE.S MODE.MULT MODE.SNGL PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC ' +
    'PERCENTRANK.INC QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ STDEV.P STDEV.S VAR.P VAR.S'
  ).split(' '),
);
const FUTURE_WORKSHEET = new Set(['FILTER', 'SORT']);

/** The namespaces of custom functions whose stored form has an underscore for the dot. */
const NAMESPACES = ['WZ'];

/** Splits a formula into texts in quotes (left alone) and the rest. */
function outsideQuotes(formula: string, change: (code: string) => string): string {
  let out = '';
  let from = 0;
  while (from < formula.length) {
    let quote = from;
    while (quote < formula.length && formula[quote] !== '"' && formula[quote] !== "'") quote++;
    out += change(formula.slice(from, quote));
    if (quote >= formula.length) break;
    const mark = formula[quote]!;
    let close = formula.indexOf(mark, quote + 1);
    // A doubled quote stands for itself.
    while (close >= 0 && formula[close + 1] === mark) close = formula.indexOf(mark, close + 2);
    if (close < 0) close = formula.length - 1;
    out += formula.slice(quote, close + 1);
    from = close + 1;
  }
  return out;
}

/** As stored, without `=` → as typed, without `=`. */
export function shownFormula(stored: string): string {
  if (!stored.includes('_xl')) return stored;
  return outsideQuotes(stored, (code) =>
    code
      .replace(/_xldudf_([A-Za-z0-9.]+)_([A-Za-z0-9._]+)\(/gi, (whole, space: string, name: string) =>
        NAMESPACES.includes(space.toUpperCase()) ? `${space}.${name}(` : whole,
      )
      .replace(/_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\./gi, ''),
  );
}

/** The names a LET or LAMBDA call binds are stored with a prefix; returns the code with those marked. */
function prefixParameters(formula: string): string {
  if (!/\b(?:LET|LAMBDA)\s*\(/i.test(formula)) return formula;
  const names = new Set<string>();
  const name = /^\s*([\p{L}_][\p{L}\p{N}_.]*)\s*$/u;
  for (const call of formula.matchAll(/\b(LET|LAMBDA)\s*\(/gi)) {
    const parts = splitArguments(formula, call.index + call[0].length);
    const letCall = call[1]!.toUpperCase() === 'LET';
    parts.slice(0, -1).forEach((part, i) => {
      const found = name.exec(part);
      if (found && (!letCall || i % 2 === 0)) names.add(found[1]!.toUpperCase());
    });
  }
  return outsideQuotes(formula, (code) =>
    code.replace(/[\p{L}_][\p{L}\p{N}_.]*(?!\s*[(!\p{L}\p{N}_.])/gu, (word) =>
      names.has(word.toUpperCase()) ? `_xlpm.${word}` : word,
    ),
  );
}

/** The arguments of a call from after its bracket to the matching one. */
function splitArguments(formula: string, from: number): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = from;
  let quote = '';
  for (let i = from; i < formula.length; i++) {
    const c = formula[i]!;
    if (quote) {
      if (c === quote) quote = '';
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '(' || c === '{') depth++;
    else if ((c === ')' || c === '}') && depth > 0) depth--;
    else if (c === ')') {
      parts.push(formula.slice(start, i));
      return parts;
    } else if (c === ',' && depth === 0) {
      parts.push(formula.slice(start, i));
      start = i + 1;
    }
  }
  return parts;
}

/** A function's name before its bracket, not in the middle of a longer name. */
const CALL = /(^|[^\p{L}\p{N}_.])([A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z0-9._]+)?)(?=\s*\()/gu;

/** As typed, with or without `=` → as stored, without `=`. */
export function storedFormula(typed: string): string {
  const formula = typed.startsWith('=') ? typed.slice(1) : typed;
  return outsideQuotes(prefixParameters(formula), (code) =>
    code.replace(CALL, (whole, before: string, word: string) => {
      const upper = word.toUpperCase();
      if (FUTURE_WORKSHEET.has(upper)) return `${before}_xlfn._xlws.${upper}`;
      if (FUTURE.has(upper)) return `${before}_xlfn.${upper}`;
      const dot = word.indexOf('.');
      if (dot > 0 && NAMESPACES.includes(upper.slice(0, dot))) {
        return `${before}_xldudf_${upper.slice(0, dot)}_${upper.slice(dot + 1)}`;
      }
      return whole;
    }),
  );
}

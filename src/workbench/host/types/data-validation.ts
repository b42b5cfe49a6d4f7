import { contains, sameArea } from '../address';
import { ApiError, invalidArgument } from '../errors';
import type { Validation } from '../model';
import { defineType, type RangeTarget, type WireType } from '../wire-type';
import { requireAllowed } from './access';
import { record, truth } from './arguments';

const TYPE_OF: Readonly<Record<string, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};
const NO_ALERT = { message: '', showAlert: true, style: 'Stop', title: '' };
const NO_PROMPT = { message: '', showPrompt: true, title: '' };

function ruleOf({ sheet, area }: RangeTarget): Validation | null {
  return sheet.validations.find((validation) => contains(validation.area, area)) ?? null;
}

function change(target: RangeTarget, patch: Partial<Validation>): void {
  const { sheet, area } = target;
  requireAllowed(sheet, null);
  const before = ruleOf(target);
  const base = { rule: {}, ignoreBlanks: true, errorAlert: NO_ALERT, prompt: NO_PROMPT };
  const next: Validation = { ...base, ...before, ...patch, area };
  if (before && sameArea(before.area, area)) sheet.setValidation(area, null);
  sheet.setValidation(area, next);
}

export const dataValidationType: WireType<RangeTarget> = defineType({
  name: 'DataValidation',
  properties: {
    Type: { get: (target) => TYPE_OF[Object.keys(ruleOf(target)?.rule ?? {})[0] ?? ''] ?? 'None' },
    Rule: {
      get: (target) => ruleOf(target)?.rule ?? {},
      set: (target, value) => {
        const rule = record(value, 'rule');
        const kinds = Object.keys(rule);
        if (kinds.length !== 1 || !TYPE_OF[kinds[0]!]) throw invalidArgument('rule');
        const list = rule['list'] as { source?: unknown } | undefined;
        if (typeof list?.source === 'string' && !list.source.startsWith('=') && list.source.length > 255) {
          throw new ApiError('InvalidArgument', 'A list of choices has at most 255 characters.');
        }
        change(target, { rule });
      },
    },
    IgnoreBlanks: {
      get: (target) => ruleOf(target)?.ignoreBlanks ?? true,
      set: (target, value) => change(target, { ignoreBlanks: truth(value, 'ignoreBlanks') }),
    },
    ErrorAlert: {
      get: (target) => ruleOf(target)?.errorAlert ?? NO_ALERT,
      set: (target, value) => change(target, { errorAlert: { ...NO_ALERT, ...record(value, 'errorAlert') } }),
    },
    Prompt: {
      get: (target) => ruleOf(target)?.prompt ?? NO_PROMPT,
      set: (target, value) => change(target, { prompt: { ...NO_PROMPT, ...record(value, 'prompt') } }),
    },
    Valid: {
      get: (target) => {
        const validation = ruleOf(target);
        return validation ? listAllows(target, validation) : true;
      },
    },
  },
  methods: {
    Clear: ({ sheet, area }) => {
      requireAllowed(sheet, null);
      sheet.setValidation(area, null);
    },
  },
});

/** Whether every cell holds a choice of an inline list; the other rules are kept, not judged: null. */
function listAllows({ sheet, area }: RangeTarget, { rule, ignoreBlanks }: Validation): boolean | null {
  const source = (rule['list'] as { source?: unknown } | undefined)?.source;
  if (typeof source !== 'string' || source.startsWith('=')) return null;
  const choices = new Set(source.split(',').map((each) => each.trim()));
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const value = sheet.value(row, column);
      if (value === null ? !ignoreBlanks : !choices.has(String(value))) return false;
    }
  }
  return true;
}

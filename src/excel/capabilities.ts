/**
 * What this Excel can do. A requirement set alone can be wrong when office.js is older than Excel,
 * so the member has to be there too. Everything the add-in needs is in `REQUIRED`; the rest is a bonus.
 */
interface Need {
  /** ExcelApi version in which Microsoft published it. */
  readonly version: string;
  /** Class and member of the object model. */
  readonly member: readonly [type: string, member: string];
}

const NEEDS = {
  settings: { version: '1.4', member: ['Workbook', 'settings'] },
  definedNames: { version: '1.4', member: ['Worksheet', 'names'] },
  suspendCalculation: { version: '1.6', member: ['Application', 'suspendApiCalculationUntilNextSync'] },
  conditionalFormats: { version: '1.6', member: ['Range', 'conditionalFormats'] },
  rangeByIndexes: { version: '1.7', member: ['Worksheet', 'getRangeByIndexes'] },
  sheetEvents: { version: '1.9', member: ['WorksheetCollection', 'onChanged'] },
  autoFilter: { version: '1.9', member: ['Worksheet', 'autoFilter'] },
  suspendScreen: { version: '1.9', member: ['Application', 'suspendScreenUpdatingUntilNextSync'] },
  mergedAreas: { version: '1.13', member: ['Range', 'getMergedAreasOrNullObject'] },
  notes: { version: '1.18', member: ['Worksheet', 'notes'] },
} as const satisfies Readonly<Record<string, Need>>;

export type Capability = keyof typeof NEEDS;

/** Without these the pane cannot review a roster; all are in ExcelApi 1.9, below the floor of 1.14. */
const REQUIRED: readonly Capability[] = [
  'settings',
  'definedNames',
  'conditionalFormats',
  'rangeByIndexes',
  'sheetEvents',
  'autoFilter',
];

/** The lowest requirement set the product is made for: Excel LTSC 2021. */
export const FLOOR = '1.14';

export function supports(capability: Capability): boolean {
  const { version, member }: Need = NEEDS[capability];
  return setSupported(version) && memberExists(...member);
}

/** The first thing missing from this Excel, or null when the add-in can work. */
export function missingCapability(): { readonly capability: Capability; readonly version: string } | null {
  const capability = REQUIRED.find((each) => !supports(each));
  return capability ? { capability, version: FLOOR } : null;
}

function setSupported(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

function memberExists(type: string, member: string): boolean {
  const constructor = (Excel as unknown as Record<string, { prototype?: object } | undefined>)[type];
  return constructor?.prototype !== undefined && member in constructor.prototype;
}

import { ApiError } from './errors';
import type { Since, WireMember, WireModel } from './wire-model';
import { SUPPLEMENT } from './wire-supplement';

/** Requirement sets and the version played of each, e.g. `{ ExcelApi: '1.14' }`. */
export type PlayedSets = Readonly<Record<string, string>>;

const COMMON: PlayedSets = {
  SharedRuntime: '1.1',
  DialogApi: '1.1',
  RibbonApi: '1.1',
  Settings: '1.1',
  CustomXmlParts: '1.1',
  RichApiRuntime: '1.1',
};

/** Excel LTSC 2021, the oldest Excel the add-in supports. */
export const LTSC_2021: PlayedSets = { ...COMMON, ExcelApi: '1.14', CustomFunctionsRuntime: '1.3' };

/** Excel LTSC 2024. */
export const LTSC_2024: PlayedSets = { ...COMMON, ExcelApi: '1.17', CustomFunctionsRuntime: '1.4' };

/** Excel of Microsoft 365. */
export const MICROSOFT_365: PlayedSets = {
  ...COMMON,
  ExcelApi: '1.20',
  CustomFunctionsRuntime: '1.5',
  DelayForCellEdit: '1.1',
};

/** Whether the played Excel has a requirement set in at least this version. */
export function isPlayed(sets: PlayedSets, { set, version }: Since): boolean {
  const found = Object.entries(sets).find(([name]) => name.toLowerCase() === set.toLowerCase());
  if (!found) return false;
  const [major = 0, minor = 0] = found[1].split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/**
 * The member of a class as office.js knows it, refused where the played Excel is older than the
 * member or has none of the name. Null for classes that office.js does not describe (the runtime's services).
 * @throws ApiError ApiNotFound
 */
export function checkMember(
  model: WireModel,
  sets: PlayedSets,
  type: string,
  name: string,
): WireMember | null {
  const described = model[type] ?? SUPPLEMENT[type];
  if (!described) return null;
  const member = SUPPLEMENT[type]?.members[name] ?? described.members[name];
  if (!member) throw new ApiError('ApiNotFound', `Excel has no ${type}.${name}.`);
  if (!isPlayed(sets, member.since)) {
    const { set, version } = member.since;
    throw new ApiError(
      'ApiNotFound',
      `${type}.${member.publicName} needs ${set} ${version}; the Excel played here is older.`,
    );
  }
  return member;
}

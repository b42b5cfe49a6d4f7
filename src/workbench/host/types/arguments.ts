import { invalidArgument } from '../errors';
import { isWireObject, type RangeTarget } from '../wire-type';

/** Reading what an add-in passed: each refuses with `InvalidArgument` what Excel would. */

export function text(value: unknown, what: string): string {
  if (typeof value !== 'string') throw invalidArgument(what);
  return value;
}

export function optionalText(value: unknown, what: string): string | undefined {
  return value === undefined || value === null ? undefined : text(value, what);
}

export function whole(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument(what);
  return value;
}

export function number(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(what);
  return value;
}

export function truth(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(what);
  return value;
}

export function choice<T extends string>(value: unknown, allowed: readonly T[], what: string): T {
  const found = allowed.find((each) => each.toLowerCase() === String(value).toLowerCase());
  if (found === undefined) throw invalidArgument(what);
  return found;
}

export function record(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument(what);
  return value as Record<string, unknown>;
}

/** The range behind an argument that is a Range object; null for anything else. */
export function asRange(value: unknown): RangeTarget | null {
  return isWireObject(value) && value.type.name === 'Range' ? (value.target as RangeTarget) : null;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
  pink: '#FFC0CB',
  brown: '#A52A2A',
  cyan: '#00FFFF',
  magenta: '#FF00FF',
  lime: '#00FF00',
  navy: '#000080',
  teal: '#008080',
  silver: '#C0C0C0',
  maroon: '#800000',
  olive: '#808000',
  lightblue: '#ADD8E6',
  lightgreen: '#90EE90',
  lightgray: '#D3D3D3',
  lightgrey: '#D3D3D3',
  lightyellow: '#FFFFE0',
  darkblue: '#00008B',
  darkgreen: '#006400',
  darkred: '#8B0000',
  gold: '#FFD700',
  salmon: '#FA8072',
  coral: '#FF7F50',
  tomato: '#FF6347',
  aqua: '#00FFFF',
};

/** `#RRGGBB` in capitals, from that, from `#RGB`-less `RRGGBB`, or from an HTML colour name. */
export function color(value: unknown): string {
  const given = text(value, 'color');
  const named = NAMED_COLORS[given.toLowerCase()];
  if (named) return named;
  const hex = /^#?([0-9a-f]{6})$/i.exec(given);
  if (!hex) throw invalidArgument(`color ${given}`);
  return `#${hex[1]!.toUpperCase()}`;
}

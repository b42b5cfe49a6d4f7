import type { Area } from '../../core/grid';
import type { Sheet, Workbook } from './model';

/**
 * How the engine plays one class of the Excel object model. Keys are wire names (`NumberFormat`,
 * `GetUsedRange`); which members a class may have, and since when, is checked by the engine
 * against the wire model, so a type only says how its members behave.
 *
 * @typeParam T what stands behind the add-in's proxy, e.g. a `Sheet`
 */
export interface WireType<T> {
  readonly name: string;
  /** What the client needs to find the object again, e.g. `{ Id: … }`. */
  readonly identity?: (target: T) => Readonly<Record<string, string | number>>;
  /** The client may ask to keep the object between syncs, as it does for ranges. */
  readonly keepable?: boolean;
  readonly properties?: Readonly<Record<string, WireProperty<T>>>;
  readonly navigation?: Readonly<Record<string, (target: T, host: Host) => WireObject>>;
  /** Returns a `WireObject` for methods that lead to an object, else a JSON value. */
  readonly methods?: Readonly<Record<string, (target: T, args: readonly unknown[], host: Host) => unknown>>;
  /** Collections only. */
  readonly items?: (target: T, host: Host) => WireObject[];
}

export interface WireProperty<T> {
  readonly get: (target: T, host: Host) => unknown;
  readonly set?: (target: T, value: unknown, host: Host) => void;
}

/** An object of the add-in's, on Excel's side. */
export interface WireObject {
  readonly type: WireType<unknown>;
  readonly target: unknown;
  readonly isNull?: true;
}

/** What the types may use of the engine. */
export interface Host {
  readonly workbook: Workbook;
  /** Today's year, for dates typed without one. */
  readonly year: number;
  /** Now, ISO 8601. */
  now(): string;
  /** An add-in's wish for an event (a number of office.js) of a sheet or table, by id, or (null) of all. */
  subscribe(event: number, id: string | null, wanted: boolean): void;
  /** The object kept under a reference id. @throws ApiError InvalidReference */
  kept(reference: string): WireObject;
  release(reference: string): void;
  releaseAll(): void;
  /** What the add-in's runtime asked of its host, e.g. to show the pane. */
  readonly services: HostServices;
}

/** Requests of the add-in's runtime that are about the window, not the workbook; answered by the page. */
export interface HostServices {
  showPane?(visible: boolean): void;
  updateRibbon?(update: unknown): void;
  customFunctionsReady?(): void;
  customFunctionResults?(results: readonly unknown[]): void;
}

export interface RangeTarget {
  readonly sheet: Sheet;
  readonly area: Area;
}

const defined: WireType<unknown>[] = [];

/** Every type that is played. */
export const definedTypes: readonly WireType<unknown>[] = defined;

/** Declares how a class is played; all declarations are held against office.js's own object model by a test. */
export function defineType<T>(type: WireType<T>): WireType<T> {
  defined.push(type as WireType<unknown>);
  return type;
}

export function wireObject<T>(type: WireType<T>, target: T): WireObject {
  return { type: type as WireType<unknown>, target };
}

const nullType: WireType<null> = { name: 'NullObject' };

/** What `…OrNullObject` gives when there is nothing: every operation on it does nothing. */
export const NULL_OBJECT: WireObject = { type: nullType as WireType<unknown>, target: null, isNull: true };

export function isWireObject(value: unknown): value is WireObject {
  return typeof value === 'object' && value !== null && 'type' in value && 'target' in value;
}

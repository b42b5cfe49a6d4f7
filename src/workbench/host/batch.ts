import type { Change } from './changes';
import { sameArea } from './address';
import { ApiError, type ApiErrorCode } from './errors';
import type { Workbook } from './model';
import { shiftArea, type Shift } from './shift';
import { checkMember, type PlayedSets } from './played-sets';
import { playedTypes, rootType } from './types';
import type { WireMember, WireModel } from './wire-model';
import {
  isWireObject,
  NULL_OBJECT,
  wireObject,
  type Host,
  type RangeTarget,
  type WireObject,
} from './wire-type';

/** A range after the shift; anything else as it is; null for a range that is gone. */
export function moveObject(object: WireObject, shift: Shift): WireObject | null {
  const target = object.target as Partial<RangeTarget>;
  if (object.type.name !== 'Range' || target.sheet !== shift.sheet || !target.area) return object;
  const area = shiftArea(target.area, shift);
  if (!area) return null;
  return sameArea(area, target.area) ? object : { ...object, target: { ...target, area } };
}

export interface Request {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | null)[] | null;
}

interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Response {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  Error?: ErrorBody;
}

interface ErrorBody {
  readonly Code: ApiErrorCode;
  readonly Message: string;
  readonly HttpStatusCode: number;
  readonly ActionIndex: number;
  readonly Location: string;
}

/**
 * The kinds of action and of object path, as office.js numbers them. Not played: recursive queries
 * (6, `context.loadRecursive`) and checks that nothing changed (8).
 */
const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
  update: 9,
} as const;
const PATH = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** What a batch is held against: the object model and the played requirement sets. */
export interface BatchOptions {
  readonly wireModel: WireModel;
  readonly sets: PlayedSets;
}

/** One request on its way: object paths are resolved once each, actions run in order. */
export class Batch {
  readonly #request: Request;
  readonly #host: Host;
  readonly #options: BatchOptions;
  readonly #keep: (object: WireObject) => string;
  readonly #unplayed: Set<string>;
  readonly #objects = new Map<number, WireObject>();
  readonly #references = new Map<WireObject, string>();
  #location = '';

  constructor(
    request: Request,
    host: Host,
    options: BatchOptions,
    keep: (object: WireObject) => string,
    unplayed: Set<string>,
  ) {
    this.#request = request;
    this.#host = host;
    this.#options = options;
    this.#keep = keep;
    this.#unplayed = unplayed;
  }

  /** @param failAt the action to fail before, for tests of faults */
  async run(failAt: { action: number; error: ApiError } | null): Promise<Response> {
    const response: Response = { Results: [], TraceIds: [] };
    const { Actions: actions } = this.#request;
    const { workbook } = this.#host;
    const stopFollowing = workbook.onShift((shift) => this.#moveObjects(shift));
    let at = 0;
    try {
      while (at < actions.length) {
        let stale: readonly Change[] = [];
        workbook.transact('addin', () => {
          for (; at < actions.length; at += 1) {
            const action = actions[at]!;
            // What is read must be calculated: settle first, then go on from this action.
            if (isRead(action) && needsCalculation(workbook)) break;
            if (failAt?.action === at) throw failAt.error;
            this.#perform(action, response);
          }
          stale = workbook.pending.filter(affectsCalculation);
        });
        if (stale.length > 0) await workbook.calculator?.settle(workbook, stale);
      }
      if (failAt?.action === actions.length) throw failAt.error;
    } catch (error) {
      const refused = toApiError(error);
      if (!refused.location) refused.location = this.#location;
      response.Error = errorBody(refused, at);
    } finally {
      stopFollowing();
    }
    return response;
  }

  /** Ranges found earlier in the batch follow too; of one that is gone nothing is left to act on. */
  #moveObjects(shift: Shift): void {
    for (const [id, object] of [...this.#objects]) {
      const moved = moveObject(object, shift);
      if (moved === object) continue;
      this.#objects.set(id, moved ?? GONE);
      const reference = this.#references.get(object);
      if (moved && reference !== undefined) this.#references.set(moved, reference);
    }
  }

  #perform(action: Action, response: Response): void {
    this.#location = '';
    if (action.ActionType === ACTION.trace) {
      response.TraceIds.push(action.Id);
      response.Results.push({ ActionId: action.Id, Value: null });
      return;
    }
    const object = this.#object(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.setProperty:
        if (!object.isNull) this.#set(object, action.Name ?? '', this.#arguments(action.ArgumentInfo)[0]);
        return;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          if (!object.isNull) this.#set(object, wireName(name), value);
        }
        return;
      default:
        response.Results.push({
          ActionId: action.Id,
          Value: object.isNull ? null : this.#answer(action, object),
        });
    }
  }

  #answer(action: Action, object: WireObject): unknown {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.#identity(object, this.#request.AutoKeepReference === true);
      case ACTION.query:
      case ACTION.queryAsJson:
        return this.#load(object, action.QueryInfo ?? {});
      case ACTION.method: {
        const result = this.#call(object, action.Name ?? '', this.#arguments(action.ArgumentInfo));
        return isWireObject(result) ? this.#identity(result, false) : (result ?? null);
      }
      default:
        throw new ApiError(
          'ApiNotFound',
          `The workbench does not play actions of type ${action.ActionType}.`,
        );
    }
  }

  #object(id: number): WireObject {
    const known = this.#objects.get(id);
    if (known === GONE) throw new ApiError('InvalidReference', 'The cells of this range were deleted.');
    if (known) return known;
    const path = this.#request.ObjectPaths[id];
    if (!path) throw new ApiError('InvalidObjectPath', `There is no object path ${id}.`);
    const resolved = this.#resolve(path);
    this.#objects.set(id, resolved);
    return resolved;
  }

  #resolve(path: ObjectPath): WireObject {
    if (path.ObjectPathType === PATH.root) return wireObject(rootType, this.#host.workbook);
    if (path.ObjectPathType === PATH.newObject) return this.#service(path.Name);
    if (path.ObjectPathType === PATH.reference) return this.#host.kept(path.Name);
    if (path.ObjectPathType === PATH.nullObject) return NULL_OBJECT;
    const parent = this.#object(path.ParentObjectPathId ?? 0);
    if (parent.isNull) return NULL_OBJECT;
    switch (path.ObjectPathType) {
      case PATH.method:
        return this.#expectObject(
          this.#call(parent, path.Name, this.#arguments(path.ArgumentInfo)),
          path.Name,
        );
      case PATH.indexer:
        return this.#expectObject(
          this.#call(parent, 'GetItem', this.#arguments(path.ArgumentInfo)),
          'GetItem',
        );
      case PATH.property:
        return this.#navigate(parent, path.Name);
      default:
        throw new ApiError('InvalidObjectPath', `There is no object path of type ${path.ObjectPathType}.`);
    }
  }

  /** The services of the runtime, e.g. `Microsoft.SharedRuntime.AppRuntimeService`. */
  #service(name: string): WireObject {
    const short = name.slice(name.lastIndexOf('.') + 1);
    const type = playedTypes.get(short);
    if (!type) throw this.#missing(short, 'new');
    return { type, target: this.#host.workbook };
  }

  #expectObject(value: unknown, name: string): WireObject {
    if (isWireObject(value)) return value;
    throw new ApiError('InvalidObjectPath', `${name} does not lead to an object.`);
  }

  #arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, at) =>
      references[at] ? this.#object(references[at]) : value,
    );
  }

  #identity(object: WireObject, autoKeep: boolean): Record<string, unknown> | null {
    if (object.isNull) return null;
    const identity: Record<string, unknown> = { ...object.type.identity?.(object.target) };
    if (autoKeep && object.type.keepable) identity['_ReferenceId'] = this.#reference(object);
    return identity;
  }

  #reference(object: WireObject): string {
    let reference = this.#references.get(object);
    if (reference === undefined) {
      reference = this.#keep(object);
      this.#references.set(object, reference);
    }
    return reference;
  }

  #call(object: WireObject, name: string, args: readonly unknown[]): unknown {
    if (name === '_KeepReference' && object.type.keepable) {
      this.#reference(object);
      return null;
    }
    this.#check(object, name);
    const method = object.type.methods?.[name];
    if (!method) throw this.#missing(object.type.name, name);
    return method(object.target, args, this.#host);
  }

  #navigate(object: WireObject, name: string): WireObject {
    this.#check(object, name);
    const lead = object.type.navigation?.[name];
    if (!lead) throw this.#missing(object.type.name, name);
    return lead(object.target, this.#host);
  }

  #get(object: WireObject, name: string): unknown {
    if (name === '_ReferenceId') return this.#references.get(object) ?? '';
    this.#check(object, name);
    const property = object.type.properties?.[name];
    if (!property) throw this.#missing(object.type.name, name);
    return property.get(object.target, this.#host) ?? null;
  }

  #set(object: WireObject, name: string, value: unknown): void {
    const member = this.#check(object, name);
    const property = object.type.properties?.[name];
    if (!property) {
      // `set({ format: { … } })` may arrive as an update of a navigation.
      const lead = object.type.navigation?.[name];
      if (lead && typeof value === 'object' && value !== null) {
        const next = lead(object.target, this.#host);
        for (const [inner, state] of Object.entries(value)) this.#set(next, wireName(inner), state);
        return;
      }
      throw this.#missing(object.type.name, name);
    }
    if (!property.set) {
      if (member?.writable) throw this.#missing(object.type.name, `${name} (set)`);
      throw new ApiError('InvalidOperation', `${object.type.name}.${name} is read-only.`);
    }
    property.set(object.target, value, this.#host);
  }

  #check(object: WireObject, name: string): WireMember | null {
    this.#location = `${object.type.name}.${name}`;
    return checkMember(this.#options.wireModel, this.#options.sets, object.type.name, name);
  }

  #missing(type: string, name: string): ApiError {
    this.#location = `${type}.${name}`;
    this.#unplayed.add(this.#location);
    return new ApiError('ApiNotFound', `The workbench does not play ${type}.${name}.`);
  }

  /** Loads what a query asks for. Collections give `{ _Items }`, what is asked of them is asked of each item. */
  #load(object: WireObject, query: QueryInfo): Record<string, unknown> {
    if (object.isNull) return {};
    const wanted = this.#wanted(object, query);
    const loaded: Record<string, unknown> = {};
    for (const name of wanted.own) loaded[name] = this.#get(object, name);
    if (!object.type.items) {
      for (const [name, select] of wanted.inner)
        loaded[name] = this.#load(this.#navigate(object, name), { Select: select });
      return loaded;
    }
    const select = wanted.ofItems;
    let items = object.type.items(object.target, this.#host);
    items = items.slice(query.Skip ?? 0, query.Top === undefined ? undefined : (query.Skip ?? 0) + query.Top);
    loaded['_Items'] = items.map((item) => ({
      ...this.#load(item, select === null ? {} : { Select: select }),
      ...this.#identity(item, this.#request.AutoKeepReference === true),
    }));
    return loaded;
  }

  #wanted(object: WireObject, query: QueryInfo): Wanted {
    const { type } = object;
    const collection = type.items !== undefined;
    const own = new Set<string>();
    const inner = new Map<string, string[]>();
    const ofItems: string[] = [];
    const select = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)];
    const all = select.length === 0 || (query.Select ?? []).length === 0;
    for (const path of all ? ['*', ...select] : select) {
      const [head = '', ...rest] = path.split('/');
      const name = wireName(head);
      if (head === '*' || head === '$all') {
        if (collection) ofItems.push('*');
        this.#everyProperty(object).forEach((each) => own.add(each));
      } else if (collection && !type.properties?.[name]) {
        // `items/name` loses its first step in the client; `name` alone is asked of the items.
        ofItems.push(head === 'items' ? rest.join('/') || '*' : path);
      } else if (rest.length > 0 || type.navigation?.[name]) {
        inner.set(name, [...(inner.get(name) ?? []), rest.join('/') || '*']);
      } else {
        own.add(name);
      }
    }
    return { own, inner, ofItems: ofItems.length > 0 ? ofItems : collection ? null : [] };
  }

  /** What loading without a list gives: every plain property of the played Excel. */
  #everyProperty(object: WireObject): string[] {
    return Object.keys(object.type.properties ?? {}).filter((name) => {
      try {
        checkMember(this.#options.wireModel, this.#options.sets, object.type.name, name);
        return !name.startsWith('_');
      } catch (error) {
        if (error instanceof ApiError) return false;
        throw error;
      }
    });
  }
}

/** A range whose cells were deleted. */
const GONE: WireObject = wireObject({ name: 'Range' }, null);

interface Wanted {
  readonly own: ReadonlySet<string>;
  readonly inner: ReadonlyMap<string, string[]>;
  /** What is asked of a collection's items; null is everything. */
  readonly ofItems: string[] | null;
}

function isRead(action: Action): boolean {
  return action.ActionType === ACTION.query || action.ActionType === ACTION.queryAsJson;
}

function affectsCalculation(change: Change): boolean {
  return ['values', 'rows', 'columns', 'names', 'tables', 'sheet-added', 'sheet-deleted'].includes(
    change.kind,
  );
}

function needsCalculation(workbook: Workbook): boolean {
  return workbook.calculator !== null && workbook.pending.some(affectsCalculation);
}

/** `numberFormat` → `NumberFormat`; `_Id` and `_Items` stay. */
function wireName(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

export function errorBody(error: ApiError, actionIndex: number): ErrorBody {
  return {
    Code: error.code,
    Message: error.message,
    HttpStatusCode: error.httpStatusCode,
    ActionIndex: actionIndex,
    Location: error.location,
  };
}

/** Anything that is no refusal of ours is a fault of the workbench: it keeps its text, as `GeneralException`. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof Error && error.name === 'ConnectionCut') throw error;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new ApiError('GeneralException', `The workbench failed: ${text}`);
}

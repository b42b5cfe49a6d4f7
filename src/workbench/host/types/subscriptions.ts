import { EVENT_TYPES, TABLE_EVENT_TYPES } from '../events';
import type { Sheet } from '../model';
import type { WireType } from '../wire-type';

type Methods<T> = NonNullable<WireType<T>['methods']>;

/** The `_Register…` and `_Unregister…` of every event the workbench raises. */
export function subscriptions<T>(targetOf: (target: T) => Sheet | string | null, tables = false): Methods<T> {
  const methods: Record<string, Methods<T>[string]> = {};
  const types = tables ? TABLE_EVENT_TYPES : EVENT_TYPES;
  for (const [name, type] of Object.entries(types)) {
    methods[`_Register${name}`] = (target, _args, host) =>
      host.subscribe(String(type), targetOf(target), true);
    methods[`_Unregister${name}`] = (target, _args, host) =>
      host.subscribe(String(type), targetOf(target), false);
  }
  return methods;
}

import { EVENTS } from '../events';
import type { WireType } from '../wire-type';

type Methods<T> = NonNullable<WireType<T>['methods']>;

/**
 * The `_Register…` and `_Unregister…` of every event that a class raises in the workbench.
 * @param idOf what the event is wanted of; null is all of its kind
 */
export function subscriptions<T>(type: keyof typeof EVENTS, idOf: (target: T) => string | null): Methods<T> {
  const methods: Record<string, Methods<T>[string]> = {};
  for (const [name, number] of Object.entries(EVENTS[type])) {
    methods[`_Register${name}`] = (target, _args, host) => host.subscribe(number, idOf(target), true);
    methods[`_Unregister${name}`] = (target, _args, host) => host.subscribe(number, idOf(target), false);
  }
  return methods;
}

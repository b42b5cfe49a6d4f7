import { ExcelFault } from '../excel/faults';
import type { PaneMessages } from '../messages/zh-CN/pane';
import { EngineCancelled, EngineError } from './engine/client';

/** What went wrong, in words: what, where, what to do. */
export function faultText(error: unknown, messages: PaneMessages): string {
  if (error instanceof ExcelFault) {
    const text = messages.faults[error.code](error.params);
    return error.params['leftover'] ? `${text} ${messages.leftover}` : text;
  }
  if (error instanceof EngineCancelled) return messages.faults.cancelled({});
  if (error instanceof EngineError) {
    const known = messages.engine as Readonly<
      Record<string, (typeof messages.engine)['no-roster'] | undefined>
    >;
    return (known[error.failure.code] ?? messages.engine['engine-failed'])(error.failure.params);
  }
  return messages.faults['excel-refused']({ reason: error instanceof Error ? error.name : typeof error });
}

export function isCancelled(error: unknown): boolean {
  return error instanceof EngineCancelled || (error instanceof ExcelFault && error.code === 'cancelled');
}

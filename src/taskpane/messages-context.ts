import { createContext, useContext } from 'react';
import type { PaneMessages } from '../messages/zh-CN/pane';
import { pane as zh } from '../messages/zh-CN/pane';

/** The sentences of the language in use. */
export const MessagesContext = createContext<PaneMessages>(zh);

export function useMessages(): PaneMessages {
  return useContext(MessagesContext);
}

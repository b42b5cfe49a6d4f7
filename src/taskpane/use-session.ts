import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { Engine } from './engine/client';
import type { Locale } from './engine/protocol';
import { Session } from './session';
import type { SessionState } from './session-state';

/** The pane's session and its state, for as long as the pane is shown. */
export function useSession(locale: Locale): { readonly session: Session; readonly state: SessionState } {
  const session = useMemo(() => new Session(new Engine(), locale), [locale]);
  useEffect(() => {
    void session.start();
    return () => void session.stop();
  }, [session]);
  return { session, state: useSyncExternalStore(session.subscribe, session.getState) };
}

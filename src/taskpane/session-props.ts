import type { Session } from './session';
import type { SessionState } from './session-state';

/** What a part of the pane needs to show the session and to act on it. */
export interface SessionProps {
  readonly session: Session;
  readonly state: SessionState;
}

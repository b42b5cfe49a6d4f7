import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useMessages } from '../messages-context';
import type { Status } from '../session-state';

interface StatusBarProps {
  readonly status: Status | null;
  readonly stale: boolean;
}

/** What happened last; a live region, so that it is read out. */
export function StatusBar({ status, stale }: StatusBarProps) {
  const { done } = useMessages();
  return (
    <div aria-live="polite">
      {status && (
        <MessageBar
          intent={status.intent}
          layout="multiline"
          data-testid="message"
          data-intent={status.intent}
        >
          <MessageBarBody>{status.text}</MessageBarBody>
        </MessageBar>
      )}
      {stale && (
        <MessageBar intent="warning" layout="multiline" data-testid="stale">
          <MessageBarBody>{done.stale}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

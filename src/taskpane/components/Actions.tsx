import { Button, makeStyles, useRestoreFocusTarget } from '@fluentui/react-components';
import { lazy, Suspense, useRef, useState } from 'react';
import { useMessages } from '../messages-context';
import type { SessionProps } from '../session-props';
import type { Activity } from '../session-state';

const ConfirmClear = lazy(() => import('./ConfirmClear'));

// Four buttons side by side in a pane of 350 pixels: no wider than their words.
const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px',
    '& > button': { minWidth: 'unset', paddingInline: '10px' },
  },
});

/** What puts the sheet back to something: half of it would be worse than all. */
const NOT_CANCELLABLE: readonly Activity['kind'][] = ['takingBack', 'undoing', 'clearing'];

/**
 * Review, write, undo, clear. While something runs that can be stopped, cancel stands in place of review. The
 * others stay where the keyboard finds them, but do nothing: focus is not lost with every operation.
 */
export function Actions({ session, state }: SessionProps) {
  const styles = useStyles();
  const { actions: words } = useMessages();
  /** Null until the question is asked for the first time: its script is loaded only then. */
  const [asking, setAsking] = useState<boolean | null>(null);
  const group = useRef<HTMLDivElement>(null);
  const restoreFocus = useRestoreFocusTarget();
  const { roster, review, activity } = state;
  const { choices } = session;
  const answered =
    roster !== null &&
    (roster.has.programme || choices.programme !== undefined) &&
    (roster.has.recipient || choices.recipient !== undefined);
  const busy = activity !== null;
  const cancellable = activity !== null && !NOT_CANCELLABLE.includes(activity.kind);
  return (
    <div ref={group} className={styles.row} role="group" aria-label={words.label}>
      {cancellable ? (
        <Button onClick={() => session.cancel()} data-testid="cancel">
          {words.cancel}
        </Button>
      ) : (
        <Button
          appearance={review ? 'secondary' : 'primary'}
          disabledFocusable={!answered || busy}
          onClick={() => void session.review()}
          data-testid="review"
        >
          {review ? words.again : words.review}
        </Button>
      )}
      {review && (
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void session.write()}
          data-testid="write"
        >
          {words.write}
        </Button>
      )}
      {state.undo && (
        <Button
          disabledFocusable={busy}
          onClick={() => {
            // This button goes with the write that it undoes.
            group.current?.querySelector('button')?.focus();
            void session.undo();
          }}
          data-testid="undo"
        >
          {words.undo}
        </Button>
      )}
      {state.sheetId !== null && (
        <Button
          {...restoreFocus}
          disabledFocusable={busy}
          onClick={() => setAsking(true)}
          data-testid="clear"
        >
          {words.clear}
        </Button>
      )}
      {asking !== null && (
        <Suspense fallback={null}>
          <ConfirmClear
            open={asking}
            onClose={() => setAsking(false)}
            onConfirm={() => void session.clear()}
          />
        </Suspense>
      )}
    </div>
  );
}

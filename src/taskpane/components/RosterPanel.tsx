import { Button, Text, makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { useMessages } from '../messages-context';
import type { SessionProps } from '../session-props';
import { isBusy, type SessionState } from '../session-state';
import { Section } from './Section';

const Columns = lazy(() => import('./Columns'));

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  name: { overflowWrap: 'anywhere' },
});

/** Which sheet is in front, where its header stands, and how its columns are taken. */
export function RosterPanel({ session, state }: SessionProps) {
  const styles = useStyles();
  const { roster: words } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <Section heading={words.heading}>
      <Text className={styles.name}>{words.sheet(state.sheetName || '…')}</Text>
      <Text role="status" data-testid="roster-status">
        {statusText(state, words)}
      </Text>
      <div className={styles.row}>
        <Button
          size="small"
          disabledFocusable={state.activity !== null}
          onClick={() => void session.look()}
          data-testid="roster-refresh"
        >
          {words.refresh}
        </Button>
        {state.sheetId !== null && (
          <Button
            size="small"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            data-testid="columns-toggle"
          >
            {open ? words.hideColumns : words.columns}
          </Button>
        )}
      </div>
      {open && state.sheetId !== null && (
        <Suspense fallback={null}>
          <Columns
            roster={state.roster}
            choices={session.choices}
            disabled={isBusy(state)}
            onChange={(choices) => session.choose(choices)}
          />
        </Suspense>
      )}
    </Section>
  );
}

function statusText(state: SessionState, words: ReturnType<typeof useMessages>['roster']): string {
  if (state.roster) {
    const known = state.roster.columns.filter(({ field }) => field !== null).length;
    return words.found(state.roster.headerRow, known, state.roster.columns.length);
  }
  if (state.rosterProblem === 'none') return words.none;
  if (state.rosterProblem === 'empty') return words.empty;
  return words.reading;
}

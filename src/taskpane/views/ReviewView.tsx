import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Actions } from '../components/Actions';
import { ActivityBar } from '../components/ActivityBar';
import { Ask } from '../components/Ask';
import { Findings } from '../components/Findings';
import { HandlingPanel } from '../components/HandlingPanel';
import { RosterPanel } from '../components/RosterPanel';
import { StatusBar } from '../components/StatusBar';
import { TotalsPanel } from '../components/TotalsPanel';
import { Unchecked } from '../components/Unchecked';
import type { SessionProps } from '../session-props';
import { isBusy } from '../session-state';

const useStyles = makeStyles({ page: { display: 'flex', flexDirection: 'column', gap: '12px' } });

/** The main page: the roster found, what to confirm, the buttons, then results. */
export function ReviewView({ session, state }: SessionProps) {
  const styles = useStyles();
  const results = useRef<HTMLDivElement>(null);
  const { review } = state;
  useEffect(() => {
    // The results of a review stand below what was asked before it: a small pane would not show them.
    if (review) results.current?.scrollIntoView({ block: 'start' });
  }, [review]);
  return (
    <div className={styles.page}>
      <RosterPanel session={session} state={state} />
      {state.roster && (
        <Ask
          roster={state.roster}
          choices={session.choices}
          disabled={isBusy(state)}
          onChange={(choices) => session.choose(choices)}
        />
      )}
      <div ref={results}>
        <Actions session={session} state={state} />
      </div>
      <ActivityBar activity={state.activity} />
      <StatusBar status={state.status} stale={state.stale && state.activity === null} />
      {state.review && (
        <>
          <TotalsPanel review={state.review} />
          <Unchecked
            items={state.review.unchecked}
            notices={state.review.notices}
            onJump={(cell) => session.jump(cell)}
          />
          <Findings
            review={state.review}
            load={(query) => session.findings(query)}
            onJump={(cell) => session.jump(cell)}
          />
          <HandlingPanel items={state.review.handling} />
        </>
      )}
    </div>
  );
}

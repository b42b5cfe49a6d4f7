import { makeStyles } from '@fluentui/react-components';
import { Actions } from '../components/Actions';
import { ActivityBar } from '../components/ActivityBar';
import { Ask } from '../components/Ask';
import { Findings } from '../components/Findings';
import { RosterPanel } from '../components/RosterPanel';
import { StatusBar } from '../components/StatusBar';
import { TotalsPanel } from '../components/TotalsPanel';
import { Unchecked } from '../components/Unchecked';
import type { ReviewController } from '../use-review';

const useStyles = makeStyles({ page: { display: 'flex', flexDirection: 'column', gap: '12px' } });

/** The main page: the roster found, what to confirm, the buttons, then results. */
export function ReviewView({ controller }: { readonly controller: ReviewController }) {
  const styles = useStyles();
  const { state } = controller;
  return (
    <div className={styles.page}>
      <RosterPanel controller={controller} />
      {state.roster && (
        <Ask roster={state.roster} choices={controller.choices} onChange={controller.choose} />
      )}
      <Actions controller={controller} />
      <ActivityBar activity={state.activity} />
      <StatusBar status={state.status} stale={state.stale && state.activity === null} />
      {state.review && (
        <>
          <TotalsPanel review={state.review} />
          <Unchecked items={state.review.unchecked} notices={state.review.notices} />
          <Findings review={state.review} load={controller.findings} onJump={controller.jump} />
        </>
      )}
    </div>
  );
}

import { Field, ProgressBar } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { PaneMessages } from '../../messages/zh-CN/pane';
import { grouped } from '../locale';
import { useMessages } from '../messages-context';
import type { Activity } from '../session-state';

/** After this long without a sign of life Excel is probably waiting for a cell edit to end, in milliseconds. */
const QUIET = 5_000;

/** What is running and how far it is. */
export function ActivityBar({ activity }: { readonly activity: Activity | null }) {
  const messages = useMessages();
  const quiet = useQuiet(activity);
  if (!activity || activity.kind === 'looking') return null;
  const { done, total } = activity;
  return (
    <Field
      validationState="none"
      validationMessage={quiet ? messages.progress.waiting : activityText(activity, messages)}
      data-testid="progress"
      aria-live="polite"
    >
      <ProgressBar
        thickness="large"
        {...(total > 0 && activity.kind !== 'reviewing' ? { value: done / total } : {})}
      />
    </Field>
  );
}

function activityText({ kind, done, total }: Activity, { progress, roster }: PaneMessages): string {
  switch (kind) {
    case 'looking':
      return roster.reading;
    case 'reading':
      return progress.reading(grouped(done), grouped(total));
    case 'sending':
      return progress.sending;
    case 'reviewing':
      return progress.reviewing(grouped(total));
    case 'planning':
      return progress.planning;
    case 'writing':
      return progress.writing(grouped(done), grouped(total));
    case 'takingBack':
      return progress.takingBack;
    case 'undoing':
      return progress.undoing;
    case 'clearing':
      return progress.clearing;
  }
}

/** Whether Excel, and not the rules, has been silent for a while. */
function useQuiet(activity: Activity | null): boolean {
  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    setQuiet(false);
    const waitsForExcel = activity !== null && !['sending', 'reviewing', 'planning'].includes(activity.kind);
    if (!waitsForExcel) return undefined;
    const timer = setTimeout(() => setQuiet(true), QUIET);
    return () => clearTimeout(timer);
  }, [activity]);
  return quiet;
}

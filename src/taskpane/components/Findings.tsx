import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { OUTCOMES, type Outcome } from '../../core/claim';
import type { FindingGroup, FindingsPage, FindingsQuery, ReviewView } from '../engine/protocol';
import { useMessages } from '../messages-context';
import { Disclosure } from './Disclosure';
import { FindingList } from './FindingList';
import { Section } from './Section';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { overflowWrap: 'anywhere' },
});

interface FindingsProps {
  readonly review: ReviewView;
  readonly load: (query: FindingsQuery) => Promise<FindingsPage>;
  readonly onJump: (cell: string) => Promise<void>;
}

/** Findings grouped by what they say, the commonest first; a group opens to its cells. */
export function Findings({ review, load, onJump }: FindingsProps) {
  const styles = useStyles();
  const messages = useMessages();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const shown = review.groups.filter((group) => countOf(group, outcome) > 0);
  return (
    <Section heading={messages.findings.heading}>
      {review.groups.length > 0 && (
        <div className={styles.filters} role="group" aria-label={messages.findings.filter}>
          {[null, ...OUTCOMES].map((each) => (
            <Button
              key={each ?? 'all'}
              size="small"
              appearance={each === outcome ? 'primary' : 'secondary'}
              aria-pressed={each === outcome}
              onClick={() => setOutcome(each)}
              data-testid={`filter-${each ?? 'all'}`}
            >
              {each === null ? messages.findings.all : messages.totals[each]}
            </Button>
          ))}
        </div>
      )}
      {shown.length === 0 && (
        <Text>{review.groups.length === 0 ? messages.findings.none : messages.findings.noneHere}</Text>
      )}
      {shown.map((group) => (
        <Group key={`${group.code} ${outcome}`} {...{ group, outcome, load, onJump }} />
      ))}
    </Section>
  );
}

function countOf(group: FindingGroup, outcome: Outcome | null): number {
  return outcome === null ? group.count : group.byOutcome[outcome];
}

interface GroupProps extends Pick<FindingsProps, 'load' | 'onJump'> {
  readonly group: FindingGroup;
  readonly outcome: Outcome | null;
}

function Group({ group, outcome, load, onJump }: GroupProps) {
  const styles = useStyles();
  const { findings: words } = useMessages();
  return (
    <div className={styles.group} data-testid={`finding-group-${group.code}`}>
      <Disclosure label={words.group(words.severity[group.severity], group.title, countOf(group, outcome))}>
        <Text size={200} block className={styles.text}>
          {group.description}
          {group.clause !== '–' && ` ${words.clause(group.clause)}`}
        </Text>
        <FindingList code={group.code} outcome={outcome} load={load} onJump={onJump} />
      </Disclosure>
    </div>
  );
}

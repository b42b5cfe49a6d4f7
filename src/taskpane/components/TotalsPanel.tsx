import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Outcome } from '../../core/claim';
import type { ReviewView } from '../engine/protocol';
import { grouped } from '../locale';
import { useMessages } from '../messages-context';
import { Section } from './Section';

const useStyles = makeStyles({
  cards: { display: 'flex', flexDirection: 'column', gap: '6px' },
  card: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: '8px',
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: '4px',
  },
  eligible: { borderInlineStartColor: tokens.colorPaletteGreenBorder2 },
  review: { borderInlineStartColor: tokens.colorPaletteMarigoldBorder2 },
  ineligible: { borderInlineStartColor: tokens.colorPaletteRedBorder2 },
  amount: { marginInlineStart: 'auto', fontVariantNumeric: 'tabular-nums' },
  note: { flexBasis: '100%' },
});

/** Rows and amounts by outcome. What is to be reviewed is kept apart from what is payable. */
export function TotalsPanel({ review }: { readonly review: ReviewView }) {
  const styles = useStyles();
  const { totals: words } = useMessages();
  const { eligible, review: open, ineligible } = review.totals;
  const uncheckedSome = review.unchecked.length > 0;
  return (
    <Section heading={words.heading}>
      <div className={styles.cards}>
        <Card
          outcome="eligible"
          label={uncheckedSome ? words.eligibleUnchecked : words.eligible}
          rows={eligible.rows}
          amount={words.yuan(grouped(eligible.amount))}
        />
        <Card
          outcome="review"
          label={words.review}
          rows={open.rows}
          amount={words.ifCleared(grouped(open.amount))}
        >
          {open.atMost !== open.amount && (
            <Text size={200} className={styles.note} data-testid="totals-atMost">
              {words.atMost(grouped(open.atMost))}
            </Text>
          )}
        </Card>
        <Card outcome="ineligible" label={words.ineligible} rows={ineligible.rows} />
      </div>
      {review.skipped.length > 0 && (
        <Text size={200} data-testid="skipped">
          {words.skipped(review.skipped.map(({ kind, rows }) => words.skippedKind(kind, grouped(rows))))}
        </Text>
      )}
    </Section>
  );
}

interface CardProps {
  readonly outcome: Outcome;
  readonly label: string;
  readonly rows: number;
  readonly amount?: string;
  readonly children?: ReactNode;
}

function Card({ outcome, label, rows, amount, children }: CardProps) {
  const styles = useStyles();
  const { totals: words } = useMessages();
  return (
    <div className={`${styles.card} ${styles[outcome]}`} data-testid={`totals-${outcome}`}>
      <Text weight="semibold">{label}</Text>
      <Text data-testid={`totals-${outcome}-rows`}>{words.people(grouped(rows))}</Text>
      {amount && (
        <Text weight="semibold" className={styles.amount} data-testid={`totals-${outcome}-amount`}>
          {amount}
        </Text>
      )}
      {children}
    </div>
  );
}

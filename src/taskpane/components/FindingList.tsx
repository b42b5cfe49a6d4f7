import { Button, Link, Text, makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Outcome } from '../../core/claim';
import type { FindingsPage, FindingsQuery, FindingView } from '../engine/protocol';
import { useMessages } from '../messages-context';

/** Findings fetched at a time: enough to fill the pane, few enough to draw at once. */
const PAGE = 20;

const useStyles = makeStyles({
  list: { margin: 0, padding: '4px 0', listStyleType: 'none' },
  item: { padding: '4px 0', overflowWrap: 'anywhere' },
});

interface FindingListProps {
  readonly code: string;
  readonly outcome: Outcome | null;
  readonly load: (query: FindingsQuery) => Promise<FindingsPage>;
  readonly onJump: (cell: string) => Promise<void>;
}

/** The cells of one group of findings, fetched as they are looked at. */
export function FindingList({ code, outcome, load, onJump }: FindingListProps) {
  const styles = useStyles();
  const { findings: words } = useMessages();
  const [items, setItems] = useState<readonly FindingView[]>([]);
  const [total, setTotal] = useState<number | null>(null);
  const [wanted, setWanted] = useState(PAGE);

  useEffect(() => {
    let shown = true;
    load({ code, outcome, from: 0, count: wanted }).then(
      (page) => {
        if (!shown) return;
        setItems(page.items);
        setTotal(page.total);
      },
      // The worker ended because the roster is being read anew; this list goes with the old result.
      () => undefined,
    );
    return () => {
      shown = false;
    };
    // `load` changes with every render of the pane; what is asked for does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [code, outcome, wanted]);

  if (total === null) return <Text size={200}>{words.loading}</Text>;
  return (
    <>
      <ul className={styles.list}>
        {items.map((item, index) => (
          <li
            key={`${item.cell} ${index}`}
            className={styles.item}
            data-testid="finding"
            data-cell={item.cell}
          >
            <Link
              as="button"
              onClick={() => void onJump(item.cell)}
              aria-label={words.jump(item.cell)}
              title={words.jump(item.cell)}
            >
              {item.cell}
            </Link>{' '}
            <Text size={200}>{item.text}</Text>
          </li>
        ))}
      </ul>
      {items.length < total && (
        <Button size="small" onClick={() => setWanted(wanted + PAGE * 5)} data-testid="findings-more">
          {words.more(total - items.length)}
        </Button>
      )}
    </>
  );
}

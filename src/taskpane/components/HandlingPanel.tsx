import { Text, makeStyles } from '@fluentui/react-components';
import type { HandlingView } from '../engine/protocol';
import { grouped } from '../locale';
import { useMessages } from '../messages-context';
import { Disclosure } from './Disclosure';
import { Section } from './Section';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '2px', overflowWrap: 'anywhere' },
  papers: { margin: 0, paddingInlineStart: '22px' },
});

/** Where each kind of claim is handed in, whose funds pay it, and the papers that go with it. */
export function HandlingPanel({ items }: { readonly items: readonly HandlingView[] }) {
  const styles = useStyles();
  const { handling: words, ask } = useMessages();
  if (items.length === 0) return null;
  return (
    <Section heading={words.heading}>
      {items.map((item) => (
        <div
          key={`${item.programme} ${item.recipient} ${item.applyTo.join(' ')} ${item.chargedTo}`}
          className={styles.part}
          data-testid="handling"
        >
          <Text>
            {words.claims(ask.programmes[item.programme], ask.recipients[item.recipient], grouped(item.rows))}
          </Text>
          <Text size={200}>{words.applyTo(item.applyTo, item.assumed)}</Text>
          <Text size={200}>{words.chargedTo(item.chargedTo, item.clause)}</Text>
          {item.papers.length > 0 && (
            <Disclosure label={words.papers(item.papers.length)}>
              <ul className={styles.papers}>
                {item.papers.map((paper) => (
                  <li key={paper} data-testid="handling-paper">
                    <Text size={200}>{paper}</Text>
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
        </div>
      ))}
    </Section>
  );
}

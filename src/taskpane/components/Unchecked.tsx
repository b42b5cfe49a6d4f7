import { Link, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import type { ReviewView } from '../engine/protocol';
import { useMessages } from '../messages-context';
import { Section } from './Section';

interface UncheckedProps {
  readonly items: ReviewView['unchecked'];
  readonly notices: ReviewView['notices'];
  readonly onJump: (cell: string) => Promise<void>;
}

/** What holds for the whole roster: notices of the rules, conditions not checked and the column that would allow it. */
export function Unchecked({ items, notices, onJump }: UncheckedProps) {
  const { unchecked: words, findings } = useMessages();
  return (
    <>
      {notices.map(({ severity, text, cell }) => (
        <MessageBar
          key={`${cell} ${text}`}
          intent={severity === 'error' ? 'error' : severity === 'info' ? 'info' : 'warning'}
          layout="multiline"
          data-testid="notice"
        >
          <MessageBarBody>
            {cell !== null && (
              <Link
                as="button"
                inline
                onClick={() => void onJump(cell)}
                aria-label={findings.jump(cell)}
                title={findings.jump(cell)}
              >
                {cell}
              </Link>
            )}{' '}
            {text}
          </MessageBarBody>
        </MessageBar>
      ))}
      {items.length > 0 && (
        <Section heading={words.heading(items.length)}>
          <ul style={{ margin: 0, paddingInlineStart: 18 }} data-testid="unchecked">
            {items.map(({ rule, columns }) => (
              <li key={rule} data-testid="unchecked-item">
                <Text size={200}>{words.needs(rule, columns.join(words.columnSeparator))}</Text>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

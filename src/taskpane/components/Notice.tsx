import { Button, Text, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '12px', padding: '16px' },
});

interface NoticeProps {
  readonly testId: string;
  readonly title: string;
  readonly text: string;
  readonly action?: string;
  readonly onAction?: () => void;
}

/** A plain page in place of the pane: why it cannot work, and what to do. */
export function Notice({ testId, title, text, action, onAction }: NoticeProps) {
  const styles = useStyles();
  return (
    <main className={styles.page} role="alert" data-testid={testId}>
      <Text as="h1" weight="semibold" size={500} block>
        {title}
      </Text>
      <Text block>{text}</Text>
      {action && (
        <Button appearance="primary" onClick={onAction} data-testid="retry">
          {action}
        </Button>
      )}
    </main>
  );
}

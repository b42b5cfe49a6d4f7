import { Button, Card, Text } from '@fluentui/react-components';
import { useMessages } from '../messages-context';

/** What to do the first time, in three steps; can be closed and does not come back. */
export function Welcome({ onSkip }: { readonly onSkip: () => void }) {
  const { welcome } = useMessages();
  return (
    <Card size="small" data-testid="welcome" style={{ marginBottom: 8 }}>
      <Text as="h2" weight="semibold" style={{ margin: 0 }}>
        {welcome.title}
      </Text>
      <ol style={{ margin: 0, paddingInlineStart: 20 }}>
        {welcome.steps.map((step) => (
          <li key={step}>
            <Text size={200}>{step}</Text>
          </li>
        ))}
      </ol>
      <Button size="small" onClick={onSkip} data-testid="welcome-skip" style={{ alignSelf: 'flex-start' }}>
        {welcome.skip}
      </Button>
    </Card>
  );
}

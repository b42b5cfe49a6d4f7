import { Button, Text, makeStyles } from '@fluentui/react-components';
import packageInfo from '../../../package.json';
import { Section } from '../components/Section';
import { useMessages } from '../messages-context';

const useStyles = makeStyles({ page: { display: 'flex', flexDirection: 'column', gap: '8px' } });

/** What the three outcomes mean, where the data stays, which version this is. */
export default function HelpView({ onShowWelcome }: { readonly onShowWelcome: () => void }) {
  const styles = useStyles();
  const { help, policy } = useMessages();
  return (
    <Section heading={help.heading}>
      <div className={styles.page}>
        <Text>{help.about}</Text>
        <ul style={{ margin: 0, paddingInlineStart: 18 }}>
          {help.outcomes.map((outcome) => (
            <li key={outcome}>
              <Text>{outcome}</Text>
            </li>
          ))}
        </ul>
        <Text>{policy.draft}</Text>
        <Text>{help.privacy}</Text>
        <Text>{help.functions}</Text>
        <Button onClick={onShowWelcome} data-testid="show-welcome">
          {help.showWelcome}
        </Button>
        <Text size={200} data-testid="version">
          {help.version(packageInfo.version)}
        </Text>
      </div>
    </Section>
  );
}

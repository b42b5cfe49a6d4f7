import { Tab, TabList, Text, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { Welcome } from './components/Welcome';
import type { Locale } from './engine/protocol';
import { setWelcomed, wasWelcomed } from './first-run';
import { useMessages } from './messages-context';
import { isBusy } from './session-state';
import { useSession } from './use-session';
import { ReviewView } from './views/ReviewView';

const SettingsView = lazy(() => import('./views/SettingsView'));
const HelpView = lazy(() => import('./views/HelpView'));

const VIEWS = ['review', 'settings', 'help'] as const;
type View = (typeof VIEWS)[number];

const useStyles = makeStyles({
  shell: { display: 'flex', flexDirection: 'column', height: '100%' },
  // Office shows the title itself; a screen reader asks the page for it.
  title: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  // The top right corner belongs to Office's own button.
  nav: { paddingRight: '40px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  page: { flex: 1, overflowY: 'scroll', overflowX: 'hidden', padding: '8px 12px 16px' },
  draft: { padding: '4px 12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** `?view=` of the page's address: which page a ribbon button opens. */
export function viewOf(search: string): View {
  const wanted = new URLSearchParams(search).get('view');
  return VIEWS.find((view) => view === wanted) ?? 'review';
}

/** The pane once Excel has answered: three pages, and the notice that the regulation is a draft. */
export function Shell({ search, locale }: { readonly search: string; readonly locale: Locale }) {
  const styles = useStyles();
  const messages = useMessages();
  const [view, setView] = useState<View>(() => viewOf(search));
  const [welcome, setWelcome] = useState(() => !wasWelcomed());
  const { session, state } = useSession(locale);

  const showWelcome = (shown: boolean) => {
    setWelcomed(!shown);
    setWelcome(shown);
    if (shown) setView('review');
  };
  return (
    <div className={styles.shell} data-testid="shell" data-view={view}>
      <nav className={styles.nav} aria-label={messages.nav.label}>
        <TabList size="small" selectedValue={view} onTabSelect={(_, { value }) => setView(value as View)}>
          {VIEWS.map((each) => (
            <Tab key={each} value={each} data-testid={`nav-${each}`}>
              {messages.nav[each]}
            </Tab>
          ))}
        </TabList>
      </nav>
      <main className={styles.page}>
        <h1 className={styles.title}>{messages.title}</h1>
        <Suspense fallback={<Text>…</Text>}>
          {view === 'review' && welcome && <Welcome onSkip={() => showWelcome(false)} />}
          {view === 'review' && <ReviewView session={session} state={state} />}
          {view === 'settings' && (
            <SettingsView
              settings={state.remembered.office}
              disabled={isBusy(state)}
              loadPlaces={() => session.places()}
              onChange={(settings) => session.set(settings)}
            />
          )}
          {view === 'help' && <HelpView onShowWelcome={() => showWelcome(true)} />}
        </Suspense>
      </main>
      <footer className={styles.draft}>
        <Text size={200}>{messages.policy.draft}</Text>
      </footer>
    </div>
  );
}

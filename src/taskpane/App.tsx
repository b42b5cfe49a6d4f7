import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { missingCapability } from '../excel/capabilities';
import { Notice } from './components/Notice';
import { chooseLocale, messagesOf } from './locale';
import { MessagesContext } from './messages-context';
import { Shell } from './Shell';
import { waitForOffice, type Startup } from '../excel/startup';

/*
 * data-testid in the pane, for the browser tests:
 *   shell                     the pane once Excel has answered; data-view names the page shown
 *   nav-review|settings|help  the pages
 *   startup-slow, startup-old, retry
 *   welcome, welcome-skip
 *   roster-status             header row and columns found; roster-refresh, columns-toggle, column-<letters>, header-row
 *   ask-programme, ask-recipient, ask-applied, use-programme, use-recipient
 *   review, cancel, write, undo, clear, clear-confirm
 *   message                   what happened last, with data-intent success|info|warning|error
 *   progress                  while something runs
 *   totals-eligible|review|ineligible, each with -rows and -amount; totals-atMost
 *   unchecked, unchecked-item
 *   filter-all|eligible|review|ineligible, finding-group-<code>, finding (data-cell), findings-more
 *   setting-place, setting-countyRatio, setting-yearBasis, …
 */
export function App({ search }: { readonly search: string }) {
  const [startup, setStartup] = useState<Startup | null>(null);
  useEffect(() => {
    let shown = true;
    void waitForOffice().then((state) => {
      if (shown) setStartup(state);
    });
    return () => {
      shown = false;
    };
  }, []);

  const language = startup?.kind === 'ready' ? startup.language : undefined;
  const locale = chooseLocale(search, language);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const dark = startup?.kind === 'ready' && startup.dark;

  return (
    <MessagesContext.Provider value={messagesOf(locale)}>
      <FluentProvider theme={dark ? webDarkTheme : webLightTheme} style={{ height: '100%' }}>
        <Start startup={startup} search={search} locale={locale} />
      </FluentProvider>
    </MessagesContext.Provider>
  );
}

interface StartProps {
  readonly startup: Startup | null;
  readonly search: string;
  readonly locale: ReturnType<typeof chooseLocale>;
}

function Start({ startup, search, locale }: StartProps) {
  const messages = messagesOf(locale);
  if (!startup) return <p className="boot">{messages.loading}</p>;
  if (startup.kind === 'slow') {
    return (
      <Notice
        testId="startup-slow"
        title={messages.start.slowTitle}
        text={messages.start.slow(startup.file ?? messages.start.host)}
        action={messages.start.retry}
        onAction={() => window.location.reload()}
      />
    );
  }
  const missing = missingCapability();
  if (missing) {
    return (
      <Notice
        testId="startup-old"
        title={messages.start.oldTitle}
        text={messages.start.old(missing.version)}
      />
    );
  }
  return <Shell search={search} locale={locale} />;
}

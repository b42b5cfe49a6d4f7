import './page.css';
import { Application } from './application';
import { languageOf } from './language';
import { testApi } from './test-api';

const application = new Application(languageOf(location.search), new URLSearchParams(location.search));
const ready = application.start();
Object.assign(window, { workbench: testApi(application, ready) });
ready.catch((error: unknown) => {
  console.error(error);
  const reason = error instanceof Error ? error.message : String(error);
  application.status.problem(application.text('startFailed', { reason }));
});

import './page.css';
import { Application } from './application';
import { languageOf } from './language';
import { testApi } from './test-api';

const application = new Application(languageOf(location.search), new URLSearchParams(location.search));
Object.assign(window, { workbench: testApi(application) });
await application.start();

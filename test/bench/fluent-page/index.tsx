/** The least a pane with this look can be: office.js, React, Fluent UI and one button. */
import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

await Office.onReady();
createRoot(document.getElementById('root')!).render(
  <FluentProvider theme={webLightTheme}>
    <Button data-testid="review">review</Button>
  </FluentProvider>,
);

import { createRoot } from 'react-dom/client';
import { App } from './App';
import './pane.css';

createRoot(document.getElementById('root')!).render(<App search={window.location.search} />);

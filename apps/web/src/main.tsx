import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { createConsole, readAhead } from './app/console.ts';
import { loadAllScreens } from './app/lazy-screens.ts';

/** The screen that was asked for has its rows by then. */
const OTHER_SCREENS_AFTER_MS = 5_000;

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with id "root"');
const console = createConsole();
readAhead(console);
createRoot(root).render(<App console={console} />);
// A screen that cannot be had now is asked for again, and its failure told, when somebody goes there.
setTimeout(() => void loadAllScreens().catch(() => undefined), OTHER_SCREENS_AFTER_MS);

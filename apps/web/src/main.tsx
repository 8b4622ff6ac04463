import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { warehousesQuery } from './api/warehouses.queries.ts';
import { App } from './app/app.tsx';
import { createConsole } from './app/console.ts';
import { loadAllScreens } from './app/lazy-screens.ts';

/** The screen that was asked for has its rows by then. */
const OTHER_SCREENS_AFTER_MS = 5_000;

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with id "root"');
const console = createConsole();
// Every screen needs them first, and they can be on their way while the frame is drawn.
void console.queryClient.prefetchQuery(warehousesQuery(console.http));
createRoot(root).render(<App console={console} />);
// A screen that cannot be had now is asked for again, and its failure told, when somebody goes there.
setTimeout(() => void loadAllScreens().catch(() => undefined), OTHER_SCREENS_AFTER_MS);

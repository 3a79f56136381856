// Where the page begins.
import { render } from 'preact';
import { App } from './shell/app.tsx';
import { startShortcuts } from './shortcuts.ts';
import { startTheme } from './theme.ts';

startTheme();
startShortcuts();
const root = document.getElementById('app');
if (root) render(<App />, root);

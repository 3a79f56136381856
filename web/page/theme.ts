// Dark or light: as the system says, until somebody chooses.
import { createStore } from './store.ts';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'accesstrail.theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

const stored = localStorage.getItem(KEY);
export const theme = createStore<Theme>(stored === 'light' || stored === 'dark' ? stored : 'system');
/** What is drawn now. */
export const shade = createStore<'light' | 'dark'>('light');

function apply(): void {
  const chosen = theme.get();
  const drawn = chosen === 'system' ? (dark.matches ? 'dark' : 'light') : chosen;
  document.documentElement.dataset['theme'] = drawn;
  shade.set(drawn);
}

export function chooseTheme(chosen: Theme): void {
  if (chosen === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, chosen);
  theme.set(chosen);
  apply();
}

/** Called once, before anything is drawn. */
export function startTheme(): void {
  dark.addEventListener('change', apply);
  apply();
}

// The keys of the search page.
import type { RefObject } from 'preact';
import type { FoundEvent } from '../contract.ts';
import { useShortcuts } from '../shortcuts.ts';
import { type Range, type Resolved, changed } from './time-range.ts';

export interface SearchKeys {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly events: readonly FoundEvent[];
  readonly active: number;
  readonly resolved: Resolved | undefined;
  readonly open: string | undefined;
  readonly onActivate: (index: number) => void;
  readonly onOpen: (found: FoundEvent) => void;
  readonly onClose: () => void;
  readonly onRange: (range: Range) => void;
  readonly onReload: () => void;
  readonly onTail: () => void;
}

export function useSearchKeys(keys: SearchKeys): void {
  const { input, grid, events, active, resolved } = keys;
  const step = (by: number): void => {
    if (events.length === 0) return;
    grid.current?.focus({ preventScroll: true });
    keys.onActivate(Math.min(Math.max(active + by, 0), events.length - 1));
  };
  const period = (factor: number, shift = 0): void => {
    if (resolved) keys.onRange(changed(resolved, factor, shift));
  };
  const open = (): void => {
    const found = events[active];
    if (found) keys.onOpen(found);
  };
  useShortcuts('Search', [
    {
      keys: '/',
      label: 'Go to the search bar',
      run: () => {
        input.current?.focus();
        input.current?.select();
      },
    },
    {
      keys: 'j',
      label: 'Next event',
      run: () => {
        step(1);
      },
    },
    {
      keys: 'k',
      label: 'Event before',
      run: () => {
        step(-1);
      },
    },
    { keys: 'Enter', label: 'Open the event', run: open },
    {
      keys: 'Escape',
      label: 'Close the event',
      run: () => {
        if (keys.open !== undefined) keys.onClose();
      },
    },
    { keys: 't', label: 'Live tail on and off', run: keys.onTail },
    { keys: 'r', label: 'Search again', run: keys.onReload },
    {
      keys: '[',
      label: 'Earlier',
      run: () => {
        period(1, -0.5);
      },
    },
    {
      keys: ']',
      label: 'Later',
      run: () => {
        period(1, 0.5);
      },
    },
    {
      keys: '+',
      label: 'Zoom in',
      run: () => {
        period(0.5);
      },
    },
    {
      keys: '-',
      label: 'Zoom out',
      run: () => {
        period(2);
      },
    },
  ]);
}

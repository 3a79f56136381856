// Keys that do something: each page registers its own, and the sheet under `?` lists those that work just now.
import { useEffect, useRef } from 'preact/hooks';
import { createStore } from './store.ts';

export interface Shortcut {
  /** A key as `KeyboardEvent.key` names it, or two in a row: `j`, `Enter`, `g t`. */
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

const SEQUENCE_MS = 900;

/** Those registered now, the latest last. */
export const groups = createStore<readonly ShortcutGroup[]>([]);

/** Registers keys as long as the component is drawn; `run` may be another at every drawing. */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const names = shortcuts.map(({ keys }) => keys).join();
  useEffect(() => {
    const group: ShortcutGroup = {
      title,
      shortcuts: latest.current.map(({ keys, label }, index) => ({
        keys,
        label,
        run: () => latest.current[index]?.run(),
      })),
    };
    groups.set([...groups.get(), group]);
    return () => {
      groups.set(groups.get().filter((each) => each !== group));
    };
  }, [title, names]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** Enter and space on a button or link are the browser's. */
function isOperating(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  return event.target instanceof Element && event.target.closest('button,a[href],summary') !== null;
}

/** Listens for the whole page; called once. */
export function startShortcuts(): void {
  let first = '';
  let at = 0;
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) || isOperating(event)) return;
    const pair = event.timeStamp - at < SEQUENCE_MS ? `${first} ${event.key}` : '';
    first = event.key;
    at = event.timeStamp;
    const all = groups.get().flatMap(({ shortcuts }) => shortcuts);
    const found = all.findLast(({ keys }) => keys === pair) ?? all.findLast(({ keys }) => keys === event.key);
    if (!found) return;
    event.preventDefault();
    first = '';
    found.run();
  });
}

// A value that components watch: set it anywhere, and those that use it are drawn again.
import { useEffect, useState } from 'preact/hooks';

export interface Store<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
  readonly watch: (listener: () => void) => () => void;
}

export function createStore<T>(initial: T): Store<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of [...listeners]) listener();
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The store's value; the component is drawn again when it changes. */
export function useStore<T>(store: Store<T>): T {
  const [, redraw] = useState(0);
  useEffect(() => {
    const drawn = store.get();
    const stop = store.watch(() => {
      redraw((count) => count + 1);
    });
    // It may have changed between drawing and watching.
    if (!Object.is(drawn, store.get())) redraw((count) => count + 1);
    return stop;
  }, [store]);
  return store.get();
}

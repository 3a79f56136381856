// A signal's abort as a promise that leaves no listener behind.

export interface Aborted {
  readonly promise: Promise<void>;
  /** To be called when nobody waits any more. */
  readonly release: () => void;
}

export function onAbort(signal: AbortSignal): Aborted {
  let listener = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    listener = resolve;
  });
  if (signal.aborted) listener();
  else signal.addEventListener('abort', listener, { once: true });
  return {
    promise,
    release: () => {
      signal.removeEventListener('abort', listener);
    },
  };
}

// SIGTERM and SIGINT: the first asks for an orderly stop, the second ends the process at once.
import { once } from 'node:events';

/** Aborted at the first signal; `onFirst` may tell the person at the terminal. */
export function stopSignals(onFirst: () => void): AbortSignal {
  const controller = new AbortController();
  const onSignal = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
    onFirst();
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  return controller.signal;
}

/** Resolves when the signal is aborted. */
export async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}

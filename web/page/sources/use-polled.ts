// Asks again and again while the page is looked at: what is shown stays until the next answer, also when that is a fault.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ApiError } from '../api.ts';
import { asApiError } from '../resource.ts';

export interface Polled<T> {
  readonly data: T | undefined;
  /** Of the latest attempt; `data` is that of an earlier one then. */
  readonly error: ApiError | undefined;
  /** When `data` came, ms since 1970 UTC. */
  readonly at: number | undefined;
  /** Asks at once; resolves when the answer is shown. */
  readonly reload: () => Promise<void>;
}

export interface PollOptions {
  readonly everyMs?: number;
  readonly paused?: boolean;
  readonly version?: string;
}

type State<T> = Omit<Polled<T>, 'reload'>;

const NOTHING = { data: undefined, error: undefined, at: undefined } as const;

/**
 * `key` names what is asked for: with another one it begins anew. `paused` stops the asking, not `reload`; so does an `everyMs` of
 * undefined. Another `version` asks again and keeps what is there.
 */
export function usePolled<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
  { everyMs, paused = false, version = '' }: PollOptions,
): Polled<T> {
  const [state, setState] = useState<State<T> & { readonly key: string }>({ key, ...NOTHING });
  const latest = useRef({ key, load });
  latest.current = { key, load };
  const asking = useRef<AbortController | undefined>(undefined);

  const reload = useCallback(async (): Promise<void> => {
    asking.current?.abort();
    const aborter = new AbortController();
    asking.current = aborter;
    const { key: asked, load: ask } = latest.current;
    try {
      const data = await ask(aborter.signal);
      if (!aborter.signal.aborted) setState({ key: asked, data, error: undefined, at: Date.now() });
    } catch (fault) {
      if (aborter.signal.aborted) return;
      const error = asApiError(fault);
      setState((before) => ({ ...(before.key === asked ? before : NOTHING), key: asked, error }));
    }
  }, []);

  useEffect(() => {
    void reload();
    return () => asking.current?.abort();
  }, [key, version]);
  useEffect(() => {
    if (paused || everyMs === undefined) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden) void reload();
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [paused, everyMs]);
  const { data, error, at } = state.key === key ? state : NOTHING;
  return { data, error, at, reload };
}

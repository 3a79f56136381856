// Asks for something and follows how it goes: loading, there, failed. The former answer stays while a new one is on its way.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ApiError } from './api.ts';

export interface Resource<T> {
  readonly data: T | undefined;
  readonly error: ApiError | undefined;
  readonly loading: boolean;
  readonly reload: () => void;
}

interface State<T> {
  readonly data: T | undefined;
  readonly error: ApiError | undefined;
  readonly loading: boolean;
}

/** Loads whenever `key` changes; `undefined` loads nothing. The loader's signal is aborted when its answer is no longer wanted. */
export function useResource<T>(
  key: string | undefined,
  load: (signal: AbortSignal) => Promise<T>,
): Resource<T> {
  const [state, setState] = useState<State<T>>({
    data: undefined,
    error: undefined,
    loading: key !== undefined,
  });
  const [turn, setTurn] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    if (key === undefined) return undefined;
    const aborter = new AbortController();
    setState((before) => ({ ...before, loading: true }));
    latest
      .current(aborter.signal)
      .then((data) => {
        if (!aborter.signal.aborted) setState({ data, error: undefined, loading: false });
      })
      .catch((error: unknown) => {
        if (!aborter.signal.aborted) setState({ data: undefined, error: asApiError(error), loading: false });
      });
    return () => {
      aborter.abort();
    };
  }, [key, turn]);
  const reload = useCallback(() => {
    setTurn((count) => count + 1);
  }, []);
  return { ...state, reload };
}

/** Any fault as one that can be shown. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError(0, { code: 'page', message: error instanceof Error ? error.message : String(error) });
}

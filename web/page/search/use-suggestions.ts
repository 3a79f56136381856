// What the query could go on with at the cursor: asked shortly after the last key, the latest answer wins.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { api } from '../api.ts';
import type { SuggestAnswer } from '../contract.ts';
import { type Asked, stillFitting } from './still-fitting.ts';
import type { Range } from './time-range.ts';

const PAUSE_MS = 60;

/** `cursor` undefined: nothing is asked. A fault here is no reason to bother whoever types. */
export function useSuggestions(
  query: string,
  cursor: number | undefined,
  range: Range | undefined,
): SuggestAnswer | undefined {
  const [asked, setAsked] = useState<Asked>();
  useEffect(() => {
    if (cursor === undefined) {
      setAsked(undefined);
      return undefined;
    }
    const aborter = new AbortController();
    const timer = setTimeout(() => {
      api
        .suggest({ query, cursor, ...range }, aborter.signal)
        .then((answer) => {
          setAsked({ query, cursor, answer });
        })
        .catch(() => {
          if (!aborter.signal.aborted) setAsked(undefined);
        });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      aborter.abort();
    };
  }, [query, cursor, range?.from, range?.to]);
  // Whoever types on and completes at once gets what fits what he sees, never what fitted before.
  return useMemo(
    () => (asked && cursor !== undefined ? stillFitting(asked, query, cursor) : undefined),
    [asked, query, cursor],
  );
}

// What the query could go on with at the cursor: asked shortly after the last key, the latest answer wins.
import { useEffect, useState } from 'preact/hooks';
import { api } from '../api.ts';
import type { SuggestAnswer } from '../contract.ts';
import type { Range } from './time-range.ts';

const PAUSE_MS = 60;

/** `cursor` undefined: nothing is asked. A fault here is no reason to bother whoever types. */
export function useSuggestions(
  query: string,
  cursor: number | undefined,
  range: Range | undefined,
): SuggestAnswer | undefined {
  const [answer, setAnswer] = useState<SuggestAnswer>();
  useEffect(() => {
    if (cursor === undefined) {
      setAnswer(undefined);
      return undefined;
    }
    const aborter = new AbortController();
    const timer = setTimeout(() => {
      api
        .suggest({ query, cursor, ...range }, aborter.signal)
        .then(setAnswer)
        .catch(() => {
          if (!aborter.signal.aborted) setAnswer(undefined);
        });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      aborter.abort();
    };
  }, [query, cursor, range?.from, range?.to]);
  return answer;
}

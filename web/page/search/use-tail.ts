// Live tail: events as they are stored, by server-sent events over fetch, as EventSource cannot send a token.
import { useEffect, useState } from 'preact/hooks';
import { type ApiError, fetchApi } from '../api.ts';
import type { FoundEvent } from '../contract.ts';
import { asApiError } from '../resource.ts';
import { urlOf } from '../router.tsx';
import { lightened } from './use-search.ts';

const KEPT = 2000;
const RETRY_MS = 2000;

export interface Tail {
  /** Newest first. */
  readonly events: readonly FoundEvent[];
  readonly connected: boolean;
  /** Why it cannot go on; a lost connection is tried again instead. */
  readonly error: ApiError | undefined;
}

const QUIET: Tail = { events: [], connected: false, error: undefined };

export function useTail(query: string, live: boolean): Tail {
  const [tail, setTail] = useState(QUIET);
  useEffect(() => {
    setTail(QUIET);
    if (!live) return undefined;
    const aborter = new AbortController();
    void follow(urlOf('/api/tail', { query }), aborter.signal, setTail);
    return () => {
      aborter.abort();
    };
  }, [query, live]);
  return tail;
}

type Change = (change: (before: Tail) => Tail) => void;

async function follow(url: string, signal: AbortSignal, change: Change): Promise<void> {
  // Asked anew each time: it changes while one waits.
  const stopped = (): boolean => signal.aborted;
  while (!stopped()) {
    try {
      const { body } = await fetchApi(url, { signal });
      change((before) => ({ ...before, connected: true }));
      if (body) await read(body, change);
    } catch (error) {
      if (stopped()) return;
      const fault = asApiError(error);
      // What the query or the role is refused for stays refused.
      if (fault.status >= 400 && fault.status < 500 && fault.status !== 429) {
        change((before) => ({ ...before, connected: false, error: fault }));
        return;
      }
    }
    change((before) => ({ ...before, connected: false }));
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/** Many events that come at once are drawn at once. */
async function read(body: ReadableStream<Uint8Array>, change: Change): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += decoder.decode(value, { stream: true });
    const messages = text.split(/\r?\n\r?\n/);
    text = messages.pop() ?? '';
    const found = messages.flatMap(eventOf).reverse();
    if (found.length > 0)
      change((before) => ({ ...before, events: [...found, ...before.events].slice(0, KEPT) }));
  }
}

/** A message's event; comments and other kinds of message are none. */
function eventOf(message: string): FoundEvent[] {
  const lines = message.split(/\r?\n/);
  const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5).trimStart());
  const kind =
    lines
      .find((line) => line.startsWith('event:'))
      ?.slice(6)
      .trim() ?? 'access';
  if (kind !== 'access' || data.length === 0) return [];
  return [lightened(JSON.parse(data.join('\n')) as FoundEvent, false)];
}

// Where what others push by HTTP meets the collector that takes it: the server knows paths, the collector knows protocols.
import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';

export interface PushRequest {
  readonly method: string;
  /** What follows the receiver's own path: nothing, or such as /services/collector. */
  readonly subpath: string;
  readonly headers: IncomingHttpHeaders;
  /** The body as it was sent, compressed where content-encoding says so; it need not be read. */
  readonly body: Readable;
}

export interface PushAnswer {
  readonly status: number;
  /** Its content-type; application/json unless told. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Never rejects for what a sender did. */
export type PushHandler = (request: PushRequest) => Promise<PushAnswer>;

/** What became of requests. */
export const OUTCOMES = [
  'stored',
  'repeated',
  'unverified',
  'malformed',
  'too_large',
  'unsupported',
  'busy',
  'not_safe_in_time',
  'cut',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** Numbers of one receiver since start. */
export interface ReceiverNumbers {
  readonly source: string;
  readonly requests: Map<Outcome, number>;
  /** Records whose bytes are not those that were sent, by the step that changed them. */
  readonly rewritten: Map<string, number>;
  /** Bytes of requests held now. */
  inFlightBytes: number;
}

interface Place {
  readonly path: string;
  readonly numbers: ReceiverNumbers;
  handler: PushHandler | undefined;
}

export interface Receivers {
  /** Takes what is sent to a configured path, until what it gives is called. */
  readonly open: (path: string, handler: PushHandler) => () => void;
  readonly numbersOf: (path: string) => ReceiverNumbers;
  readonly all: () => readonly ReceiverNumbers[];
  /** A path that nobody takes anything at yet. */
  readonly closed: () => string | undefined;
  /** Who takes what is sent to a URL's path; no handler while nobody does, undefined where no receiver is configured. */
  readonly find: (
    path: string,
  ) => { readonly handler: PushHandler | undefined; readonly subpath: string } | undefined;
}

/** For the configured paths and the sources behind them. */
export function createReceivers(
  configured: readonly { readonly path: string; readonly source: string }[],
): Receivers {
  // The longest path first: one may begin like another.
  const places: readonly Place[] = configured
    .map(({ path, source }) => ({ path, numbers: emptyNumbers(source), handler: undefined }))
    .sort((a, b) => b.path.length - a.path.length);
  const at = (path: string): Place => {
    const place = places.find((each) => each.path === path);
    if (place === undefined) throw new Error(`no receiver is configured at ${path}`);
    return place;
  };
  return {
    open: (path, handler) => {
      const place = at(path);
      place.handler = handler;
      return () => {
        if (place.handler === handler) place.handler = undefined;
      };
    },
    numbersOf: (path) => at(path).numbers,
    all: () => places.map(({ numbers }) => numbers),
    closed: () => places.find(({ handler }) => handler === undefined)?.path,
    find: (path) => {
      const place = places.find((each) => path === each.path || path.startsWith(`${each.path}/`));
      return place && { handler: place.handler, subpath: path.slice(place.path.length) };
    },
  };
}

function emptyNumbers(source: string): ReceiverNumbers {
  return {
    source,
    requests: new Map(OUTCOMES.map((outcome) => [outcome, 0])),
    rewritten: new Map(),
    inFlightBytes: 0,
  };
}

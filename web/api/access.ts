// What is kept of a request: who asked for what, from where, and what came of it. It becomes an access event of accesstrail.api.

export const ACTIONS = [
  'search',
  'timeline',
  'tail',
  'event',
  'raw',
  'rejects',
  'replay',
  'export',
  'pull',
  'save',
  'delete',
] as const;

export type AccessAction = (typeof ACTIONS)[number];

/** The period and the words of a query, as asked. */
export interface AskedQuery {
  readonly text?: string | undefined;
  /** ISO 8601 UTC, resolved. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What a route tells of itself while it answers. */
export interface Noted {
  query?: AskedQuery;
  /** What was reached: events, an export, a reject. */
  object?: { readonly type: string; readonly name?: string | undefined };
  /** How many it was about, and how many of them were handed over. */
  count?: number;
  returned?: number;
}

/** One request as it is recorded: the record of the source accesstrail.api, as JSON. */
export interface Access extends Noted {
  /** Unique: the record's id. */
  readonly id: string;
  /** ISO 8601 UTC: when the request came. */
  readonly time: string;
  readonly action: AccessAction;
  readonly outcome: 'success' | 'failure';
  /** HTTP status; absent where nothing was requested over HTTP. */
  readonly status?: number;
  readonly error?: { readonly code: string; readonly message: string };
  /** Absent where nobody was recognised. */
  readonly actor?: {
    readonly name: string;
    readonly role: string;
    readonly via: 'token' | 'command' | 'schedule' | 'loopback';
  };
  readonly source?: { readonly address: string; readonly port?: number };
  readonly request?: {
    readonly id: string;
    readonly method: string;
    readonly path: string;
    readonly userAgent?: string;
  };
  readonly durationMs: number;
  /** The deployment: its namespace, the machine and the version that answered. */
  readonly server: { readonly namespace: string; readonly host: string; readonly version: string };
}

export interface Recorder {
  /** Why nothing can be recorded just now; undefined when it can. What cannot be recorded is not answered. */
  readonly unready: () => string | undefined;
  /** Resolves when the record is safe enough to answer; never rejects. */
  readonly record: (access: Access) => Promise<void>;
}

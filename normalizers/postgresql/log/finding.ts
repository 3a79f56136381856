// What a kind of message says: the part of an event that differs from message to message.
import type { JsonObject, MappedEvent } from '../../normalizer.ts';
import type { Target } from './sql-target.ts';

type Event = MappedEvent['event'];

export interface Finding {
  readonly action: string;
  readonly category: Readonly<Event['category']>;
  readonly type: Readonly<Event['type']>;
  readonly outcome: Event['outcome'];
  readonly provider?: string | undefined;
  readonly sequence?: number | undefined;
  /** Duration in ns. */
  readonly duration?: number | undefined;
  readonly reason?: string | undefined;
  /** The person behind the role, where the message names one. */
  readonly person?: string | undefined;
  /** What the message itself says of the session, for prefixes that leave it out. */
  readonly user?: string | undefined;
  readonly database?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly credential?: string | undefined;
  /** Why nobody is named; absent: the record names no role. */
  readonly nobody?: string | undefined;
  /** The server itself acted. */
  readonly system?: true | undefined;
  /** SQL text, where it is not the record's statement. */
  readonly sql?: string | undefined;
  readonly target?: Target | undefined;
  readonly tls?: { readonly version: string | undefined; readonly cipher: string | undefined } | undefined;
  readonly ends?: { readonly reason?: string | undefined } | undefined;
  /** Where the text of the message is kept; absent: all of it is in other fields. */
  readonly keeps?: 'message' | 'error' | undefined;
  /** Parts of the message that no field is for. */
  readonly unmapped?: JsonObject | undefined;
}

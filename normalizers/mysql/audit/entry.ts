// What a record of the audit log says, whatever form it is written in.
import type { Json, JsonObject } from '../../normalizer.ts';
import type { Person } from './person.ts';

export interface Entry {
  /** Class and event as MySQL's JSON calls them; the event may be missing. */
  readonly class: string;
  readonly event: string | undefined;
  /** Class and event, or the name, as written. */
  readonly code: string;
  readonly timestamp: Json;
  /** UNIX timestamp in seconds (MySQL) or microseconds (Percona). */
  readonly unix?: Json;
  /** A time without a zone is documented to be UTC. */
  readonly utc: boolean;
  /** The server's own name: only syslog has it. */
  readonly server?: string | undefined;
  readonly sequence: number | undefined;
  readonly connection: string | undefined;
  readonly person: Person;
  readonly status: string | undefined;
  /** The command of the protocol: Query, Init DB. */
  readonly command?: string | undefined;
  /** select, create_user; undefined where no SQL was understood. */
  readonly sqlCommand?: string | undefined;
  readonly sql?: string | undefined;
  readonly database?: string | undefined;
  readonly table?: string | undefined;
  readonly program?: string | undefined;
  readonly variable?: { readonly name: string; readonly value: string | undefined } | undefined;
  readonly message?: Message | undefined;
  readonly commandLine?: string | undefined;
  readonly connectionType?: string | undefined;
  /** What the client says of itself: _client_name, program_name, _pid. */
  readonly attributes?: JsonObject | undefined;
  /** Nanoseconds. */
  readonly duration?: number | undefined;
  readonly unmapped: Record<string, unknown> | undefined;
}

export interface Message {
  readonly text: string | undefined;
  readonly component: string | undefined;
  readonly producer: string | undefined;
}

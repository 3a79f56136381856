// A client's connection to the orders database, from its first packet to its end, as the server logs it.
import type { Random } from '../random.mts';
import { HOUR, MINUTE, SECOND, WEEK_START } from '../time.mts';
import type { Process, Row } from './row.mts';

/** Who connects, with what, and from where: an address or `[local]`. */
export interface Client {
  readonly user: string;
  readonly address: string;
  readonly application: string;
  readonly database?: string;
}

/** One statement as pgaudit sees it; `on` holds the relations it touches, `table` or `[type, name]`. */
export interface Statement {
  readonly kind: 'READ' | 'WRITE' | 'DDL' | 'ROLE' | 'MISC' | 'FUNCTION';
  readonly tag: string;
  readonly sql: string;
  readonly on?: readonly (string | readonly [string, string])[];
  /** COPY of a query is logged twice: the query's tables and the COPY itself. */
  readonly copy?: boolean;
}

/** The parts of an error that its statement decides. */
export type ErrorRow = Pick<Row, 'message' | 'state' | 'detail' | 'tag' | 'query' | 'position'>;

export const DATABASE = 'orders';
const HBA = '/etc/postgresql/15/main/pg_hba.conf';
/** The line of pg_hba.conf that lets a client in. */
const HBA_LINES = {
  local: [95, 'local   all             all                                     scram-sha-256'],
  servers: [97, 'hostssl all             all             192.0.2.0/24            scram-sha-256'],
  others: [99, 'hostssl orders          all             0.0.0.0/0               scram-sha-256'],
} as const;

function hbaLine(address: string): readonly [number, string] {
  if (address === '[local]') return HBA_LINES.local;
  return address.startsWith('192.0.2.') ? HBA_LINES.servers : HBA_LINES.others;
}

/** Process ids rise with time, as on a real machine. */
export function pidAt(time: number): number {
  return 21_000 + Math.floor((time - WEEK_START + HOUR) / 250);
}

/** Collects the rows of one connection. Times must rise; the statement and transaction counters are kept here. */
export class Connection {
  readonly rows: Row[] = [];
  readonly process: Process;
  readonly #client: Client;
  readonly #port: number;
  readonly #slot: number;
  #transaction: number;
  #statement = 0;
  /** Between BEGIN and COMMIT, statements share their transaction, and what writes gives it an id. */
  #inTransaction = false;
  #xid = 0;

  constructor(chance: Random, client: Client, time: number) {
    this.#client = client;
    this.#port = chance.int(32_768, 60_900);
    this.#slot = chance.int(3, 60);
    this.#transaction = chance.int(800, 90_000);
    const local = client.address === '[local]';
    this.process = {
      pid: pidAt(time),
      started: time,
      type: 'client backend',
      user: client.user,
      database: client.database ?? DATABASE,
      from: local ? client.address : `${client.address}:${String(this.#port)}`,
    };
    this.#add({ time, message: `connection received: ${this.#host()}`, anonymous: true });
  }

  /** The password was right. */
  open(): this {
    const { user, application, address, database = DATABASE } = this.#client;
    const time = this.process.started + 9;
    const at = { time, tag: 'authentication', virtualXid: this.#nextXid() };
    const [line] = hbaLine(address);
    this.#add({
      ...at,
      message: `connection authenticated: identity="${user}" method=scram-sha-256 (${HBA}:${String(line)})`,
    });
    const tls =
      address === '[local]' ? '' : ' SSL enabled (protocol=TLSv1.3, cipher=TLS_AES_256_GCM_SHA384, bits=256)';
    this.#add({
      ...at,
      message: `connection authorized: user=${user} database=${database} application_name=${application}${tls}`,
    });
    return this;
  }

  /** The password was wrong, or the role does not exist: the connection ends here. */
  wrongPassword(exists = true): this {
    const [line, text] = hbaLine(this.#client.address);
    const matched = `Connection matched pg_hba.conf line ${String(line)}: "${text}"`;
    const { user } = this.#client;
    this.#add({
      time: this.process.started + 11,
      tag: 'authentication',
      virtualXid: this.#nextXid(),
      severity: 'FATAL',
      state: '28P01',
      message: `password authentication failed for user "${user}"`,
      detail: exists ? matched : `Role "${user}" does not exist.\n${matched}`,
    });
    return this;
  }

  /** No line of pg_hba.conf lets this client in. */
  noEntry(): this {
    const { user, address, database = DATABASE } = this.#client;
    this.#add({
      time: this.process.started + 4,
      tag: 'authentication',
      virtualXid: this.#nextXid(),
      severity: 'FATAL',
      state: '28000',
      message: `no pg_hba.conf entry for host "${address}", user "${user}", database "${database}", SSL encryption`,
    });
    return this;
  }

  /** Every connection slot is taken. */
  tooMany(): this {
    this.open();
    this.#add({
      time: this.process.started + 10,
      tag: 'startup',
      virtualXid: this.#lastXid(),
      severity: 'FATAL',
      state: '53300',
      message: 'remaining connection slots are reserved for non-replication superuser connections',
    });
    return this;
  }

  /** A statement that pgaudit logs; one row for each relation it touches. */
  run(time: number, { kind, tag, sql, on = [], copy = false }: Statement): this {
    const virtualXid = this.#inTransaction ? this.#lastXid() : this.#nextXid();
    if (tag === 'BEGIN') this.#inTransaction = true;
    if (tag === 'COMMIT') this.#inTransaction = false;
    this.#xid = this.#xidAfter(time, kind, tag);
    // A change of data is logged before it begins to write, a change of the schema or of rights after it has.
    const xid = kind === 'DDL' || kind === 'ROLE' || tag === 'COMMIT' ? this.#xid : 0;
    const at = { time, tag: copy ? 'COPY' : tag, virtualXid, xid, application: this.#client.application };
    const id = String(++this.#statement);
    const objects = on.length === 0 ? [['', ''] as const] : on.map(relation);
    const text = auditText(sql);
    for (const [type, name] of objects)
      this.#add({
        ...at,
        message: `AUDIT: SESSION,${id},1,${kind},${tag},${type},${name},${text},<not logged>`,
      });
    if (copy) this.#add({ ...at, message: `AUDIT: SESSION,${id},2,${kind},COPY,,,${text},<not logged>` });
    return this;
  }

  /** An error. Where a right is missing the server stops before pgaudit sees the statement; `logged` when it came further. */
  fail(time: number, row: ErrorRow, logged = false): this {
    const virtualXid = logged ? this.#lastXid() : this.#nextXid();
    this.#add({ time, virtualXid, severity: 'ERROR', application: this.#client.application, ...row });
    return this;
  }

  /** A LOG row of a statement that has not come to run yet, such as a long wait for a lock. */
  note(time: number, row: ErrorRow): this {
    this.#add({ time, virtualXid: this.#nextXid(), application: this.#client.application, ...row });
    return this;
  }

  /** The server ends the connection. */
  killed(time: number, state: string, message: string, tag: string, query?: string): this {
    const row: Omit<Row, 'process'> = {
      time,
      tag,
      virtualXid: this.#lastXid(),
      xid: this.#xid,
      severity: 'FATAL',
      state,
      message,
      application: this.#client.application,
    };
    this.#add(query === undefined ? row : { ...row, query });
    return this.close(time + 1, tag);
  }

  /** The end, with the length of the session. */
  close(time: number, tag = 'idle'): this {
    const { user, application, database = DATABASE } = this.#client;
    const length = sessionTime(time - this.process.started);
    const message = `disconnection: session time: ${length} user=${user} database=${database} ${this.#host()}`;
    this.#add({ time, tag, message, application });
    return this;
  }

  #host(): string {
    const { address } = this.#client;
    return address === '[local]' ? `host=${address}` : `host=${address} port=${String(this.#port)}`;
  }

  #nextXid(): string {
    this.#transaction++;
    return this.#lastXid();
  }

  #xidAfter(time: number, kind: Statement['kind'], tag: string): number {
    if (kind === 'DDL' || kind === 'ROLE' || kind === 'WRITE')
      return tag === 'ALTER SYSTEM' ? 0 : this.#xid || 48_200_000 + Math.floor((time - WEEK_START) / 700);
    return this.#inTransaction || tag === 'COMMIT' ? this.#xid : 0;
  }

  #lastXid(): string {
    return `${String(this.#slot)}/${String(this.#transaction)}`;
  }

  #add(row: Omit<Row, 'process'>): void {
    this.rows.push({ ...row, process: this.process });
  }
}

function relation(on: string | readonly [string, string]): readonly [string, string] {
  return typeof on === 'string' ? ['TABLE', `public.${on}`] : on;
}

/** pgaudit quotes its fields once more, where they need it. */
function auditText(sql: string): string {
  return /[",\n\r]/.test(sql) ? `"${sql.replaceAll('"', '""')}"` : sql;
}

function sessionTime(length: number): string {
  const part = (value: number, width: number): string => String(value).padStart(width, '0');
  const minutes = part(Math.floor(length / MINUTE) % 60, 2);
  const seconds = part(Math.floor(length / SECOND) % 60, 2);
  return `${String(Math.floor(length / HOUR))}:${minutes}:${seconds}.${part(length % SECOND, 3)}`;
}

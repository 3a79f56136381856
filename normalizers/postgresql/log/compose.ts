// Makes the event of a record out of what all messages share and what one kind of message says.
import { addressOf, consumed, integer, leftovers, string, text, type MappedEvent } from '../../normalizer.ts';
import { isReject, type Clock, type Stamp } from './clock.ts';
import type { Finding } from './finding.ts';
import type { Line } from './line.ts';
import { CONSUMED } from './record.ts';
import type { Around } from './wrapped.ts';

const TREE = consumed(CONSUMED);

/** The event. `id`: the vendor's own, session id and line number; `zone`: the configured zone. */
export function compose(
  line: Line,
  finding: Finding,
  stamp: Stamp,
  clock: Clock,
  zone: string | undefined,
  id: string | undefined,
  around: Around | undefined,
): MappedEvent {
  const { record } = line;
  const start = sessionStart(line, finding, stamp, clock);
  const sql = finding.sql ?? line.statement;
  const database = line.database ?? finding.database;
  const sessionId = string(record['session_id']);
  const transaction = text(record['txid']);
  const pid = integer(record['pid']);
  const { target } = finding;
  const ends = finding.ends;
  return {
    '@timestamp': stamp.utc,
    message: finding.keeps === 'message' ? line.message : undefined,
    event: {
      id,
      kind: 'event',
      category: [...finding.category],
      type: [...finding.type],
      action: finding.action,
      outcome: finding.outcome,
      provider: finding.provider,
      sequence: finding.sequence,
      duration: finding.duration,
      reason: finding.reason,
      timezone: stamp.source === 'record' ? undefined : zone,
    },
    ...who(line, finding),
    group: target?.group === undefined ? undefined : { name: target.group },
    source: sourceOf(line.host ?? finding.host, line.port ?? finding.port),
    service: { type: 'postgresql', name: around?.server },
    cloud: around?.cloud,
    process: pid === undefined ? undefined : { pid },
    tls: finding.tls,
    error: errorOf(line, finding),
    log: line.severity === undefined ? undefined : { level: line.severity },
    transaction: transaction === undefined || transaction === '0' ? undefined : { id: transaction },
    oncall: {
      actor: actorOf(line, finding),
      command: sql === undefined ? undefined : { text: sql, kind: 'sql' },
      change: target?.change && { property: [target.change.property], after: target.change.after },
      system: database === undefined ? undefined : { id: database, kind: 'database' },
      object: target?.object && { type: target.object.type, name: target.object.name },
      session:
        sessionId === undefined && start === undefined && !ends
          ? undefined
          : { id: sessionId, start, end: ends && stamp.utc, end_reason: ends?.reason },
      time: {
        zone_source: stamp.source,
        ambiguous: stamp.ambiguous || undefined,
        nonexistent: stamp.nonexistent || undefined,
      },
    },
    unmapped: unmappedOf(line, finding, start, sql, around?.rest),
  };
}

/** The person when the message names one, else the role; then the role is whose rights were used. */
function who(line: Line, finding: Finding): Pick<MappedEvent, 'user'> {
  const role = line.user ?? finding.user;
  const name = finding.person ?? role;
  const effective = finding.target?.effective ?? (name === role ? undefined : role);
  const target = finding.target?.role;
  return {
    user: {
      name: name ?? 'unknown',
      effective: effective === undefined ? undefined : { name: effective },
      target: target === undefined ? undefined : { name: target },
    },
  };
}

function actorOf(line: Line, finding: Finding): MappedEvent['oncall']['actor'] {
  const name = line.user ?? finding.user;
  if (name !== undefined) return { type: 'user', name, credential: finding.credential };
  const type = finding.system || line.background ? 'system' : 'unknown';
  return { type, reason: finding.nobody ?? 'the record names no role', credential: finding.credential };
}

function sourceOf(host: string | undefined, port: number | undefined): MappedEvent['source'] {
  const found = addressOf(host);
  if (!found) return undefined;
  const named = found.ip === undefined && host !== '[local]';
  return { address: found.address, ip: found.ip, domain: named ? found.address : undefined, port };
}

function errorOf({ code, message }: Line, { keeps }: Finding): MappedEvent['error'] {
  const kept = keeps === 'error' ? message : undefined;
  return code === undefined && kept === undefined ? undefined : { code, message: kept };
}

/** The start the record gives (to the second), so that all records of a session agree; else the end less the session time. */
function sessionStart(
  { record }: Line,
  { ends, duration }: Finding,
  { ms }: Stamp,
  clock: Clock,
): string | undefined {
  const written = string(record['session_start']);
  const start = written === undefined ? undefined : clock(written, '/session_start');
  if (start && !isReject(start)) return start.utc;
  return ends && duration !== undefined ? new Date(ms - Math.round(duration / 1e6)).toISOString() : undefined;
}

function unmappedOf(
  { record, statement }: Line,
  finding: Finding,
  start: string | undefined,
  sql: string | undefined,
  around: Around['rest'],
): MappedEvent['unmapped'] {
  const own = leftovers(record, TREE);
  const rest = around && own ? { ...around, ...own } : (own ?? around);
  const unread = start === undefined ? string(record['session_start']) : undefined;
  const other = statement === sql ? undefined : statement;
  if (unread === undefined && other === undefined && !finding.unmapped) return rest;
  return { ...rest, session_start: unread, statement: other, ...finding.unmapped };
}

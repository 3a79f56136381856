// Maps what a record says to its event.
import { addressOf, flat, mapped, present, string } from '../../normalizer.ts';
import type { MappedEvent, Outcome, WrittenTime } from '../../normalizer.ts';
import { ERRORS, NOT_SIGN_IN } from '../../kit/mysql/errors.ts';
import { NO_SESSION, NOT_PEOPLE, REFUSED, type Meaning } from '../../kit/mysql/sql-commands.ts';
import type { Known } from './actions.ts';
import type { Entry } from './entry.ts';
import { argumentOf, findingOf } from './finding.ts';
import { accountOf } from './person.ts';

/** The event of an entry; `zone` is the configured one. */
export function map(entry: Entry, time: WrittenTime, zone: string | undefined): Outcome {
  const finding = findingOf(entry);
  const { target } = finding;
  const outcome = outcomeOf(entry.status, finding.known);
  const failed = outcome === 'failure';
  const { category, type } = failed ? whenFailed(entry, finding.meaning) : finding.meaning;
  const isAbout = entry.class === 'authentication';
  const about = isAbout ? accountOf(entry.person.name, entry.person.host) : undefined;
  const account = isAbout ? entry.person.name : target.account;
  const object = about === undefined ? target.object : { type: 'user', name: about };
  const name = isAbout ? undefined : entry.person.name;
  const domain = isAbout ? undefined : domainOf(entry.person.host, entry.person.ip);
  const client = clientOf(entry);
  const event: MappedEvent = {
    '@timestamp': time.utc,
    message: entry.message?.text,
    event: {
      kind: 'event',
      category: [...category],
      type: failed && category.includes('database') ? [...type, 'error'] : [...type],
      action: finding.action,
      outcome,
      code: entry.code,
      provider: 'audit_log',
      sequence: entry.sequence,
      duration: entry.duration,
      timezone: time.known === undefined ? undefined : zone,
    },
    user: {
      name: name ?? 'unknown',
      effective: present({ name: target.effective ?? (isAbout ? undefined : entry.person.effective) }),
      target: present({ name: account }),
    },
    group: present({ name: target.group }),
    source: isAbout ? undefined : sourceOf(entry, domain),
    host: present({ name: entry.server }),
    network: present({ transport: transportOf(entry.connectionType) }),
    service: { type: 'mysql', name: entry.message?.component },
    process: client.process,
    user_agent: client.user_agent,
    log: present({ logger: entry.message?.producer }),
    error:
      failed && entry.status !== undefined
        ? { code: entry.status, type: ERRORS.get(entry.status) }
        : undefined,
    oncall: {
      actor: actorOf(name, entry),
      command: commandIn(entry),
      change: target.change && { property: [...target.change.property], after: target.change.after },
      system: systemOf(entry),
      object: object && { type: object.type, name: object.name },
      session: sessionOf(entry, time.utc, failed),
      time: time.known,
    },
    unmapped: isAbout ? entry.unmapped : unmappedOf(entry, domain),
  };
  return mapped(event, undefined);
}

function outcomeOf(status: string | undefined, known: Known): MappedEvent['event']['outcome'] {
  if (known === 'done') return 'success';
  if (known === 'failed' || (status !== undefined && status !== '0')) return 'failure';
  return known === 'before' || status === undefined ? 'unknown' : 'success';
}

function commandIn(entry: Entry): MappedEvent['oncall']['command'] {
  const { sql } = entry;
  return sql === undefined || argumentOf(entry) ? undefined : { text: flat(sql), kind: 'sql' };
}

/** A sign-in that fails is no session, and one that fails for another reason is no matter of who it was. */
function whenFailed({ class: group, event, status }: Entry, meaning: Meaning): Meaning {
  if (group !== 'connection' || (event !== 'connect' && event !== 'change_user')) return meaning;
  return NOT_SIGN_IN.has(status ?? '') ? NO_SESSION : REFUSED;
}

function actorOf(name: string | undefined, { person, connection }: Entry): MappedEvent['oncall']['actor'] {
  if (name === undefined)
    return {
      type: 'unknown',
      reason:
        connection === undefined || connection === '0'
          ? 'the record names no user'
          : 'the record names no user, only the connection',
    };
  return { type: NOT_PEOPLE.get(name) ?? 'user', name, id: person.external };
}

/** The server and the database, as far as they are named. */
function systemOf({ server, database }: Entry): MappedEvent['oncall']['system'] {
  const parts = [server, database].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : { id: parts.join('/'), kind: 'database' };
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** The account's host may be a pattern, or not that of the client; the address is always the client's. */
function sourceOf({ person: { host, ip } }: Entry, domain: string | undefined): MappedEvent['source'] {
  const found = addressOf(ip ?? domain ?? (host !== undefined && !isPattern(host) ? host : undefined));
  if (!found) return undefined;
  return { address: found.address, ip: found.ip, domain: found.ip === undefined ? found.address : domain };
}

function domainOf(host: string | undefined, ip: string | undefined): string | undefined {
  if (host === undefined || host === ip || isPattern(host)) return undefined;
  if (host === 'localhost' && ip !== undefined && !LOOPBACK.has(ip)) return undefined;
  return addressOf(host)?.ip === undefined ? host : undefined;
}

function isPattern(host: string): boolean {
  return host.includes('%') || host.includes('/');
}

const TCP: ReadonlySet<string> = new Set(['tcp/ip', 'ssl', 'ssl/tls']);

function transportOf(type: string | undefined): 'tcp' | undefined {
  return type !== undefined && TCP.has(type.toLowerCase()) ? 'tcp' : undefined;
}

/** The program at the other end, as it calls itself; of a start, the server's own options. */
function clientOf({ attributes, commandLine }: Entry): Pick<MappedEvent, 'process' | 'user_agent'> {
  const program = string(attributes?.['program_name']);
  const pid = string(attributes?.['_pid']) ?? '';
  return {
    process: present({
      pid: /^\d{1,10}$/.test(pid) ? Number(pid) : undefined,
      name: program,
      command_line: commandLine,
    }),
    user_agent: present({
      name: program ?? string(attributes?.['_client_name']),
      version: string(attributes?.['_client_version']),
    }),
  };
}

function sessionOf(
  { class: group, event, connection, status }: Entry,
  utc: string,
  failed: boolean,
): MappedEvent['oncall']['session'] {
  if (connection === undefined || connection === '0') return undefined;
  const ends = group === 'connection' && event === 'disconnect';
  return {
    id: connection,
    start: group === 'connection' && event === 'connect' && !failed ? utc : undefined,
    end: ends ? utc : undefined,
    end_reason: ends && failed ? (ERRORS.get(status ?? '') ?? `error ${status ?? ''}`) : undefined,
  };
}

/** A host that became no part of the client's address stays. */
function unmappedOf(
  { person: { host, ip }, unmapped }: Entry,
  domain: string | undefined,
): MappedEvent['unmapped'] {
  if (host === undefined || host === domain || host === ip || addressOf(host)?.ip !== undefined)
    return unmapped;
  return { ...unmapped, account_host: host };
}

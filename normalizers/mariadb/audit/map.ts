// Maps a line of the log to its event.
import { flat, mapped, type MappedEvent, type Outcome } from '../../normalizer.ts';
import { ERRORS, NOT_SIGN_IN } from '../../kit/mysql/errors.ts';
import { onPrivileges } from '../../kit/mysql/privileges.ts';
import { commandOf } from '../../kit/mysql/sql-command.ts';
import {
  COMMANDS,
  NO_SESSION,
  NOT_PEOPLE,
  REFUSED,
  UNKNOWN,
  type Meaning,
} from '../../kit/mysql/sql-commands.ts';
import { targetOf, type Target } from '../../kit/mysql/sql-target.ts';
import { OPERATIONS } from './actions.ts';
import { clientOf } from './client.ts';
import type { Stamp } from './clock.ts';
import type { Line } from './line.ts';
import type { Prefix } from './syslog.ts';

/** What an operation says: the part of an event that differs from one to another. */
interface Finding {
  readonly action: string;
  readonly meaning: Meaning;
  readonly target: Target;
  readonly sql?: string | undefined;
  readonly tls?: string | undefined;
  /** An object that no field is for. */
  readonly rest?: string | undefined;
}

/** The event of a line; `zone` is the configured one, `around` what else a log event of CloudWatch holds. */
export function map(
  line: Line,
  stamp: Stamp,
  prefix: Prefix | undefined,
  zone: string | undefined,
  around: MappedEvent['unmapped'],
): Outcome {
  const finding = findingOf(line);
  const { stream } = line;
  const code = line.retcode === '0' || line.retcode === '' ? undefined : line.retcode;
  const failed = code !== undefined || stream?.error !== undefined;
  const { category, type } = failed ? whenFailed(line, finding.meaning) : finding.meaning;
  const { target } = finding;
  const { info, host } = hostOf(line, prefix);
  const query = Number(line.query);
  const event: MappedEvent = {
    '@timestamp': stamp.utc,
    event: {
      kind: 'event',
      category: [...category],
      type: failed && category.includes('database') ? [...type, 'error'] : [...type],
      action: finding.action,
      outcome: failed ? 'failure' : line.retcode === '' ? 'unknown' : 'success',
      code: line.operation,
      provider: stream ? 'activity_stream' : 'server_audit',
      duration: stream?.duration,
      sequence: query > 0 && Number.isSafeInteger(query) ? query : undefined,
      timezone: stamp.source === 'record' ? undefined : zone,
    },
    user: {
      name: line.user === '' ? 'unknown' : line.user,
      effective: target.effective === undefined ? undefined : { name: target.effective },
      target: target.account === undefined ? undefined : { name: target.account },
    },
    group: target.group === undefined ? undefined : { name: target.group },
    source: clientOf(line.client),
    host: host === '' ? undefined : { name: host },
    service: { type: stream ? 'mysql' : 'mariadb' },
    cloud: around && { provider: 'aws' },
    process: prefix?.pid === undefined ? undefined : { pid: prefix.pid },
    tls: finding.tls === undefined ? undefined : { version: finding.tls },
    error: failed ? { code, type: ERRORS.get(code ?? ''), message: stream?.error } : undefined,
    oncall: {
      actor: actorOf(line),
      command: finding.sql === undefined ? undefined : { text: flat(finding.sql), kind: 'sql' },
      change: target.change && { property: [...target.change.property], after: target.change.after },
      system: systemOf(host, line.database),
      object: target.object && { type: target.object.type, name: target.object.name },
      session: sessionOf(line, stamp, failed),
      time: {
        zone_source: stamp.source,
        ambiguous: stamp.ambiguous || undefined,
        nonexistent: stamp.nonexistent || undefined,
      },
    },
    unmapped: unmappedOf(line, finding, prefix, info, around),
  };
  return mapped(event, undefined);
}

function findingOf(line: Line): Finding {
  if (line.shape === 'statement') return statement(line);
  if (line.shape === 'connection') return connection(line);
  return table(line);
}

/** The command names the event; of one that nobody knows, the operation. */
function statement({ object, database, user, operation }: Line): Finding {
  const sql = object === '' ? undefined : object;
  const command = commandOf(object);
  // Activity streams have further commands of the protocol.
  const action = OPERATIONS.has(operation) ? 'QUERY' : operation;
  if (!command) return { action, meaning: UNKNOWN, target: {}, sql };
  const target = targetOf(command, user === '' ? undefined : user);
  // SET of nothing but variables of the session's own (@name) changes no setting.
  const meaning = command.tag === 'SET' && !target.object ? UNKNOWN : command.meaning;
  return { action: command.tag, meaning: onPrivileges(meaning, target.object, database), target, sql };
}

const TLS = /^TLSv([\d.]{1,5})$/;

/** The object is the TLS version since MariaDB 12.0.1, and of PROXY_CONNECT the account whose rights are used. */
function connection({ operation, object }: Line): Finding {
  const meaning = OPERATIONS.get(operation) ?? UNKNOWN;
  if (operation === 'PROXY_CONNECT')
    return { action: operation, meaning, target: { effective: object.replaceAll('`', '') || undefined } };
  const tls = TLS.exec(object)?.[1];
  return {
    action: operation,
    meaning,
    target: {},
    tls,
    rest: tls === undefined && object !== '' ? object : undefined,
  };
}

function table({ operation, database, object }: Line): Finding {
  const meaning = OPERATIONS.get(operation) ?? COMMANDS.get(operation) ?? UNKNOWN;
  if (operation === 'AUDIT_CONFIG') return { action: operation, meaning, target: setting(object) };
  const [name = '', to] = operation === 'RENAME' ? object.split('|') : [object];
  const qualified = [database, name].filter((part) => part !== '').join('.');
  const about = qualified === '' ? undefined : { type: 'table', name: qualified };
  return {
    action: operation,
    meaning: onPrivileges(meaning, about, undefined),
    target: {
      object: about,
      change: to === undefined ? undefined : { property: ['name'], after: to },
    },
  };
}

/** file_path=server_audit.log */
function setting(object: string): Target {
  const assign = object.indexOf('=');
  const property = assign === -1 ? object : object.slice(0, assign);
  if (property === '') return {};
  const after = assign === -1 ? undefined : object.slice(assign + 1);
  return { object: { type: 'parameter', name: property }, change: { property: [property], after } };
}

/** A sign-in that fails is no session, and one that fails for another reason is no matter of who it was. */
function whenFailed({ retcode, shape, operation }: Line, meaning: Meaning): Meaning {
  if (shape !== 'connection' || operation === 'DISCONNECT') return meaning;
  return NOT_SIGN_IN.has(retcode) ? NO_SESSION : REFUSED;
}

function actorOf({ user }: Line): MappedEvent['oncall']['actor'] {
  if (user === '') return { type: 'unknown', reason: 'the record names no user' };
  return { type: NOT_PEOPLE.get(user) ?? 'user', name: user };
}

/** By syslog, a text of the operator's stands before the host of the server. */
function hostOf({ serverHost }: Line, prefix: Prefix | undefined): { info: string; host: string } {
  const blank = prefix ? serverHost.lastIndexOf(' ') : -1;
  return { info: serverHost.slice(0, Math.max(0, blank)).trim(), host: serverHost.slice(blank + 1) };
}

function systemOf(host: string, database: string): MappedEvent['oncall']['system'] {
  const id = [host, database].filter((part) => part !== '').join('/');
  return id === '' ? undefined : { id, kind: 'database' };
}

function sessionOf(
  { connection: id, operation, retcode }: Line,
  { utc }: Stamp,
  failed: boolean,
): MappedEvent['oncall']['session'] {
  if (id === '0') return undefined;
  const ends = operation === 'DISCONNECT';
  return {
    id,
    start: operation === 'CONNECT' && !failed ? utc : undefined,
    end: ends ? utc : undefined,
    end_reason: ends && failed ? (ERRORS.get(retcode) ?? `error ${retcode}`) : undefined,
  };
}

function unmappedOf(
  { connectionType }: Line,
  { rest }: Finding,
  prefix: Prefix | undefined,
  info: string,
  around: MappedEvent['unmapped'],
): MappedEvent['unmapped'] {
  if (connectionType === undefined && rest === undefined && !prefix) return around;
  return {
    ...around,
    connection_type: connectionType,
    object: rest,
    syslog: prefix && {
      priority: prefix.priority,
      host: prefix.host,
      ident: prefix.ident,
      info: info === '' ? undefined : info,
    },
  };
}

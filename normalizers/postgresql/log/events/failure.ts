// Errors: failed logins, refused connections, ended sessions, failed statements.
import { OBJECT_KINDS, UNKNOWN } from '../actions.ts';
import type { Finding } from '../finding.ts';
import type { Line } from '../line.ts';
import { snake } from '../sql-target.ts';
import { readSql } from './statement.ts';

const SEVERITIES: ReadonlySet<string> = new Set(['ERROR', 'FATAL', 'PANIC']);

/**
 * A message of severity ERROR, FATAL or PANIC; undefined for any other.
 * https://www.postgresql.org/docs/current/runtime-config-logging.html § Message Severity Levels
 */
export function failure(line: Line): Finding | undefined {
  if (line.severity === undefined || !SEVERITIES.has(line.severity)) return undefined;
  return (line.severity === 'FATAL' ? ofSession(line) : undefined) ?? ofStatement(line);
}

/** How a standby says that it could not sign in to its primary: what follows are the other server's words. */
const UPSTREAM = ['could not connect to the primary server: ', 'streaming replication receiver "'];

/** A process of the server's own, which is no client's session. */
function isOwn({ background, message }: Line): boolean {
  return background || UPSTREAM.some((start) => message.startsWith(start));
}

const AUTHENTICATION = [
  'authentication failed for user "',
  'no pg_hba.conf entry for ',
  'pg_hba.conf rejects ',
  ' is not permitted to log in',
  'no PostgreSQL user name specified',
  'requires a valid client certificate',
  'canceling authentication due to timeout',
];
const REFUSALS = [
  'too many c',
  'remaining connection slots are reserved',
  'the database system is ',
  'permission denied for database ',
  ' is not currently accepting connections',
  'must be superuser to connect',
  'unsupported frontend protocol',
  'number of requested standby connections exceeds',
  'permission denied to start WAL sender',
  'must be superuser or replication role to start walsender',
];
const TERMINATIONS = ['terminating connection ', 'connection to client lost'];
/** SQLSTATEs of a connection that is refused: no such database, too many connections, cannot connect now. */
const REFUSED: ReadonlySet<string> = new Set(['3D000', '53300', '57P03']);
/** What the server calls the phases before a session (src/backend/tcop/postgres.c, set_ps_display). */
const STARTING: ReadonlySet<string> = new Set(['initializing', 'startup']);

/**
 * FATAL ends a session, or does not let it begin.
 * https://www.postgresql.org/docs/current/client-authentication-problems.html, .../errcodes-appendix.html
 */
function ofSession(line: Line): Finding | undefined {
  const { code, message } = line;
  const says = (text: string): boolean => message.includes(text);
  const common = { outcome: 'failure', keeps: 'error', reason: line.detail } as const;
  if (TERMINATIONS.some(says))
    return {
      ...common,
      action: 'session terminated',
      category: ['session'],
      type: ['end'],
      ends: { reason: message },
    };
  if (isOwn(line)) return undefined;
  const named = {
    user: quoted(message, 'user "') ?? quoted(message, 'role "'),
    database: quoted(message, 'database "'),
    host: quoted(message, 'host "'),
  };
  const refusal: Finding = {
    ...common,
    ...named,
    action: 'connection refused',
    category: ['session'],
    type: ['start'],
  };
  if (code?.startsWith('28') || AUTHENTICATION.some(says) || missing(message, 'role "'))
    return { ...refusal, action: 'authentication failed', category: ['authentication'] };
  if ((code !== undefined && REFUSED.has(code)) || REFUSALS.some(says) || missing(message, 'database "'))
    return refusal;
  if (line.tag === 'authentication')
    return { ...refusal, action: 'authentication failed', category: ['authentication'] };
  return STARTING.has(line.tag ?? '') || line.record['backend_type'] === 'not initialized'
    ? refusal
    : undefined;
}

function missing(message: string, what: string): boolean {
  return message.startsWith(what) && message.endsWith('" does not exist');
}

function quoted(message: string, before: string): string | undefined {
  const at = message.indexOf(before);
  const start = at + before.length;
  const end = at === -1 ? -1 : message.indexOf('"', start);
  return end <= start ? undefined : message.slice(start, end);
}

/** The statement is named by its text, else by the session's command tag. */
function ofStatement(line: Line): Finding {
  const read = readSql(line.statement, line.tag, line.user);
  const { category, type } = read?.meaning ?? UNKNOWN;
  const object = objectIn(line.message) ?? read?.target?.object;
  const known = read ? type : [];
  return {
    action: read?.action ?? 'error',
    category,
    type: category.includes('database') ? [...known, 'error'] : type,
    outcome: 'failure',
    keeps: 'error',
    reason: line.detail,
    system: isOwn(line) || undefined,
    target: { ...read?.target, object },
  };
}

/** PostgreSQL 10 and before call all of tables, views and sequences relations. */
const KINDS = [...OBJECT_KINDS, 'RELATION']
  .map((kind) => kind.toLowerCase())
  .sort((one, other) => other.length - one.length);
const REFUSED_OBJECT = /^(?:permission denied for|must be owner of) /;
const NO_SUCH = /^([a-z]{3,20}(?: [a-z]{3,20}){0,2}) "([^"]{1,255})" does not exist/;

/** The object that the message names: `permission denied for table t`, `relation "t" does not exist`. */
function objectIn(message: string): NonNullable<Finding['target']>['object'] {
  const missingOne = NO_SUCH.exec(message);
  if (missingOne) return { type: snake(missingOne[1] ?? ''), name: missingOne[2] ?? '' };
  const refused = REFUSED_OBJECT.exec(message);
  if (!refused) return undefined;
  const rest = message.slice(refused[0].length);
  const kind = KINDS.find((each) => rest.startsWith(`${each} `));
  return kind === undefined ? undefined : { type: snake(kind), name: rest.slice(kind.length + 1) };
}

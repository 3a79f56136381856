// Connections and sessions: log_connections, log_disconnections.
import type { Finding } from '../finding.ts';
import type { Line } from '../line.ts';

/**
 * The messages of log_connections and log_disconnections; undefined for any other.
 * https://www.postgresql.org/docs/current/runtime-config-logging.html § log_connections, § log_disconnections
 */
export function connection({ message }: Line): Finding | undefined {
  if (message.startsWith('connection received: ')) return received(message);
  if (message.startsWith('connection authenticated: ')) return authenticated(message);
  if (message.startsWith('connection authorized: ')) return authorized('connection authorized', message);
  if (message.startsWith('replication connection authorized: '))
    return authorized('replication connection authorized', message);
  if (message.startsWith('disconnection: session time: ')) return disconnected(message);
  return undefined;
}

/** An attempt, before any role is named. */
function received(message: string): Finding {
  return {
    action: 'connection received',
    category: ['network'],
    type: ['connection', 'start'],
    outcome: 'unknown',
    keeps: 'message',
    nobody: 'the connection has not named a role yet',
    ...endpoint(message),
  };
}

/** identity is who the authentication method says it is; the role of the session can be another by a user name map. */
function authenticated(message: string): Finding {
  const identity = between(message, 'identity="', '" method=') ?? between(message, 'user="', '" method=');
  const method = message.slice(message.lastIndexOf(' method=') + ' method='.length).split(' ', 1)[0];
  return {
    action: 'connection authenticated',
    category: ['authentication'],
    type: ['info'],
    outcome: 'success',
    keeps: 'message',
    person: identity === '' ? undefined : identity,
    credential: method === '' ? undefined : method,
  };
}

/** What may stand behind the names in `connection authorized: user=... database=...`. */
const BEHIND_NAMES = [' application_name=', ' SSL enabled (', ' GSS ('];

/** The login itself: in all versions it is logged once, when authentication and authorization are done. */
function authorized(action: string, message: string): Finding {
  const secured = message.includes(' SSL enabled (');
  // What stands behind the names may be the client's own words, its application_name.
  const names = `: user=${between(message, ': user=', ...BEHIND_NAMES) ?? ''}`;
  // Azure's Single Server writes the two names without the blank: `user=hkadmindatabase=techconfdb`.
  const database = names.includes(' database=') ? ' database=' : 'database=';
  return {
    action,
    category: ['authentication', 'session'],
    type: ['start'],
    outcome: 'success',
    keeps: 'message',
    user: between(names, ': user=', database),
    database: between(names, database),
    // ECS has the version's number only.
    tls: secured
      ? {
          version: between(message, '(protocol=', ',')?.replace(/^TLSv/, ''),
          cipher: between(message, 'cipher=', ','),
        }
      : undefined,
  };
}

const SESSION_TIME = /^disconnection: session time: (\d{1,6}):(\d\d):(\d\d)\.(\d{3})/;

function disconnected(message: string): Finding {
  const [, hours, minutes, seconds, ms] = SESSION_TIME.exec(message) ?? [];
  const total =
    hours === undefined
      ? undefined
      : ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(ms);
  return {
    action: 'disconnection',
    category: ['session'],
    type: ['end'],
    outcome: 'success',
    keeps: 'message',
    duration: total === undefined ? undefined : total * 1e6,
    user: between(message, ' user=', ' database='),
    database: between(message, ' database=', ' host='),
    ends: {},
    ...endpoint(message),
  };
}

/** `host=... port=...` at the end of a message, on Azure with ` pid=...` behind it; a local connection has no port. */
function endpoint(message: string): Pick<Finding, 'host' | 'port'> {
  const at = message.lastIndexOf('host=');
  const [host = '', port = ''] = at === -1 ? [] : message.slice(at + 'host='.length).split(' port=');
  const number = port.split(' ', 1)[0] ?? '';
  return {
    host: host === '' ? undefined : host,
    port: /^\d{1,5}$/.test(number) ? Number(number) : undefined,
  };
}

/** The text behind a mark, to the first of those that may end it or to the end; undefined without the mark, or for nothing. */
function between(message: string, before: string, ...after: readonly string[]): string | undefined {
  const at = message.indexOf(before);
  if (at === -1) return undefined;
  const start = at + before.length;
  const ends = after.map((mark) => message.indexOf(mark, start)).filter((end) => end !== -1);
  const found = message.slice(start, Math.min(message.length, ...ends));
  return found === '' ? undefined : found;
}

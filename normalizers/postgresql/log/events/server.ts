// What the server says of itself and is still of interest: changed settings, replication commands.
import type { Finding } from '../finding.ts';
import type { Line } from '../line.ts';

const NOBODY = 'the server read its configuration files again and does not log who changed them';
const PARAMETER =
  /^parameter "([^"]{1,200})" (changed to "|removed from configuration file|cannot be changed)/;
const REPLICATION = 'received replication command: ';

/** Settings that changed, and what a replica asked for; undefined for any other message. */
export function server(line: Line): Finding | undefined {
  if (line.message.startsWith(REPLICATION)) return replication(line.message.slice(REPLICATION.length));
  return line.user === undefined ? configured(line.message) : undefined;
}

/**
 * The configuration files were read again, and what that changed.
 * https://www.postgresql.org/docs/current/config-setting.html § Parameter Interaction via the Configuration File
 */
function configured(message: string): Finding | undefined {
  const common = { category: ['configuration'], keeps: 'message', nobody: NOBODY, system: true } as const;
  if (message.startsWith('received SIGHUP, reloading configuration files'))
    return { ...common, action: 'configuration reload', type: ['info'], outcome: 'success' };
  const [whole, property, how] = PARAMETER.exec(message) ?? [];
  if (whole === undefined || property === undefined) return undefined;
  const set = how === 'changed to "';
  return {
    ...common,
    action: how === 'cannot be changed' ? 'parameter not changed' : 'parameter changed',
    type: ['change'],
    outcome: how === 'cannot be changed' ? 'failure' : 'success',
    target: {
      object: { type: 'parameter', name: property },
      change: { property, after: set ? message.slice(whole.length, message.lastIndexOf('"')) : undefined },
    },
  };
}

/**
 * log_replication_commands: a walsender was asked for WAL or a whole copy of the data.
 * https://www.postgresql.org/docs/current/protocol-replication.html
 */
function replication(command: string): Finding {
  return {
    action: /^[A-Z_]{1,40}/.exec(command)?.[0] ?? 'replication command',
    category: ['database'],
    type: ['access'],
    outcome: 'unknown',
    sql: command,
  };
}

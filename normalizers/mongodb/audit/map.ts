// Maps one message of the mongo schema to one event.
// https://www.mongodb.com/docs/manual/reference/audit-message/mongo/
import {
  consumed,
  leftovers,
  mapped,
  object,
  present,
  reject,
  string,
  text,
  writtenTime,
  WRITTEN_TIME_FAULTS,
  type Json,
  type JsonObject,
  type MappedEvent,
  type Outcome,
  type Zone,
} from '../../normalizer.ts';
import { aboutAction, aboutCommand } from './about.ts';
import { ACTIONS, COMMANDS, REFUSED, UNKNOWN, type Meaning } from './actions.ts';
import { endpointOf, NO_ADDRESS, systemOf } from './endpoints.ts';
import { dateOf, numberOf, uuidOf } from './extended-json.ts';
import { OK, RESULTS } from './results.ts';
import { hostOf, processOf, SYSLOG } from './syslog.ts';
import { accountsOf, ofDatabase, rolesOf, whoOf, type Account } from './who.ts';

export const DERIVED = ['ts', 'uuid', 'result', 'param.args', 'remote.isSystemUser'] as const;
/** What lands in the event whole; the rest of `param` is read too and stays in `unmapped`. */
export const CONSUMED = [
  ...DERIVED,
  ...SYSLOG,
  'atype',
  'local.ip',
  'local.port',
  'local.unix',
  'remote.ip',
  'remote.port',
  'remote.unix',
  'users',
  'roles',
  'param.command',
  'param.mechanism',
  'param.msg',
  'param.reason',
  'param.clientMetadata.driver.name',
  'param.clientMetadata.driver.version',
  'param.clientMetadata.application.name',
] as const;
/** Members that stay when they have another shape than they should, more in them than there is place for, or no address. */
const UNSURE: readonly (readonly string[])[] = [
  ['users'],
  ['roles'],
  ['uuid'],
  ['local.ip', 'local.port', 'remote.ip', 'remote.port'],
];
/** By the sum of 1, 2, 4 and 8 for those that stay. */
const TREES = Array.from({ length: 1 << UNSURE.length }, (_, kept) =>
  consumed(
    CONSUMED.filter(
      (path) => !UNSURE.some((paths, index) => paths.includes(path) && (kept & (1 << index)) !== 0),
    ),
  ),
);

/** What the deployment says of a source, beside its records. */
export interface Setting {
  readonly cluster: string | undefined;
  /** Of times that a shipper wrote without an offset. */
  readonly zone: Zone | undefined;
}

/** A record that has an `atype`; rejects `missing_field`, `bad_time`, `zone_missing`. */
export function mapMessage(record: JsonObject, action: string, { cluster, zone }: Setting): Outcome {
  const time = writtenTime(dateOf(record['ts']), zone, 'ms');
  if (typeof time === 'string') return reject(time, `ts ${WRITTEN_TIME_FAULTS[time]}`, '/ts');
  // Version 2.6 documents it as params.
  const param = object(record['param'] ?? record['params']);
  const command = action === 'authCheck' ? text(param?.['command']) : undefined;
  const args = param?.['args'];
  const about =
    command === undefined
      ? aboutAction(action, param)
      : aboutCommand(command, string(param?.['ns']), object(args));
  const result = numberOf(record['result']);
  const outcome = outcomeOf(result, param);
  const { category, type } = meaningOf(action, command, outcome, args);
  const remote = object(record['remote']);
  const accounts = accountsOf(record['users']);
  const account = accountOf(action, accounts, param, about.db);
  const { actor, user } = whoOf(account, rolesOf(record['roles']), remote, string(param?.['mechanism']));
  const server = endpointOf(object(record['local'])) ?? endpointOf(object(param?.['localEndpoint']));
  const session = uuidOf(record['uuid']);
  const reason = string(param?.['reason']);
  const event: MappedEvent = {
    '@timestamp': time.utc,
    message: text(param?.['msg']),
    event: {
      kind: 'event',
      category,
      type,
      action,
      outcome,
      code: command,
      reason: action === 'logout' ? undefined : reason,
    },
    user: about.target ? { ...user, target: about.target } : user,
    source: endpointOf(remote),
    destination: server,
    host: hostOf(record, server?.ip),
    process: processOf(record),
    service: { type: 'mongodb' },
    user_agent: agentOf(object(param?.['clientMetadata'])),
    error: errorOf(result),
    oncall: {
      actor,
      system: systemOf(cluster, server, about.db),
      object: about.object,
      command: commandOf(command, args),
      change: about.change,
      session: sessionOf(action, session, time.utc, outcome, reason, signedIn(action, param, zone)),
      time: time.known,
    },
    unmapped: unplaced(record, account, accounts),
  };
  return mapped(event, undefined);
}

/** A build of an index that has begun is not done yet. */
function outcomeOf(
  result: number | undefined,
  param: JsonObject | undefined,
): MappedEvent['event']['outcome'] {
  if (result === undefined || param?.['indexBuildState'] === 'IndexBuildStarted') return 'unknown';
  return result === OK ? 'success' : 'failure';
}

/** A sign-in begins what is done on a connection, a logout ends it. */
export function sessionOf(
  action: string,
  id: string | undefined,
  utc: string,
  outcome: MappedEvent['event']['outcome'],
  reason: string | undefined,
  since?: string,
): MappedEvent['oncall']['session'] {
  const isDone = outcome === 'success';
  return present({
    id,
    start: isDone && action === 'authenticate' ? utc : since,
    end: isDone && action === 'logout' ? utc : undefined,
    end_reason: action === 'logout' ? reason : undefined,
  });
}

/** A logout says since 8.0 when its account signed in. */
function signedIn(action: string, param: JsonObject | undefined, zone: Zone | undefined): string | undefined {
  if (action !== 'logout' || param?.['loginTime'] === undefined) return undefined;
  const time = writtenTime(dateOf(param['loginTime']), zone, 'ms');
  return typeof time === 'string' ? undefined : time.utc;
}

/** With the error that a failure adds; authCheck means what its command does. */
export function meaningOf(
  action: string,
  command: string | undefined,
  outcome: MappedEvent['event']['outcome'],
  args: Json,
): { category: MappedEvent['event']['category']; type: MappedEvent['event']['type'] } {
  const failed = outcome === 'failure';
  let found: Meaning = (command === undefined ? ACTIONS.get(action) : COMMANDS.get(command)) ?? UNKNOWN;
  if (action === 'authenticate' && failed) found = REFUSED;
  else if (command === 'aggregate' && writes(args)) found = COMMANDS.get('insert') ?? UNKNOWN;
  const type = [...found.type];
  if (failed && found.category.includes('database')) type.push('error');
  return { category: [...found.category], type };
}

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/out/ and merge: the last stage of a pipeline. */
function writes(args: Json): boolean {
  const pipeline = object(args)?.['pipeline'];
  const last = Array.isArray(pipeline) ? object(pipeline.at(-1)) : undefined;
  return last?.['$out'] !== undefined || last?.['$merge'] !== undefined;
}

/** A sign-in names who tries it in `param`, a logout who was there before and is not any more. */
function accountOf(
  action: string,
  accounts: readonly Account[],
  param: JsonObject | undefined,
  db: string | undefined,
): Account | undefined {
  if (action === 'authenticate') {
    const name = string(param?.['user']);
    if (name !== undefined) return { name, db: string(param?.['db']) };
  } else if (action === 'logout') {
    const left = accountsOf(param?.['updatedUsers']);
    const gone = accountsOf(param?.['initialUsers']).find(
      (before) => !left.some((after) => after.name === before.name && after.db === before.db),
    );
    if (gone) return gone;
  }
  return ofDatabase(accounts, db);
}

/** A failure's code and name; `name` where the message itself has one. */
export function errorOf(result: number | undefined, name?: string): MappedEvent['error'] {
  return result === undefined || result === OK
    ? undefined
    : { code: String(result), type: name ?? RESULTS.get(result) };
}

/** The command as it was written; where its arguments are not logged, its name. */
export function commandOf(command: string | undefined, args: Json): MappedEvent['oncall']['command'] {
  if (args !== undefined && args !== null) {
    const text = typeof args === 'string' ? args : JSON.stringify(args);
    if (text !== '{}') return { text, kind: 'api' };
  }
  return command === undefined ? undefined : { text: command, kind: 'api' };
}

function agentOf(metadata: JsonObject | undefined): MappedEvent['user_agent'] {
  if (!metadata) return undefined;
  const driver = object(metadata['driver']);
  const parts = [text(driver?.['name']), text(driver?.['version'])].filter((part) => part !== undefined);
  const name = text(object(metadata['application'])?.['name']);
  if (parts.length === 0 && name === undefined) return undefined;
  return { original: parts.length > 0 ? parts.join(' ') : undefined, name };
}

/** What is left, with those of UNSURE that found no place. */
function unplaced(
  record: JsonObject,
  account: Account | undefined,
  accounts: readonly Account[],
): Record<string, unknown> | undefined {
  const { users, roles, uuid } = record;
  const [only] = accounts;
  const isPlaced =
    accounts.length === 1 && only !== undefined && only.name === account?.name && only.db === account.db;
  const keepsUsers = !isPlaced && isFilled(users);
  const keepsRoles = isFilled(roles) && (!Array.isArray(roles) || roles.length !== rolesOf(roles)?.length);
  const keepsUuid = isFilled(uuid) && uuidOf(uuid) === undefined;
  const keepsEnds = object(record['remote'])?.['ip'] === NO_ADDRESS;
  const kept = (keepsUsers ? 1 : 0) + (keepsRoles ? 2 : 0) + (keepsUuid ? 4 : 0) + (keepsEnds ? 8 : 0);
  return leftovers(record, TREES[kept] ?? consumed([]));
}

function isFilled(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined && value !== null;
  return Array.isArray(value) ? value.length > 0 : Object.keys(value).length > 0;
}

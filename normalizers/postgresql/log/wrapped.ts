// Takes the server's record out of what clouds and operators wrap around it.
import {
  azurePlace,
  cloudWatchMessage,
  consumed,
  filtered,
  googlePlace,
  leftovers,
  object,
  string,
  text,
  type JsonObject,
  type MappedEvent,
} from '../../normalizer.ts';
import { fromActivity } from './activity.ts';
import { connection } from './csvlog.ts';
import { serverTime, typed, type Reading } from './record.ts';
import { stderrReader } from './stderr.ts';

/** Where a wrapped record came from. */
export interface Around {
  /** What stands around the record, for `unmapped`. */
  readonly rest: Record<string, unknown> | undefined;
  readonly cloud?: MappedEvent['cloud'];
  /** The server's name as the wrapper has it. */
  readonly server?: string | undefined;
}

/** Reasons for which a wrapped record is none of the server's. */
export const WRAPPER_FILTERS = {
  instance_manager: 'What the instance manager of CloudNativePG says of itself.',
  other_log: "A record of another log of the same service in one stream (metrics, other logs' categories).",
} as const;

/** CloudNativePG's names of csvlog's columns -> jsonlog's. https://cloudnative-pg.io/documentation/current/logging/ */
const OPERATOR_KEYS: Readonly<Record<string, string>> = {
  log_time: 'timestamp',
  user_name: 'user',
  database_name: 'dbname',
  process_id: 'pid',
  session_id: 'session_id',
  session_line_num: 'line_num',
  command_tag: 'ps',
  session_start_time: 'session_start',
  virtual_transaction_id: 'vxid',
  transaction_id: 'txid',
  error_severity: 'error_severity',
  sql_state_code: 'state_code',
  message: 'message',
  detail: 'detail',
  hint: 'hint',
  internal_query: 'internal_query',
  internal_query_pos: 'internal_position',
  context: 'context',
  query: 'statement',
  query_pos: 'cursor_position',
  location: 'location',
  application_name: 'application_name',
  backend_type: 'backend_type',
  leader_pid: 'leader_pid',
  query_id: 'query_id',
};
/** https://learn.microsoft.com/en-us/azure/postgresql/flexible-server/concepts-logging § Log format */
const AZURE_KEYS: Readonly<Record<string, string>> = {
  timestamp: 'timestamp',
  processId: 'pid',
  errorLevel: 'error_severity',
  sqlerrcode: 'state_code',
  message: 'message',
  detail: 'detail',
  hint: 'hint',
  context: 'context',
  statement: 'statement',
  backend_type: 'backend_type',
};

const under = (parent: string, keys: object): string[] => Object.keys(keys).map((key) => `${parent}.${key}`);

/** Paths of a wrapped record that become members of the server's own record, or say when and where it was written. */
export const WRAPPER_PATHS: readonly string[] = [
  ...under('record', OPERATOR_KEYS),
  'record.connection_from',
  'record.audit',
  'logging_pod',
  ...under('properties', AZURE_KEYS),
  'textPayload',
  'resource.labels.database_id',
  'resource.labels.project_id',
  'resource.labels.region',
  'location',
];
const TREE = consumed([...WRAPPER_PATHS, 'message', 'timestamp']);

type Line = (text: string) => Reading;

/** log_line_prefix as each cloud sets it: tried where the configured one, or the server's default, does not fit. */
const VENDOR_LINES = {
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.PostgreSQL.overview.parameter-groups.html
  aws: ['%t:%r:%u@%d:[%p]:'].map(stderrReader),
  azure: ['%t-%c-'].map(stderrReader),
  // Cloud Logging takes the time off; an instance's own flag can have it.
  gcp: ['[%p]: [%l-1] db=%d,user=%u ', '%m [%p]: [%l-1] db=%d,user=%u '].map(stderrReader),
} as const;

/** A line by the first prefix that fits; else why the configured one does not. */
function lineOf(message: string, line: Line, vendor: readonly Line[]): Reading {
  const configured = line(message);
  if ('record' in configured) return configured;
  return vendor.map((each) => each(message)).find((each) => 'record' in each) ?? configured;
}

/** The record within; undefined when nothing is wrapped around it. `line` reads the server's lines by their prefix. */
export function unwrap(wrapper: JsonObject, line: Line): Reading | undefined {
  if (typeof wrapper['textPayload'] === 'string') return fromCloudSql(wrapper, wrapper['textPayload'], line);
  if (isOperators(wrapper)) return fromOperator(wrapper);
  const activity = fromActivity(wrapper);
  if (activity) return activity;
  if (wrapper['category'] !== undefined && wrapper['resourceId'] !== undefined)
    return fromAzure(wrapper, line);
  const message = cloudWatchMessage(wrapper);
  if (message === undefined) return undefined;
  return around(lineOf(message, line, VENDOR_LINES.aws), {
    rest: leftovers(wrapper, TREE),
    cloud: { provider: 'aws' },
  });
}

/** The operator can be told to call `ts` and `level` by other names, so that neither is asked for where `record` or `logger` is. */
function isOperators({ msg, record, logger, ts }: JsonObject): boolean {
  return typeof msg === 'string' && (record ?? logger ?? ts) !== undefined;
}

/** Cloud Logging takes the time out of the line. https://cloud.google.com/sql/docs/postgres/logging */
function fromCloudSql(wrapper: JsonObject, payload: string, line: Line): Reading {
  const reading = lineOf(payload, line, VENDOR_LINES.gcp);
  if (!('record' in reading)) return reading;
  reading.record['timestamp'] ??= serverTime(string(wrapper['timestamp']));
  const labels = object(object(wrapper['resource'])?.['labels']);
  return around(reading, {
    rest: leftovers(wrapper, TREE),
    cloud: googlePlace(text(labels?.['project_id']), text(labels?.['region'])),
    server: text(labels?.['database_id']),
  });
}

function fromOperator(wrapper: JsonObject): Reading {
  const inner = object(wrapper['record']);
  if (!inner) return { reject: filtered('instance_manager') };
  const record = renamed(inner, OPERATOR_KEYS);
  const from = string(inner['connection_from']);
  if (from !== undefined) connection(record, from);
  const audit = object(inner['audit']);
  // The operator takes pgaudit's row apart; put together again it is read like any other.
  if (audit) record['message'] = `AUDIT: ${cellsOf(audit).map(quoted).join(',')}`;
  const server = text(wrapper['logging_pod']);
  return { record, form: 'csvlog', around: { rest: leftovers(wrapper, TREE), server } };
}

const AUDIT = [
  ...['audit_type', 'statement_id', 'substatement_id', 'class', 'command'],
  ...['object_type', 'object_name', 'statement', 'parameter'],
];

/** The fields of pgaudit's row; `rows` is there with pgaudit.log_rows only. */
function cellsOf(audit: JsonObject): string[] {
  const cells = AUDIT.map((key) => text(audit[key]) ?? '');
  const rows = text(audit['rows']);
  return rows === undefined ? cells : [...cells, rows];
}

function fromAzure(wrapper: JsonObject, line: Line): Reading {
  const properties = object(wrapper['properties']);
  if (wrapper['category'] !== 'PostgreSQLLogs' || !properties) return { reject: filtered('other_log') };
  const record = renamed(properties, AZURE_KEYS);
  const message = text(record['message']);
  // The line with its prefix stands in the message, or the message alone.
  const reading = lineOf(message ?? '', line, VENDOR_LINES.azure);
  if ('record' in reading) {
    const { timestamp, ...own } = reading.record;
    Object.assign(record, own, record['timestamp'] === undefined ? { timestamp } : undefined);
  }
  record['timestamp'] ??= serverTime(string(wrapper['time']));
  const resource = text(wrapper['resourceId']);
  const from: Around = {
    rest: leftovers(wrapper, TREE),
    cloud: azurePlace(resource, text(wrapper['location'])),
    server: resource?.split('/').at(-1),
  };
  return { record, form: 'stderr', around: from };
}

function around(reading: Reading, from: Around): Reading {
  return 'record' in reading ? { ...reading, around: from } : reading;
}

function renamed(inner: JsonObject, keys: Readonly<Record<string, string>>): JsonObject {
  const record: JsonObject = {};
  for (const key in keys) {
    const value = text(inner[key]);
    const name = keys[key] ?? key;
    if (value !== undefined && (name !== 'state_code' || value !== '00000'))
      record[name] = typed(name, value);
  }
  return record;
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

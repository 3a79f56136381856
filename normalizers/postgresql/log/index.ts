// PostgreSQL server log: csvlog, jsonlog and stderr with any log_line_prefix, pgaudit included.
import {
  ACTIVITY_ARRAYS,
  ACTIVITY_FILTERS,
  JSON_REJECTS,
  defineNormalizer,
  isZone,
  reject,
  type Normalizer,
} from '../../normalizer.ts';
import { ACTIVITY_PATHS } from './activity.ts';
import { FILTERS } from './chatter.ts';
import { clock } from './clock.ts';
import { CSV_START, readCsv } from './csvlog.ts';
import { readJson } from './jsonlog.ts';
import { prefixFault } from './line-prefix.ts';
import { map } from './map.ts';
import { CONSUMED, DERIVED, type Reading } from './record.ts';
import { STDERR_START, stderrReader } from './stderr.ts';
import { WRAPPER_FILTERS, WRAPPER_PATHS } from './wrapped.ts';

/** The server's own default. */
const DEFAULT_PREFIX = '%m [%p] ';

export const normalizer: Normalizer = defineNormalizer({
  title: 'PostgreSQL server log',
  stability: 'beta',
  docs: [
    'https://www.postgresql.org/docs/current/runtime-config-logging.html',
    'https://www.postgresql.org/docs/current/errcodes-appendix.html',
    'https://github.com/pgaudit/pgaudit/blob/main/README.md',
    'https://learn.microsoft.com/en-us/azure/postgresql/flexible-server/concepts-logging',
    'https://cloud.google.com/sql/docs/postgres/logging',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.PostgreSQL.PublishtoCloudWatchLogs.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/DBActivityStreams.AuditLog.html',
    'https://cloudnative-pg.io/documentation/current/logging/',
  ],
  mappingRevision: 4,
  idScope: 'instance',
  forms: {
    cloud: {
      title:
        'batches of Azure diagnostic settings, of CloudWatch Logs subscriptions, and of a database activity stream of Aurora',
      framing: { kind: 'json', arrays: [['records'], ['logEvents'], ...ACTIVITY_ARRAYS] },
      match: /^\s*\{\s*"(?:records|messageType|logEvents|type"\s*:\s*"DatabaseActivityMonitoringRecord)/,
    },
    jsonlog: {
      title: 'jsonlog, or lines of Azure, Cloud SQL and CloudNativePG around it: one object a line',
      framing: { kind: 'lines' },
      match: /^\s*\{/,
    },
    csvlog: {
      title: 'csvlog, 23 columns (12 and before), 24 (13) or 26 (14 and later)',
      framing: { kind: 'csv', start: CSV_START },
      match: CSV_START,
    },
    stderr: { title: 'stderr with a log_line_prefix', framing: { kind: 'multiline', start: STDERR_START } },
  },
  options: {
    timezone: {
      description: 'log_timezone of the server, unless it is UTC or GMT.',
      example: 'Europe/Paris',
      check: (value) => (isZone(value) ? undefined : `"${value}" is not an IANA time zone`),
    },
    logLinePrefix: {
      description: `log_line_prefix of the server, for stderr logs; '${DEFAULT_PREFIX}' when not set.`,
      example: '%m [%p] %q%u@%d ',
      check: prefixFault,
    },
  },
  secrets: [],
  rejects: [
    ...JSON_REJECTS,
    'not_csv',
    'not_a_log_line',
    'missing_field',
    'bad_time',
    'zone_missing',
    'zone_mismatch',
  ],
  filters: { ...FILTERS, ...WRAPPER_FILTERS, ...ACTIVITY_FILTERS },
  consumed: [...CONSUMED, ...WRAPPER_PATHS, ...ACTIVITY_PATHS],
  derived: [...DERIVED, ...WRAPPER_PATHS, 'logTime'],
  create: ({ timezone, logLinePrefix }) => {
    const readClock = clock(timezone);
    const readStderr = stderrReader(logLinePrefix ?? DEFAULT_PREFIX);
    return ({ text }) => {
      const reading = read(text, readStderr, logLinePrefix !== undefined);
      return 'reject' in reading ? reading.reject : map(reading, readClock, timezone);
    };
  },
});

/** Records tell their form themselves; a prefix that looks like a csvlog row is tried after it. */
function read(text: string, readStderr: (text: string) => Reading, prefixed: boolean): Reading {
  if (text.trim() === '') return { reject: reject('empty', 'the record has no content') };
  if (text.startsWith('{')) return readJson(text, readStderr);
  if (!CSV_START.test(text)) return looksJson(text) ? readJson(text, readStderr) : readStderr(text);
  const row = readCsv(text);
  return 'reject' in row && prefixed ? readStderr(text) : row;
}

/** A JSON value other than an object at the first column: no prefix begins so. */
function looksJson(text: string): boolean {
  return /^\s*(?:[{[]|"[^"]*"\s*$)/.test(text);
}

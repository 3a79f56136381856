// The log of MariaDB's audit plugin (server_audit), as MariaDB, its Enterprise edition, RDS and Aurora write it.
import {
  ACTIVITY_ARRAYS,
  ACTIVITY_FILTERS,
  ACTIVITY_LIST,
  activityKind,
  cloudWatchMessage,
  consumed,
  defineNormalizer,
  filtered,
  isZone,
  JSON_REJECTS,
  leftovers,
  parseRecord,
  reject,
  zone,
  type JsonObject,
  type MappedEvent,
  type Normalizer,
  type Outcome,
  type Zone,
} from '../../normalizer.ts';
import { ACTIVITY_PATHS, readActivity } from './activity.ts';
import { isReject, readTime } from './clock.ts';
import { readLine } from './line.ts';
import { map } from './map.ts';
import { readPrefix } from './syslog.ts';

/** The time of a line that stands in a file, and the comma behind it. */
const FILE_TIME =
  /^(?:\d{16}|\d{4}(-?)\d\d\1\d\d[ T]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?: ?(?:Z|[+-]\d\d:?\d\d|[A-Z]{2,5}))?)(?=,)/;

const TIMEZONE = {
  description: 'Time zone of the server (its system zone): the log has none, but for Aurora’s. UTC for RDS.',
  example: 'Europe/Paris',
  check: (value: string) => (isZone(value) ? undefined : `"${value}" is not an IANA time zone`),
} as const;

/** Members of a log event of CloudWatch that are read. */
const WRAPPER_PATHS = ['timestamp', 'message'] as const;
const TREE = consumed(WRAPPER_PATHS);

export const normalizer: Normalizer = defineNormalizer({
  title: 'MariaDB audit plugin (server_audit)',
  stability: 'beta',
  docs: [
    'https://mariadb.com/docs/server/reference/plugins/mariadb-audit-plugin/mariadb-audit-plugin-log-format',
    'https://mariadb.com/docs/server/reference/plugins/mariadb-enterprise-audit',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.MySQL.Options.AuditPlugin.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Auditing.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/DBActivityStreams.AuditLog.html',
  ],
  mappingRevision: 4,
  idScope: 'instance',
  forms: {
    file: {
      title: 'server_audit.log: ten fields a line, more in RDS for MySQL',
      framing: { kind: 'lines' },
      match: FILE_TIME,
    },
    cloudwatch: {
      title:
        'the same in log events of CloudWatch: batches of a subscription, or one a line; events of a database activity stream of Aurora',
      framing: { kind: 'json', arrays: [['logEvents'], ...ACTIVITY_ARRAYS] },
      match: /^\s*\{/,
    },
    syslog: { title: 'the same behind a syslog prefix', framing: { kind: 'lines' } },
  },
  options: { timezone: TIMEZONE },
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
  filters: ACTIVITY_FILTERS,
  consumed: [...WRAPPER_PATHS, ...ACTIVITY_PATHS],
  derived: [...WRAPPER_PATHS, 'logTime', 'commandText'],
  create: ({ timezone }) => {
    const local = timezone === undefined ? undefined : zone(timezone);
    return ({ text, referenceTime }) => {
      if (text.trim() === '') return reject('empty', 'the record has no content');
      if (!text.startsWith('{')) return mapLine(text, local, referenceTime, undefined);
      const parsed = parseRecord(text, ['logEvents', ACTIVITY_LIST]);
      if (!parsed.ok) return parsed.reject;
      const kind = activityKind(parsed.record, 'MySQL');
      if (kind === 'heartbeat') return filtered(kind);
      if (kind !== undefined) return mapActivity(parsed.record, local, referenceTime);
      const message = cloudWatchMessage(parsed.record);
      if (message === undefined)
        return reject(
          'not_a_log_line',
          'the object is no log event of CloudWatch, which has a timestamp and a message, and no event of an activity stream',
        );
      return mapLine(message, local, referenceTime, leftovers(parsed.record, TREE) ?? {});
    };
  },
});

/** A line alone, or with what stands around it in CloudWatch. */
function mapLine(
  text: string,
  local: Zone | undefined,
  referenceTime: number,
  around: MappedEvent['unmapped'],
): Outcome {
  const time = FILE_TIME.exec(text)?.[0];
  const prefix = time === undefined ? readPrefix(text) : undefined;
  const written = time ?? prefix?.time;
  if (written === undefined)
    return reject('not_a_log_line', 'the line begins neither with a time and a comma nor as syslog does');
  const line = readLine(text, prefix ? prefix.end : written.length + 1);
  if (!line) return reject('not_csv', 'the line has not the fields of the audit log');
  const stamp = readTime(written, local, referenceTime);
  return isReject(stamp) ? stamp : map(line, stamp, prefix, local?.name, around);
}

function mapActivity(event: JsonObject, local: Zone | undefined, referenceTime: number): Outcome {
  const { line, time, rest } = readActivity(event);
  if (time === undefined) return reject('missing_field', 'the event has no logTime', '/logTime');
  const stamp = readTime(time, local, referenceTime);
  return isReject(stamp) ? stamp : map(line, stamp, undefined, local?.name, rest);
}

// The log of MariaDB's audit plugin (server_audit), as MariaDB, its Enterprise edition, RDS and Aurora write it.
import { defineNormalizer, isZone, reject, zone, type Normalizer } from '../../normalizer.ts';
import { isReject, readTime } from './clock.ts';
import { readLine } from './line.ts';
import { map } from './map.ts';
import { readPrefix } from './syslog.ts';

/** The time of a line that stands in a file, and the comma behind it. */
const FILE_TIME =
  /^(?:\d{16}|\d{4}(-?)\d\d\1\d\d[ T]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?: ?(?:Z|[+-]\d\d:?\d\d|[A-Z]{2,5}))?)(?=,)/;

const TIMEZONE = {
  description: 'Time zone of the server (its system zone): the log has none. UTC for RDS and Aurora.',
  example: 'Europe/Paris',
  required: true,
  check: (value: string) => (isZone(value) ? undefined : `"${value}" is not an IANA time zone`),
} as const;

export const normalizer: Normalizer = defineNormalizer({
  title: 'MariaDB audit plugin (server_audit)',
  stability: 'beta',
  docs: [
    'https://mariadb.com/docs/server/reference/plugins/mariadb-audit-plugin/mariadb-audit-plugin-log-format',
    'https://mariadb.com/docs/server/reference/plugins/mariadb-enterprise-audit',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.MySQL.Options.AuditPlugin.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Auditing.html',
  ],
  mappingRevision: 2,
  idScope: 'instance',
  forms: {
    file: {
      title: 'server_audit.log: ten fields a line, more in RDS for MySQL',
      framing: { kind: 'lines' },
      match: FILE_TIME,
    },
    syslog: { title: 'the same behind a syslog prefix', framing: { kind: 'lines' } },
  },
  options: { timezone: TIMEZONE },
  secrets: [],
  rejects: ['empty', 'not_csv', 'not_a_log_line', 'bad_time', 'zone_mismatch'],
  filters: {},
  consumed: [],
  derived: [],
  create: ({ timezone = '' }) => {
    const local = zone(timezone);
    return ({ text, referenceTime }) => {
      if (text.trim() === '') return reject('empty', 'the record has no content');
      const time = FILE_TIME.exec(text)?.[0];
      const prefix = time === undefined ? readPrefix(text) : undefined;
      const written = time ?? prefix?.time;
      if (written === undefined)
        return reject('not_a_log_line', 'the line begins neither with a time and a comma nor as syslog does');
      const line = readLine(text, prefix ? prefix.end : written.length + 1);
      if (!line) return reject('not_csv', 'the line has not the fields of the audit log');
      const stamp = readTime(written, local, referenceTime);
      return isReject(stamp) ? stamp : map(line, stamp, prefix, timezone);
    };
  },
});

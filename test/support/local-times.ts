// How to write a local time without a zone into a record of each source that has a `timezone`: what zone tests are made from. Data.

export interface Way {
  /** The case whose first record is rewritten, and its options. */
  readonly name: string;
  readonly rewrite: (record: string, local: string) => string;
  /** The form leaves the year out. */
  readonly yearless?: true;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A time as RFC 3164 has it. */
export const BSD = /[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d/;

/** `2026-03-29T02:30:00` as RFC 3164 has it: `Mar 29 02:30:00`. */
export function bsd(local: string): string {
  const [, month, day, time] = /^\d{4}-(\d\d)-(\d\d)T(.*)$/.exec(local) ?? [];
  return `${MONTHS[Number(month) - 1] ?? ''} ${String(Number(day)).padStart(2)} ${time ?? ''}`;
}

/** The same as `20260329 02:30:00`. */
const compact = (local: string): string => local.replaceAll('-', '').replace('T', ' ');
const spaced = (local: string): string => local.replace('T', ' ');

/** A member of a JSON record, by its dotted path. */
function member(name: string, path: string, write = spaced): Way {
  const keys = path.split('.');
  return {
    name,
    rewrite: (record, local) => {
      const root = JSON.parse(record) as Record<string, unknown>;
      const last = keys.at(-1) ?? '';
      const parent = keys.slice(0, -1).reduce((node, key) => node[key] as Record<string, unknown>, root);
      if (!(last in parent)) throw new Error(`${name} has no ${path}`);
      parent[last] = write(local);
      return JSON.stringify(root);
    },
  };
}

/** The first piece of text that matches. */
function piece(name: string, pattern: RegExp, write: (local: string) => string, yearless?: true): Way {
  return {
    name,
    rewrite: (record, local) => {
      if (!pattern.test(record)) throw new Error(`${name} has no ${String(pattern)}`);
      return record.replace(pattern, () => write(local));
    },
    ...(yearless ? { yearless } : {}),
  };
}

/** Source -> its ways. */
export const LOCAL_TIMES: Readonly<Record<string, readonly Way[] | undefined>> = {
  'access.request': [member('time-with-offset', 'time')],
  'azure.audit': [member('graph-time-with-offset', 'activityDateTime')],
  'azure.signin': [member('graph', 'createdDateTime')],
  'bitbucket.audit': [member('rest-with-offset', 'timestamp')],
  'circleci.audit': [member('failed-and-time-with-offset', 'occurred_at')],
  'gcp.audit': [member('delegation-time-with-offset', 'timestamp')],
  'github.audit': [member('time-with-offset', '@timestamp')],
  'gitlab.audit': [member('streaming-failed-time-with-offset', 'created_at')],
  'gitlab.auth': [member('password-success', 'time')],
  'jenkins.audit': [member('elasticsearch-logger-offset', '@timestamp'), piece('syslog', BSD, bsd, true)],
  'keycloak.event': [
    piece('zone-paris', /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}/, (local) => `${spaced(local)},000`),
  ],
  'kubernetes.audit': [member('anonymous-zone', 'requestReceivedTimestamp')],
  'linux.auth': [piece('ssh-failed', BSD, bsd, true), piece('ssh-accepted', /^\S+/, (local) => local)],
  'mariadb.audit': [
    piece('zone-autumn-and-spring', /^[\d ]+[\d:]+/, compact),
    piece('syslog-with-info', BSD, bsd, true),
  ],
  'mongodb.audit': [member('authcheck-success', 'ts.$date', (local) => local)],
  'mysql.audit': [piece('zone-paris', /(?<=TIMESTAMP=")[^"]+/, (local) => local)],
  'okta.system': [member('time-with-offset', 'published')],
  'oracle.audit': [
    member('zone-europe-paris', 'event_timestamp', (local) => local),
    piece('syslog', BSD, bsd, true),
  ],
  'postgresql.log': [member('jsonlog-session', 'timestamp')],
  'teleport.audit': [member('database-time-with-offset', 'time')],
};

// The prefix of a line that came by syslog: RFC 3164, rsyslog's with an ISO time, RFC 5424.

/** What stands before the line itself. */
export interface Prefix {
  /** ISO 8601 with an offset, or `Nov 22 05:26:00` without year and zone. */
  readonly time: string;
  readonly host: string;
  readonly ident: string;
  readonly pid: number | undefined;
  readonly priority: string | undefined;
  /** Where it ends. */
  readonly end: number;
}

const PRIORITY = '(?:<(\\d{1,3})>)?';
const TIME = '([A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d|\\d{4}-\\d\\d-\\d\\dT\\S{8,30})';
/** https://www.rfc-editor.org/rfc/rfc3164 § 4.1; rsyslog's file formats have the same parts, the priority apart. */
const BSD = new RegExp(`^${PRIORITY}${TIME} (\\S{1,255}) ([^\\s:[]{1,64})(?:\\[(\\d{1,10})\\])?: `);
/** https://www.rfc-editor.org/rfc/rfc5424 § 6 */
const IETF =
  /^<(\d{1,3})>1 (\S{10,40}) (\S{1,255}) (\S{1,48}) (\S{1,128}) \S{1,32} (?:-|\[[^\]]{0,1000}\]) ?\ufeff?/;

/** The prefix; undefined when there is none. */
export function readPrefix(text: string): Prefix | undefined {
  const ietf = IETF.exec(text);
  if (ietf) {
    const [whole, priority, time = '', host = '', ident = '', pid = ''] = ietf;
    return { time, host, ident, pid: pidOf(pid), priority, end: whole.length };
  }
  const bsd = BSD.exec(text);
  if (!bsd) return undefined;
  const [whole, priority, time = '', host = '', ident = '', pid = ''] = bsd;
  return { time, host, ident, pid: pidOf(pid), priority, end: whole.length };
}

function pidOf(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

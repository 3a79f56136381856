// Reads a line of syslog: RFC 3164, the file formats of rsyslog and journalctl, RFC 5424.
import { flat, reject, SYSLOG_DATA, SYSLOG_TIME, type Zone } from '../../normalizer.ts';
import { readTime } from './clock.ts';
import { isReject, type Line, type Reject } from './line.ts';

/**
 * https://www.rfc-editor.org/rfc/rfc3164 § 4.1; files have the same parts, the priority apart. BusyBox's syslogd (OpenWrt, Alpine) has it in
 * words: `auth.info`.
 */
const BSD = new RegExp(
  `^(?:<(\\d{1,3})>)?(${SYSLOG_TIME}) (\\S{1,255}) (?:[a-z\\d]{2,8}\\.[a-z]{3,7} )?([^\\s:[]{1,128})(?:\\[(\\d{1,10})\\])?: ?`,
);
/** https://www.rfc-editor.org/rfc/rfc5424 § 6 */
const IETF = new RegExp(
  `^<(\\d{1,3})>1 (\\S{10,40}) (\\S{1,255}) (\\S{1,48}) (\\S{1,128}) (\\S{1,32}) (${SYSLOG_DATA}) ?\\ufeff?`,
);

/** The line; rejects `not_a_log_line` and those of its time. */
export function readSyslog(text: string, zone: Zone | undefined, referenceTime: number): Line | Reject {
  const ietf = IETF.exec(text);
  const parts = ietf ?? BSD.exec(text);
  if (!parts) return reject('not_a_log_line', 'the line begins neither as RFC 3164 nor as RFC 5424 says');
  const [whole, priority, written = '', host = '', program = '', pid] = parts;
  const stamp = readTime(written, zone, referenceTime);
  if (isReject(stamp)) return stamp;
  const data = ietf?.[7];
  return {
    time: stamp.time,
    zone: stamp.zone,
    host: host === '-' ? undefined : flat(host),
    program,
    pid: pid !== undefined && /^\d+$/.test(pid) ? Number(pid) : undefined,
    message: text.slice(whole.length).trim(),
    rest: priority === undefined ? undefined : { priority, structured_data: data === '-' ? undefined : data },
  };
}

// Takes the header of syslog off a line and reads what is in it: RFC 3164 and RFC 5424, with or without the priority.
import type { Json, JsonObject, Parsed } from './json.ts';
import { reject } from './outcome.ts';
import { put } from './put.ts';

/** The source of a pattern for a time of RFC 3164, or of ISO 8601, as rsyslog writes it in its place. It captures nothing. */
export const SYSLOG_TIME = '(?:[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d|\\d{4}-\\d\\d-\\d\\dT\\S{8,30})';
/** The source of a pattern for the structured data of RFC 5424 (§ 6.3), a dash where there is none. It captures nothing. */
export const SYSLOG_DATA = '(?:-|(?:\\[(?:[^\\]"\\\\]|"(?:[^"\\\\]|\\\\.){0,2000}"){1,2000}\\]){1,20})';
/** https://www.rfc-editor.org/rfc/rfc3164 § 4.1 */
const BSD = new RegExp(
  `^(?:<(\\d{1,3})>)?(${SYSLOG_TIME}) (\\S{1,255}) ([^\\s:[]{1,128})(?:\\[([^\\]]{1,32})\\])?: ?`,
);
/** https://www.rfc-editor.org/rfc/rfc5424 § 6 */
const IETF = new RegExp(
  `^<(\\d{1,3})>1 (\\S{1,40}) (\\S{1,255}) (\\S{1,48}) (\\S{1,128}) (\\S{1,32}) (${SYSLOG_DATA}) ?\\ufeff?`,
);

/**
 * What `parse` makes of the message; the header's parts are in `syslog`: time, host, program, pid, priority, message_id and data, as far as
 * they are written. `read` makes something else of structured data than its text. Rejects: `not_a_log_line` without such a header, and
 * those of `parse`.
 */
export function parseSyslog(
  line: string,
  parse: (message: string) => Parsed,
  read?: (data: string) => Json,
): Parsed {
  const found = header(line);
  if (!found)
    return {
      ok: false,
      reject: reject('not_a_log_line', 'the line begins neither as RFC 3164 nor as RFC 5424 says'),
    };
  const parsed = parse(line.slice(found.length));
  if (!parsed.ok) return parsed;
  const { syslog } = found;
  const { data } = syslog;
  if (read !== undefined && typeof data === 'string') syslog['data'] = read(data);
  parsed.record['syslog'] = syslog;
  return parsed;
}

function header(line: string): { readonly length: number; readonly syslog: JsonObject } | undefined {
  const ietf = IETF.exec(line);
  if (ietf) {
    const [{ length }, priority, time, host, program, pid, messageId, data] = ietf;
    return { length, syslog: written({ time, host, program, pid, priority, message_id: messageId, data }) };
  }
  const bsd = BSD.exec(line);
  if (!bsd) return undefined;
  const [{ length }, priority, time, host, program, pid] = bsd;
  return { length, syslog: written({ time, host, program, pid, priority }) };
}

/** RFC 5424 writes a dash for what there is not. */
function written(parts: Readonly<Record<string, string | undefined>>): JsonObject {
  const syslog: JsonObject = {};
  for (const [name, part] of Object.entries(parts))
    if (part !== undefined && part !== '-') syslog[name] = part;
  return syslog;
}

const ELEMENT = /\[([^ =\]"]{1,32})((?:[^\]"\\]|"(?:[^"\\]|\\.)*")*)\]/g;
const PARAMETER = /([^ ="]{1,32})="((?:[^"\\]|\\.)*)"/g;

/** The parameters of structured data by the ids of their elements, escapes undone: `[id name="value"]`. RFC 5424 § 6.3 */
export function structuredData(data: string): JsonObject {
  const found: JsonObject = {};
  for (const [, id = '', parameters = ''] of data.matchAll(ELEMENT)) {
    const element: JsonObject = {};
    for (const [, name = '', value = ''] of parameters.matchAll(PARAMETER))
      put(element, name, value.replaceAll(/\\(["\\\]])/g, '$1'));
    put(found, id, element);
  }
  return found;
}

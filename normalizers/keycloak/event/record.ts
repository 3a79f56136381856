// Reads the forms of a record: an event of the REST API or an event hook, a JSON log record, a line of the server's log, either behind syslog.
import {
  filtered,
  object,
  parseRecord,
  parseSyslog,
  reject,
  string,
  type JsonObject,
  type Outcome,
} from '../../normalizer.ts';
import { eventOf } from './pairs.ts';

export type Read =
  { readonly ok: true; readonly record: JsonObject } | { readonly ok: false; readonly reject: Outcome };

/** https://www.keycloak.org/server/logging/console § default format, with or without an offset behind the time. */
const LINE =
  /^(\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[.,]\d{1,9})(?: ?(Z|[+-]\d\d:?\d\d))? +([A-Z]{3,7}) +\[([^\]\s]{1,200})\] \(([^()\n]{0,200})\) ?/;

/** The category of events, also shortened as `%c{3.}` does it. */
const LOGGER = /^o[a-z]{0,5}\.k[a-z]{0,10}\.events$/;

/**
 * The record with the members of the REST API; of log records the time is in `timestamp`. Rejects: those of JSON and syslog,
 * `not_a_log_line`, `unknown_form`; lines of other loggers are filtered.
 */
export function read(text: string): Read {
  if (/^(?:<\d|[A-Z][a-z]{2} [ \d]\d )/.test(text)) return parseSyslog(text, parseAny);
  return parseAny(text);
}

function parseAny(text: string): ReturnType<typeof parseRecord> {
  // Behind syslog's header stand two blanks.
  const trimmed = text.trimStart();
  const first = trimmed.charAt(0);
  if (first === '' || first === '{' || first === '[' || first === '"') {
    const parsed = parseRecord(text);
    return parsed.ok ? unwrapped(parsed.record) : parsed;
  }
  return line(trimmed);
}

/** A log record's message becomes the event; the rest of it stays beside. */
function unwrapped(record: JsonObject): ReturnType<typeof parseRecord> {
  const logger = string(record['loggerName']) ?? string(record['log.logger']);
  if (logger === undefined) return { ok: true, record };
  if (!LOGGER.test(logger)) return other();
  const event = eventOf(string(record['message']) ?? '');
  if (!event) return unknown();
  record['message'] = undefined;
  for (const key in event) record[key] = event[key];
  return { ok: true, record };
}

function line(text: string): ReturnType<typeof parseRecord> {
  const header = LINE.exec(text);
  // Scripts and the JVM write lines of their own to standard output.
  if (!header && !text.includes('realmId=') && !text.includes('org.keycloak.events')) return other();
  if (!header)
    return {
      ok: false,
      reject: reject(
        'not_a_log_line',
        'the line has not the default format: date, time, level, [category], (thread), message',
      ),
    };
  const [{ length }, time = '', offset = '', level, loggerName, threadName] = header;
  if (!LOGGER.test(loggerName ?? '')) return other();
  const event = eventOf(text.slice(length).trimEnd());
  if (!event) return unknown();
  return {
    ok: true,
    record: { timestamp: [time, offset].join(''), level, loggerName, threadName, ...event },
  };
}

function other(): ReturnType<typeof parseRecord> {
  return { ok: false, reject: filtered('other_log') };
}

function unknown(): ReturnType<typeof parseRecord> {
  return {
    ok: false,
    reject: reject('unknown_form', 'the message is not what the logging event listener writes'),
  };
}

/** The time as it is written: that of the event, of the log record, or of syslog where the record's own has no offset. */
export function timeOf(record: JsonObject): { readonly value: JsonObject[string]; readonly path: string } {
  if (record['time'] !== undefined) return { value: record['time'], path: '/time' };
  const own = record['timestamp'] ?? record['@timestamp'];
  const syslog = string(object(record['syslog'])?.['time']);
  const isLocal = typeof own === 'string' && !/(?:Z|[+-]\d\d:?\d\d)$/.test(own);
  if (isLocal && syslog !== undefined && /(?:Z|[+-]\d\d:\d\d)$/.test(syslog))
    return { value: syslog, path: '/syslog/time' };
  return { value: own, path: own === undefined ? '/time' : '/timestamp' };
}

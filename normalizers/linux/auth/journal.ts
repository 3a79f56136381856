// Reads an entry of systemd's journal: JSON (journalctl -o json) or the export format.
import {
  consumed,
  leftovers,
  parseRecord,
  reject,
  text,
  type Json,
  type JsonObject,
  type Outcome,
} from '../../normalizer.ts';
import { exact } from './clock.ts';
import { isReject, type Line } from './line.ts';

/** Fields whose value changes its form. MESSAGE is taken apart; what it says shows in the event. */
export const DERIVED = [
  '__REALTIME_TIMESTAMP',
  '_SOURCE_REALTIME_TIMESTAMP',
  'MESSAGE',
  'SYSLOG_IDENTIFIER',
] as const;
export const CONSUMED = [
  ...DERIVED,
  '__CURSOR',
  '_HOSTNAME',
  '_MACHINE_ID',
  '_PID',
  '_AUDIT_SESSION',
] as const;
const TREE = consumed(CONSUMED);
/** Length in bytes, or what is left of it, is 8 characters; behind the value a line begins that names a field. */
const NEXT_FIELD = /\n(?=[A-Z_][A-Z0-9_]{0,63}(?:=|\n))/g;

/** An entry as JSON text. https://systemd.io/JOURNAL_EXPORT_FORMATS/ § Journal JSON Format */
export function fromJson(input: string): Line | Outcome {
  const parsed = parseRecord(input);
  return parsed.ok ? fromEntry(parsed.record) : parsed.reject;
}

/** An entry in the export format; a field's binary value stands behind its length, eight bytes. */
export function fromExport(input: string): Line | Outcome {
  const entry: JsonObject = {};
  let at = 0;
  while (at < input.length) {
    const end = input.indexOf('\n', at);
    const line = input.slice(at, end < 0 ? undefined : end);
    const equals = line.indexOf('=');
    at = end < 0 ? input.length : end + 1;
    if (equals > 0) entry[line.slice(0, equals)] = line.slice(equals + 1);
    else if (/^[A-Z_][A-Z0-9_]{0,63}$/.test(line)) {
      // The length before a binary value cannot be trusted, since the bytes are text here: the value goes on to the next field.
      NEXT_FIELD.lastIndex = at + 8;
      const next = NEXT_FIELD.exec(input)?.index ?? input.length;
      entry[line] = input.slice(at + 8, next);
      at = next + 1;
    }
  }
  return fromEntry(entry);
}

function fromEntry(entry: JsonObject): Line | Outcome {
  const written = text(entry['_SOURCE_REALTIME_TIMESTAMP']) ?? text(entry['__REALTIME_TIMESTAMP']);
  if (written === undefined)
    return reject('missing_field', 'the entry has no __REALTIME_TIMESTAMP', '/__REALTIME_TIMESTAMP');
  const message = messageOf(entry['MESSAGE']);
  if (message === undefined) return reject('missing_field', 'the entry has no MESSAGE', '/MESSAGE');
  if (!/^\d{1,17}$/.test(written))
    return reject('bad_time', 'not microseconds since 1970', '/__REALTIME_TIMESTAMP');
  const stamp = exact(Math.floor(Number(written) / 1000));
  if (isReject(stamp)) return stamp;
  const pid = Number(text(entry['_PID']) ?? text(entry['SYSLOG_PID']));
  return {
    time: stamp.time,
    zone: stamp.zone,
    host: text(entry['_HOSTNAME']),
    program: text(entry['SYSLOG_IDENTIFIER']) ?? text(entry['_COMM']) ?? '',
    pid: Number.isSafeInteger(pid) ? pid : undefined,
    message: message.trim(),
    journal: {
      cursor: text(entry['__CURSOR']),
      machine: text(entry['_MACHINE_ID']),
      session: text(entry['_AUDIT_SESSION']),
    },
    rest: leftovers(entry, TREE),
  };
}

/** Text, or bytes where the journal holds what is not printable. */
function messageOf(value: Json): string | undefined {
  if (Array.isArray(value)) {
    const bytes = value.filter((one) => typeof one === 'number');
    return bytes.length === value.length ? Buffer.from(bytes).toString() : undefined;
  }
  return text(value);
}

// Finds the audit record in what arrives: JSON rows, XML elements, audit files, syslog lines, and JSON that carries a syslog message.
import {
  consumed,
  filtered,
  leftovers,
  object,
  parseRecord,
  parseXml,
  reject,
  string,
  type JsonObject,
  type Outcome,
  type Zone,
} from '../../normalizer.ts';
import { auditTextOf } from './audit-text.ts';
import { map } from './map.ts';

/** Members of a shipped syslog message that are read: the message, its times by preference, the host. */
export const SHIPPED: readonly string[] = [
  'SyslogMessage',
  'message',
  'MESSAGE',
  'EventTime',
  'EventTime [UTC]',
];
const SHIPPED_TREE = consumed(SHIPPED);

const ELEMENT_END = '</AuditRecord>';
/** Where the fields of an audit record begin. */
const FIELDS =
  /(?:LENGTH ?: ?['"]\d{1,9}['"]|TYPE:"\d{1,3}" DBID:|ACTION ?:\[\d{1,9}\] |SESSIONID:\[\d{1,9}\] )/;
/** The date that begins a record in an audit file. */
const FILE_TIME = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}(?: [+-]\d\d:\d\d)?(?=\s|$)/;
const HEADER =
  /^(?:<(\d{1,3})>(?:1 )?)?([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\S{8,30})? ?(.{0,600}?)$/s;
const PROGRAM = /Oracle (?:Unified )?Audit\[(\d{1,10})\]: ?$/;

/** `zone` is the configured one, `referenceTime` (ms UTC) gives syslog's missing year. */
export function mapRecord(text: string, zone: Zone | undefined, referenceTime: number): Outcome {
  const start = text.trimStart();
  if (start === '') return reject('empty', 'the record has no content');
  const around = { zone, referenceTime };
  if (start.startsWith('<AuditRecord')) return mapElement(start, zone, referenceTime);
  if (/^(?:[{["]|\d+\s*$)/.test(start)) return mapJson(text, zone, referenceTime);
  if (/^(?:<\?xml|<Audit|Audit file )/.test(start))
    return start.includes('<AuditRecord')
      ? reject('wrapped', 'an XML file in one line: its records do not begin lines of their own')
      : filtered('header');
  const time = FILE_TIME.exec(start)?.[0];
  if (time !== undefined) return map(auditTextOf(start, time.length), { ...around, time });
  const at = start.search(FIELDS);
  if (at === -1) return reject('not_a_log_line', 'there are no fields of an audit record');
  const [, priority, written, rest = ''] = HEADER.exec(start.slice(0, at)) ?? [];
  const host = hostOf(rest);
  const syslog = { priority, host };
  return map(auditTextOf(start, at), {
    ...around,
    time: written,
    host,
    pid: pidOf(rest),
    ...(priority === undefined ? {} : { rest: { syslog } }),
  });
}

/** The closing tag of the file stands behind its last record. */
function mapElement(text: string, zone: Zone | undefined, referenceTime: number): Outcome {
  const end = text.lastIndexOf(ELEMENT_END);
  const parsed = parseXml(end === -1 ? text : text.slice(0, end + ELEMENT_END.length));
  return parsed.ok ? map(parsed.record, { zone, referenceTime }) : parsed.reject;
}

function mapJson(text: string, zone: Zone | undefined, referenceTime: number): Outcome {
  const parsed = parseRecord(text, ['items']);
  if (!parsed.ok) return parsed.reject;
  const { record } = parsed;
  const message = messageIn(record);
  const at = message?.search(FIELDS) ?? -1;
  if (message === undefined || at === -1) return map(record, { zone, referenceTime });
  const head = message.slice(0, at);
  return map(auditTextOf(message, at), {
    zone,
    referenceTime,
    time: timeIn(record),
    host:
      string(object(record['host'])?.['name']) ?? string(record['HostName']) ?? string(record['Computer']),
    pid: pidOf(head),
    rest: leftovers(record, SHIPPED_TREE) ?? {},
  });
}

function messageIn(record: JsonObject): string | undefined {
  return string(record['SyslogMessage']) ?? string(record['message']) ?? string(record['MESSAGE']);
}

function timeIn(record: JsonObject): string | undefined {
  return (
    string(record['EventTime']) ??
    string(record['EventTime [UTC]']) ??
    string(record['@timestamp']) ??
    string(record['TimeGenerated'])
  );
}

/** AIX writes no host before the program. */
function hostOf(rest: string): string | undefined {
  const first = rest.split(' ', 1)[0] ?? '';
  return first === '' || first === 'Oracle' || first.includes(':') ? undefined : first;
}

function pidOf(head: string): number | undefined {
  const pid = PROGRAM.exec(head)?.[1];
  return pid === undefined ? undefined : Number(pid);
}

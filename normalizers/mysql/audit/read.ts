// Tells the forms of records apart and takes each apart: JSON of two shapes, XML of two styles, CSV, and these behind syslog's header.
import {
  at,
  consumed,
  csvFields,
  filtered,
  leftovers,
  object,
  parseRecord,
  parseSyslog,
  parseXml,
  reject,
  string,
} from '../../normalizer.ts';
import type { Json, JsonObject, Outcome, Parsed } from '../../normalizer.ts';
import { readClassRecord } from './class-record.ts';
import type { Entry } from './entry.ts';
import { NAMED_FIELDS, pairsOf, readNamedRecord } from './named-record.ts';
import { AUDIT_COLUMNS, CONNECTION_COLUMNS, GENERAL_COLUMNS } from './names.ts';

export type Reading = { readonly entry: Entry } | { readonly outcome: Outcome };

/** What stands around the records of a file: the declaration, the root element's tags, the brackets of an array. */
const ENVELOPE = /^\ufeff?(?:\s|<\?xml[^<>]{0,200}\?>|<\/?AUDIT>|[[\],])*$/;

/** Characters that are looked at, at the ends of an element and of what stands around it. */
const NEAR = 1000;

function isEnvelope(text: string): boolean {
  return text.length <= NEAR && ENVELOPE.test(text);
}

/** One record as collected. */
export function read(record: string): Reading {
  // Lines of an array end with the comma that parts its elements.
  const text = record.endsWith(',') ? record.slice(0, -1) : record;
  if (isEnvelope(text)) return { outcome: filtered('envelope') };
  // A priority in angle brackets begins syslog's header.
  const isXml = /^\ufeff?\s*<(?!\d)/.test(text);
  const parsed = isXml ? xml(text) : plain(text);
  if (!parsed.ok) return { outcome: parsed.reject };
  return isXml ? named(parsed.record) : entryOf(parsed.record);
}

/** JSON or CSV, also behind syslog's header. */
function plain(text: string): Parsed {
  const first = text.trimStart().charAt(0);
  if (first === '"' && /^\s*"[^"]{1,64}",/.test(text)) return csv(text);
  if (first === '{' || first === '[' || first === '"' || !/^<?[\dA-Z]/.test(text)) return parseRecord(text);
  const behind = parseSyslog(text, (message) =>
    message.startsWith('"') ? csv(message) : parseRecord(message),
  );
  return behind.ok || behind.reject.kind !== 'reject' || behind.reject.code !== 'not_a_log_line'
    ? behind
    : parseRecord(text);
}

function entryOf(record: JsonObject): Reading {
  const inner = object(record['audit_record']);
  if (inner) return nested(inner, record);
  if ('class' in record || 'id' in record || !('name' in record)) {
    const name = string(record['class']);
    return name === undefined ? missing('class', '/class') : { entry: readClassRecord(record, name) };
  }
  return named(record);
}

/** Percona's JSON has all but the header of syslog within `audit_record`. */
function nested(inner: JsonObject, record: JsonObject): Reading {
  const fields = filled(inner);
  const reading = named(fields);
  if ('outcome' in reading) return reading;
  const rest = leftovers({ ...record, audit_record: fields }, NESTED);
  const commandClass = reading.entry.unmapped?.['command_class'];
  const unmapped = commandClass === undefined ? rest : { ...rest, command_class: commandClass };
  return { entry: { ...reading.entry, server: string(at(record, 'syslog', 'host')), unmapped } };
}

const NESTED = consumed([...NAMED_FIELDS.map((name) => `audit_record.${name}`), 'syslog.host']);

function filled(record: JsonObject): JsonObject {
  const fields: JsonObject = {};
  for (const key in record) if (record[key] !== '' && key !== '__proto__') fields[key] = record[key];
  return fields;
}

function named(fields: JsonObject): Reading {
  const name = string(fields['name']);
  return name === undefined ? missing('name', '/name') : { entry: readNamedRecord(fields, name) };
}

function missing(what: string, path: string): Reading {
  return { outcome: reject('missing_field', `the record has no ${what}`, path) };
}

function csv(row: string): Parsed {
  const fields = csvFields(row.endsWith('\r') ? row.slice(0, -1) : row);
  const columns = fields && columnsOf(fields);
  if (!columns)
    return {
      ok: false,
      reject: reject('not_csv', 'the row has not the fields of a start, a connection or a statement'),
    };
  const record: JsonObject = {};
  for (const [index, column] of columns.entries()) if (fields[index] !== '') record[column] = fields[index];
  return { ok: true, record };
}

/** A statement and a connection have as many fields; only a connection has its number in the fourth. */
function columnsOf(fields: readonly string[]): readonly string[] | undefined {
  if (fields[0] === 'Audit' || fields[0] === 'NoAudit')
    return fields.length === AUDIT_COLUMNS.length ? AUDIT_COLUMNS : undefined;
  if (fields.length !== GENERAL_COLUMNS.length) return undefined;
  return /^\d+$/.test(fields[3] ?? '') ? CONNECTION_COLUMNS : GENERAL_COLUMNS;
}

const OPENING = '<AUDIT_RECORD';
const CLOSING = '</AUDIT_RECORD>';

/** The element of a record, without what stands around it; a file begins anew within itself when the server restarts. */
function xml(text: string): Parsed {
  const start = text.indexOf(OPENING);
  const closing = text.lastIndexOf(CLOSING);
  const opened = closing === -1 && /^<AUDIT_RECORD\s*>/.test(text.slice(start, start + NEAR));
  const slash = opened ? -1 : text.lastIndexOf('/>');
  const end = closing >= 0 ? closing + CLOSING.length : slash >= 0 ? slash + '/>'.length : text.length;
  const bare = start >= 0 && isEnvelope(text.slice(0, start)) && isEnvelope(text.slice(end));
  const element = bare ? text.slice(start, end) : text;
  // A record whose end tag alone is missing is whole.
  const whole = opened && /<\/\w+>\s*$/.test(element.slice(-NEAR)) ? `${element}${CLOSING}` : element;
  const parsed = parseXml(whole);
  return parsed.ok ? { ok: true, record: fieldsOf(parsed.record) } : parsed;
}

/** Attributes and elements alike, names in lower case, empty ones left out. */
function fieldsOf(record: JsonObject): JsonObject {
  const fields: JsonObject = {};
  for (const [name, value] of Object.entries(record)) {
    const key = (name.startsWith('@') ? name.slice(1) : name).toLowerCase();
    if (key === '__proto__') continue;
    const listed = object(value);
    const pairs = listed && (pairsOf(listed['ATTRIBUTE']) ?? pairsOf(listed['ELEMENT']));
    const kept: Json = pairs ?? value;
    if (kept !== '') fields[key] = kept;
  }
  return fields;
}

// Reads the records of one event: https://access.redhat.com/articles/4409591 § Audit Event Fields, linux-audit's specs on field encoding.
import { head } from './head.ts';
import { typeName } from './numbers.ts';

export type Fields = Readonly<Record<string, string | undefined>>;

/** One line: its type and fields; those that `log_format = ENRICHED` adds are in capitals. */
export interface AuditRecord {
  readonly type: string;
  readonly fields: Fields;
}

export interface AuditGroup {
  /** The host as auditd names it, else as syslog does. */
  readonly node: string | undefined;
  /** Seconds since 1970 with milliseconds, and the serial number. */
  readonly time: string;
  readonly serial: string;
  readonly records: readonly AuditRecord[];
}

const HEAD = new RegExp(`${head('(\\S{1,64})')} ?: ?`);
/** rsyslog writes the group separator before what ENRICHED adds as text. https://www.rsyslog.com/doc/configuration/input_directives/rsconf1_escapecontrolcharactersonreceive.html */
const SEPARATOR = /#035(?=[A-Z]{2,16}="|ARCH=|SADDR=)/;
/** What the kernel writes in hexadecimal when it holds blanks, quotes or control characters. */
const ENCODED = /^(?:name|comm|exe|cwd|proctitle|cmd|data|acct|path|key|ocomm|vm|grp|dir|file|a\d{1,5})$/;
const HEX = /^(?:[0-9A-F]{2})+$/;
/** Kernels before 3.14: `old auid=4294967295 new auid=1000 old ses=4294967295 new ses=3`. */
const BEFORE = /\bold (?=(?:auid|ses)=)/g;
const AFTER = /\bnew (?=(?:auid|ses)=)/g;
/** `avc:  denied  { read } for ...`, `avc:  received setenforce notice (enforcing=0)`. */
const DECISION =
  /avc: {1,4}(?:(denied|granted) {1,4}\{ ([^}]{0,500}?) ?\}|received (setenforce|policyload) notice)/;
const NOTHING: ReadonlySet<string> = new Set(['?', '(null)', '(none)', '']);

/** The lines of a group; undefined when the first is no audit record. Lines that are none are left out. */
export function readGroup(text: string): AuditGroup | undefined {
  const records: AuditRecord[] = [];
  let first: RegExpExecArray | undefined;
  for (const line of text.split('\n')) {
    const match = HEAD.exec(line);
    if (!match) continue;
    first ??= match;
    const [whole, ietf, bsd, , written = ''] = match;
    const type = typeName(written);
    const text = line.slice(whole.length);
    const plain = (ietf ?? bsd) === undefined ? text : text.replace(SEPARATOR, '\x1d');
    records.push({ type, fields: readFields(textOf(plain, type), type) });
  }
  if (!first) return undefined;
  const [, ietf, bsd, node, , time = '', serial = ''] = first;
  const host = ietf ?? bsd;
  return { node: node ?? (host === '-' ? undefined : host), time, serial, records };
}

/** What changes has one name in all kernels. */
function textOf(text: string, type: string): string {
  return type === 'LOGIN' ? text.replaceAll(BEFORE, 'old-').replaceAll(AFTER, '') : text;
}

/** What stands in words before the fields, by the names of https://github.com/linux-audit/audit-documentation/blob/main/specs/fields/field-dictionary.csv */
function decisionIn(text: string): Record<string, string> {
  const [, seresult, seperms, notice] = DECISION.exec(text) ?? [];
  if (notice !== undefined) return { notice };
  return seresult === undefined ? {} : { seresult, seperms: seperms ?? '' };
}

/** `key=value key="value" msg='key=value ...'`, a group separator before what ENRICHED adds. */
function readFields(text: string, type: string): Fields {
  const fields = type.endsWith('AVC') ? decisionIn(text) : {};
  let at = 0;
  while (at < text.length) {
    const equals = text.indexOf('=', at);
    if (equals < 0) break;
    const key = text.slice(lastBlank(text, at, equals), equals);
    const quote = text[equals + 1];
    if (key === 'msg' && quote === "'") {
      // What user space says stands in quotes of its own; its fields are fields as the others are.
      at = equals + 2;
      continue;
    }
    const end = quote === '"' ? text.indexOf('"', equals + 2) : endOfWord(text, equals + 1);
    // Syslog has cut the record here: half a name is another's.
    if (end < 0) break;
    const value = quote === '"' ? text.slice(equals + 2, end) : bare(text.slice(equals + 1, end));
    at = end + 1;
    const plain = quote === '"' ? value : decoded(key, value, type);
    if (key !== '' && !NOTHING.has(plain) && !(key in fields)) fields[key] = plain;
  }
  return fields;
}

function lastBlank(text: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    const char = text[at];
    if (char === ' ' || char === '\x1d' || char === ',' || char === "'" || char === '(') return at + 1;
  }
  return from;
}

function endOfWord(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === ' ' || char === '\x1d' || char === "'") return at;
  }
  return text.length;
}

/** libaudit before 2.0 wrote `(hostname=192.0.2.1, addr=192.0.2.1, terminal=ssh res=success)`. */
function bare(value: string): string {
  const last = value.at(-1);
  return last === ',' || (last === ')' && !value.includes('(')) ? value.slice(0, -1) : value;
}

/** a0 to a3 of a system call are numbers, those of EXECVE text. */
function decoded(key: string, value: string, type: string): string {
  const name = key.replace(/\[\d{1,5}\]$/, '');
  if (!ENCODED.test(name) || !HEX.test(value) || (type === 'SYSCALL' && /^a\d/.test(name))) return value;
  return Buffer.from(value, 'hex').toString();
}

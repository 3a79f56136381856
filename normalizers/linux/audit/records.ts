// Reads the records of one event: https://access.redhat.com/articles/4409591 § Audit Event Fields, linux-audit's specs on field encoding.

export type Fields = Readonly<Record<string, string | undefined>>;

/** One line: its type and fields; those that `log_format = ENRICHED` adds are in capitals. */
export interface AuditRecord {
  readonly type: string;
  readonly fields: Fields;
}

export interface AuditGroup {
  readonly node: string | undefined;
  /** Seconds since 1970 with milliseconds, and the serial number. */
  readonly time: string;
  readonly serial: string;
  readonly records: readonly AuditRecord[];
}

const HEAD = /^(?:node=(\S{1,255}) )?type=(\S{1,64}) msg=audit\((\d{1,14}\.\d{1,6}):(\d{1,20})\) ?: ?/;
/** What the kernel writes in hexadecimal when it holds blanks, quotes or control characters. */
const ENCODED = /^(?:name|comm|exe|cwd|proctitle|cmd|data|acct|path|key|ocomm|vm|grp|dir|file|a\d{1,5})$/;
const HEX = /^(?:[0-9A-F]{2})+$/;
const NOTHING: ReadonlySet<string> = new Set(['?', '(null)', '(none)', '']);

/** The lines of a group; undefined when the first is no audit record. Lines that are none are left out. */
export function readGroup(text: string): AuditGroup | undefined {
  const records: AuditRecord[] = [];
  let first: RegExpExecArray | undefined;
  for (const line of text.split('\n')) {
    const head = HEAD.exec(line);
    if (!head) continue;
    first ??= head;
    const [whole, , type = ''] = head;
    records.push({ type, fields: readFields(line.slice(whole.length), type) });
  }
  if (!first) return undefined;
  const [, node, , time = '', serial = ''] = first;
  return { node, time, serial, records };
}

/** `key=value key="value" msg='key=value ...'`, a group separator before what ENRICHED adds. */
function readFields(text: string, type: string): Fields {
  const fields: Record<string, string> = {};
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
    const end = quote === '"' ? endOf(text, '"', equals + 2) : endOfWord(text, equals + 1);
    const value = quote === '"' ? text.slice(equals + 2, end) : text.slice(equals + 1, end);
    at = end + 1;
    const plain = quote === '"' ? value : decoded(key, value, type);
    if (key !== '' && !NOTHING.has(plain) && !(key in fields)) fields[key] = plain;
  }
  return fields;
}

function lastBlank(text: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    const char = text[at];
    if (char === ' ' || char === '\x1d' || char === ',' || char === "'") return at + 1;
  }
  return from;
}

function endOf(text: string, quote: string, from: number): number {
  const end = text.indexOf(quote, from);
  return end < 0 ? text.length : end;
}

function endOfWord(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === ' ' || char === '\x1d' || char === "'") return at;
  }
  return text.length;
}

/** a0 to a3 of a system call are numbers, those of EXECVE text. */
function decoded(key: string, value: string, type: string): string {
  const name = key.replace(/\[\d{1,5}\]$/, '');
  if (!ENCODED.test(name) || !HEX.test(value) || (type === 'SYSCALL' && /^a\d/.test(name))) return value;
  return Buffer.from(value, 'hex').toString();
}

// Maps the records of one audit event to an access event.
import {
  addressOf,
  filtered,
  fromMs,
  mapped,
  present,
  reject,
  type MappedEvent,
  type Outcome,
} from '../../normalizer.ts';
import {
  ACCESS,
  BY_NAMETYPE,
  FLAGS,
  MEMBERSHIP,
  NUMBERS,
  REFUSALS,
  REFUSED,
  SIGN_IN,
  SYSCALLS,
  TYPES,
  UNKNOWN,
  WRITTEN,
  type Meaning,
} from './actions.ts';
import { commandOf, titleOf } from './command.ts';
import { outcomeOf, policyIn } from './decision.ts';
import { fileOf, isProgram, type AuditFile } from './paths.ts';
import { readGroup, type AuditGroup, type AuditRecord, type Fields } from './records.ts';
import { endOf } from './socket.ts';
import { unread } from './unread.ts';
import { groupOf, whoOf } from './who.ts';

/** Fields of the first records that land in the event. */
const PLACED: ReadonlySet<string> = new Set([
  'acct',
  'auid',
  'uid',
  'euid',
  'AUID',
  'UID',
  'EUID',
  'pid',
  'ses',
  'exe',
  'comm',
  'cmd',
  'data',
  'rport',
  'addr',
  'hostname',
  'key',
  'success',
  'res',
]);

/** The bits of open()'s flags that ask for more than reading. */
const O_ACCMODE = 3;
/** Terminals of the machine itself. */
const LOCAL = /^(?:\/dev\/)?(?:tty|pts)/;

/** One group of lines to its outcome; rejects `not_a_log_line`, `bad_time`. */
export function mapGroup(text: string): Outcome {
  const group = readGroup(text);
  if (!group) return unread(text);
  const time = timeOf(group.time);
  if (time === undefined) return reject('bad_time', 'the time is no number of seconds since 1970', '/msg');
  if (group.records.every(({ type }) => type === 'EOE' || type === 'PROCTITLE'))
    return filtered('end_of_event');
  return mapped(eventOf(group, time), undefined);
}

function eventOf({ node, serial, records }: AuditGroup, time: string): MappedEvent {
  const main = mainOf(records);
  const fields = together(main, records);
  const action = actionOf(main);
  const file = fileOf(records, action);
  const outcome = outcomeOf(main, fields);
  const found = meaningOf(main, action, file);
  const meaning = found === SIGN_IN && outcome === 'failure' ? REFUSED : found;
  const { user, actor } = whoOf(main, fields, meaning);
  const group = meaning.object === 'group' ? groupOf(fields) : undefined;
  const thing = objectOf(meaning, fields, file, group ?? user.target);
  const command = commandOf(records);
  const title = titleOf(records);
  const own = ownNameIn(fields);
  const { address, ip } =
    addressOf(fields['addr'] ?? (own === undefined ? fields['hostname'] : undefined)) ?? {};
  const end = endOf(records, action);
  const host = node ?? own;
  const session = fields['ses'];
  const sequence = Number(serial);
  return {
    '@timestamp': time,
    tags: fields['key'] === undefined ? undefined : fields['key'].split('\x01'),
    event: {
      kind: 'event',
      category: [...meaning.category],
      type: [...meaning.type],
      action,
      outcome,
      code: main.type,
      provider: 'auditd',
      sequence: Number.isSafeInteger(sequence) ? sequence : undefined,
    },
    user,
    group,
    source:
      address === undefined
        ? end.source
        : { address, ip, domain: ip === undefined ? address : undefined, port: portOf(fields['rport']) },
    destination: end.destination,
    host: host === undefined ? undefined : { name: host },
    process: present({
      pid: pidOf(fields['pid']),
      name: fields['comm'],
      executable: fields['exe'],
      command_line: command ?? title,
    }),
    file: thing?.type === 'file' && !isProgram(records) ? { path: thing.name } : undefined,
    error: fields['success'] === 'no' && fields['exit'] !== undefined ? { code: fields['exit'] } : undefined,
    oncall: {
      actor,
      command: command === undefined ? undefined : { text: command, kind: 'shell' },
      change: changeOf(main),
      system: node === undefined ? undefined : { id: node, kind: 'host' },
      object: thing,
      session: session === undefined || session === '4294967295' ? undefined : { id: session },
    },
    unmapped: unmappedOf(records),
  };
}

function timeOf(seconds: string): string | undefined {
  const dot = seconds.indexOf('.');
  return fromMs(
    Number(seconds.slice(0, dot)) * 1000 +
      Number(
        seconds
          .slice(dot + 1)
          .padEnd(3, '0')
          .slice(0, 3),
      ),
  );
}

/** The record that the event is named after: one of user space or of the kernel before SYSCALL, which stands with many. */
function mainOf(records: readonly AuditRecord[]): AuditRecord {
  const named = records.find(({ type }) => TYPES.has(type) || REFUSALS.has(type));
  return named ?? records.find(({ type }) => type === 'SYSCALL') ?? records[0] ?? { type: '', fields: {} };
}

/** Fields of the main record before those of the system call it stands with. */
function together(main: AuditRecord, records: readonly AuditRecord[]): Fields {
  const syscall = records.find(({ type }) => type === 'SYSCALL');
  return syscall === undefined || syscall === main ? main.fields : { ...syscall.fields, ...main.fields };
}

/** The type of the record, or the name of the system call; its number where nobody knows it. */
function actionOf({ type, fields }: AuditRecord): string {
  if (type !== 'SYSCALL') return type;
  const number = fields['syscall'] ?? '';
  const name = fields['SYSCALL'] ?? NUMBERS[fields['arch'] ?? '']?.[Number(number)] ?? number;
  return name === '' ? type : name;
}

function meaningOf({ type, fields }: AuditRecord, action: string, file: AuditFile | undefined): Meaning {
  if (type !== 'SYSCALL') {
    const policy = REFUSALS.has(type) ? policyIn(fields) : undefined;
    return policy ?? (fields['grp'] === undefined ? TYPES.get(type) : MEMBERSHIP) ?? UNKNOWN;
  }
  const meaning = SYSCALLS.get(action) ?? UNKNOWN;
  const named = BY_NAMETYPE.get(meaning)?.get(file?.nametype);
  return named ?? (meaning === ACCESS && isForWriting(action, fields) ? WRITTEN : meaning);
}

/** What is written to a file is in no record: write() is not audited, as the flags with which the file is opened tell it (auditctl(8) § -p). */
function isForWriting(action: string, fields: Fields): boolean {
  const flag = FLAGS.get(action);
  return flag !== undefined && (Number.parseInt(fields[flag] ?? '', 16) & O_ACCMODE) > 0;
}

/** libaudit writes the machine's own name where the user sits at a terminal: no address comes with it. */
function ownNameIn({ addr, hostname, terminal }: Fields): string | undefined {
  return addr === undefined && terminal !== undefined && LOCAL.test(terminal) ? hostname : undefined;
}

/** op=set audit_enabled=0 old=1; enforcing=0 old_enforcing=1 */
function changeOf({ type, fields }: AuditRecord): MappedEvent['oncall']['change'] {
  const { enforcing, old_enforcing: enforced } = fields;
  if (type === 'MAC_STATUS' && enforcing !== undefined)
    return { property: ['enforcing'], before: enforced, after: enforcing };
  if (type !== 'CONFIG_CHANGE') return undefined;
  const property = Object.keys(fields).find((key) => key.startsWith('audit_'));
  return property === undefined
    ? undefined
    : { property: [property], before: fields['old'], after: fields[property] };
}

/** `changed` is the account or the group that the record is about. */
function objectOf(
  { object }: Meaning,
  fields: Fields,
  file: AuditFile | undefined,
  changed: MappedEvent['group'],
): MappedEvent['oncall']['object'] {
  if (object === undefined || object === 'file')
    return file === undefined ? undefined : { type: 'file', name: file.path };
  const name =
    object === 'user' || object === 'group'
      ? (changed?.name ?? changed?.id)
      : (fields['unit'] ?? fields['sw'] ?? fields['vm'] ?? fields['table'] ?? fields['name']);
  return { type: object, name };
}

function portOf(text: string | undefined): number | undefined {
  const port = Number(text);
  return port > 0 && port <= 65_535 ? port : undefined;
}

function pidOf(text: string | undefined): number | undefined {
  const pid = Number(text);
  return Number.isSafeInteger(pid) && pid >= 0 ? pid : undefined;
}

/** What is left of each record, by type, numbered where several have one. */
function unmappedOf(records: readonly AuditRecord[]): MappedEvent['unmapped'] {
  const kept: Record<string, Record<string, string>> = {};
  const counts = new Map<string, number>();
  let found = false;
  for (const { type, fields } of records) {
    if (type === 'EXECVE' || type === 'PROCTITLE' || type === 'EOE') continue;
    const rest: Record<string, string> = {};
    for (const [key, value] of Object.entries(fields))
      if (!PLACED.has(key) && value !== undefined) rest[key] = value;
    if (Object.keys(rest).length === 0) continue;
    const number = (counts.get(type) ?? 0) + 1;
    counts.set(type, number);
    const name = type.toLowerCase();
    kept[number === 1 ? name : `${name}_${String(number)}`] = rest;
    found = true;
  }
  return found ? kept : undefined;
}

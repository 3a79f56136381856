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
import { NUMBERS, REFUSALS, SYSCALLS, TYPES, UNKNOWN, type Meaning } from './actions.ts';
import { commandOf, titleOf } from './command.ts';
import { readGroup, type AuditGroup, type AuditRecord, type Fields } from './records.ts';
import { whoOf } from './who.ts';

/** Reason -> what it means; the closed list that index.ts declares. */
export const FILTERS = {
  end_of_event: 'EOE or PROCTITLE alone: the end of an event whose other records came before.',
} as const;

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
  'addr',
  'hostname',
  'key',
  'success',
  'res',
]);

/** One group of lines to its outcome; rejects `not_a_log_line`, `bad_time`. */
export function mapGroup(text: string): Outcome {
  const group = readGroup(text);
  if (!group) return reject('not_a_log_line', 'the line does not begin with type=... msg=audit(time:serial)');
  const time = timeOf(group.time);
  if (time === undefined) return reject('bad_time', 'the time is no number of seconds since 1970', '/msg');
  if (group.records.every(({ type }) => type === 'EOE' || type === 'PROCTITLE'))
    return filtered('end_of_event');
  return mapped(eventOf(group, time), undefined);
}

function eventOf({ node, serial, records }: AuditGroup, time: string): MappedEvent {
  const main = mainOf(records);
  const fields = together(main, records);
  const { action, meaning } = meaningOf(main);
  const { user, actor } = whoOf(fields, meaning);
  const command = commandOf(records);
  const title = titleOf(records);
  const { address, ip } = addressOf(fields['addr'] ?? fields['hostname']) ?? {};
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
      outcome: outcomeOf(main, fields),
      code: main.type,
      provider: 'auditd',
      sequence: Number.isSafeInteger(sequence) ? sequence : undefined,
    },
    user,
    group:
      meaning.object === 'group'
        ? present({ name: fields['acct'] ?? fields['grp'], id: fields['id'] })
        : undefined,
    source:
      address === undefined ? undefined : { address, ip, domain: ip === undefined ? address : undefined },
    host: node === undefined ? undefined : { name: node },
    process: present({
      pid: pidOf(fields['pid']),
      name: fields['comm'],
      executable: fields['exe'],
      command_line: command ?? title,
    }),
    error: fields['success'] === 'no' && fields['exit'] !== undefined ? { code: fields['exit'] } : undefined,
    oncall: {
      actor,
      command: command === undefined ? undefined : { text: command, kind: 'shell' },
      change: changeOf(main),
      system: node === undefined ? undefined : { id: node, kind: 'host' },
      object: objectOf(meaning, fields, records),
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

function meaningOf({ type, fields }: AuditRecord): { readonly action: string; readonly meaning: Meaning } {
  if (type !== 'SYSCALL') return { action: type, meaning: TYPES.get(type) ?? UNKNOWN };
  const number = fields['syscall'] ?? '';
  const name = fields['SYSCALL'] ?? NUMBERS[fields['arch'] ?? '']?.[Number(number)] ?? number;
  return { action: name === '' ? type : name, meaning: SYSCALLS.get(name) ?? UNKNOWN };
}

function outcomeOf({ type }: AuditRecord, fields: Fields): MappedEvent['event']['outcome'] {
  if (REFUSALS.has(type)) return 'failure';
  const said = fields['res'] ?? fields['success'];
  if (said === 'success' || said === '1' || said === 'yes') return 'success';
  return said === 'failed' || said === '0' || said === 'no' ? 'failure' : 'unknown';
}

/** op=set audit_enabled=0 old=1 */
function changeOf({ type, fields }: AuditRecord): MappedEvent['oncall']['change'] {
  if (type !== 'CONFIG_CHANGE') return undefined;
  const property = Object.keys(fields).find((key) => key.startsWith('audit_'));
  return property === undefined
    ? undefined
    : { property: [property], before: fields['old'], after: fields[property] };
}

function objectOf(
  meaning: Meaning,
  fields: Fields,
  records: readonly AuditRecord[],
): MappedEvent['oncall']['object'] {
  const { object } = meaning;
  const path = pathOf(records);
  if (object === undefined) return path === undefined ? undefined : { type: 'file', name: path };
  if (object === 'file') return path === undefined ? undefined : { type: object, name: path };
  const name =
    object === 'user' || object === 'group'
      ? (fields['acct'] ?? fields['grp'] ?? fields['id'])
      : (fields['unit'] ?? fields['sw'] ?? fields['vm'] ?? fields['table'] ?? fields['name']);
  return { type: object, name };
}

/** The file itself, not the directory it is in; of a program the first, before its interpreter. */
function pathOf(records: readonly AuditRecord[]): string | undefined {
  const paths = records.filter(({ type, fields }) => type === 'PATH' && fields['name'] !== undefined);
  const files = paths.filter(({ fields }) => fields['nametype'] !== 'PARENT');
  const isProgram = records.some(({ type }) => type === 'EXECVE');
  const file = (isProgram ? files[0] : files.at(-1)) ?? paths.at(-1);
  return file?.fields['name'];
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

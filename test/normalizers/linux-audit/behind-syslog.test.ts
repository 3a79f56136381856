// Records of audit.log as they arrive by syslog and in the kernel's log: the same events, whatever stands before their lines.
import { describe, expect, test } from '@jest/globals';
import { createMasker } from '../../../ingest/masking/mask.ts';
import { normalizer } from '../../../normalizers/linux/audit/index.ts';
import { typeName } from '../../../normalizers/linux/audit/numbers.ts';
import { auditCases as cases, told } from '../../support/audit-events.ts';

/** ENRICHED's separator as rsyslog writes control characters. */
const escaped = (line: string): string => line.replace('\x1d', '#035');

const HEADERS: readonly (readonly [string, (line: string) => string])[] = [
  ['RFC 3164 in a file', (line) => `Nov 24 02:17:00 db1 audispd: ${escaped(line)}`],
  ['RFC 3164 with a pid', (line) => `Nov  4 02:17:00 db1 audisp-syslog[812]: ${line}`],
  ['RFC 3164 with its priority', (line) => `<13>Nov 24 02:17:00 db1 audispd: ${line.replace('\x1d', ' ')}`],
  ['RFC 5424', (line) => `<13>1 2026-11-24T02:17:00.123456+01:00 db1 audisp-syslog 812 - - ${line}`],
  ['RFC 5424 made of RFC 3164', (line) => `<13>1 2026-11-24T02:17:00Z db1 audispd - - -  ${escaped(line)}`],
  [
    'RFC 5424 with structured data and a byte order mark',
    (line) => `<13>1 2026-11-24T02:17:00Z db1 audispd - - [a@1 b="\\"]"] \ufeff${line}`,
  ],
  ['rsyslog with ISO times', (line) => `2026-11-24T02:17:00.123456+01:00 db1 auditd: ${escaped(line)}`],
  ["imfile's tag without a colon", (line) => `Nov 24 02:17:00 db1 tag_audit_log ${escaped(line)}`],
  ["BusyBox's priority in words", (line) => `Nov 24 02:17:00 db1 user.info audispd: ${line}`],
];

describe.each(HEADERS)('%s', (_name, wrapped) => {
  test.each(cases)('$name', ({ lines }) => {
    const read = told(lines.map(wrapped));
    expect(read.map(({ rest }) => rest)).toEqual(told(lines).map(({ rest }) => rest));
    for (const { node, host, rest } of read)
      expect(host).toBe((rest as { kind: string }).kind === 'event' ? (node ?? 'db1') : undefined);
  });
});

/** Name -> number, of all that have one. */
const numbers = new Map(
  Array.from({ length: 2000 }, (_, index) => String(1000 + index))
    .map((number): [string, string] => [typeName(number), number])
    .filter(([name]) => !name.startsWith('UNKNOWN')),
);

/** As the kernel prints a record: its type's number, no node, no `msg=`; undefined for types that only auditd knows. */
function printed(line: string): string | undefined {
  const [, type = '', rest = ''] = /^(?:node=\S+ )?type=(\S+) msg=(audit\(.*)$/.exec(line) ?? [];
  const number = numbers.get(type);
  return number === undefined ? undefined : `type=${number} ${rest}`;
}

const KERNEL: readonly (readonly [string, string])[] = [
  ['rsyslog with imklog', 'Nov 24 02:17:00 db1 kernel: [12345.678901] audit: '],
  ['rsyslog with imkmsg', '<5>Nov 24 02:17:00 db1 kernel: audit: '],
  ['RFC 5424', '<5>1 2026-11-24T02:17:00Z db1 kernel - - - [12345.678901] audit: '],
  ['Linux before 3.15', 'Nov 24 02:17:00 db1 kernel: [   12.345678] '],
  ['dmesg', '[12345.678901] audit: '],
  ['dmesg of a kernel that tells who wrote', '[   12.345678] [   T45] audit: '],
  ['dmesg -T', '[Tue Nov 24 02:17:00 2026] audit: '],
];

describe.each(KERNEL)("the kernel's log: %s", (_name, before) => {
  const printable = cases.filter(({ lines }) => lines.every((line) => printed(line) !== undefined));

  test('has enough cases', () => {
    expect(printable.length).toBeGreaterThan(9);
  });

  test.each(printable)('$name', ({ lines }) => {
    const nodeless = lines.map((line) => line.replace(/^node=\S+ /, ''));
    const read = told(lines.map((line) => `${before}${printed(line) ?? ''}`));
    expect(read.map(({ rest }) => rest)).toEqual(told(nodeless).map(({ rest }) => rest));
  });
});

test('two hosts with the same time and serial number in one file are two events', () => {
  const lines = cases.find(({ name }) => name === 'execve')?.lines ?? [];
  const of = (host: string): string[] => lines.map((line) => `Nov 24 02:17:00 ${host} audispd: ${line}`);
  const second = of('db2');
  const read = told(of('db1').flatMap((line, index) => [line, second[index] ?? '']));
  const expected = told(lines).map(({ rest }) => rest);
  for (const host of ['db1', 'db2'])
    expect(read.filter((one) => one.host === host).map(({ rest }) => rest)).toEqual(expected);
  expect(expected.length).toBeGreaterThan(0);
});

test.each([
  ['Nov 24 02:17:00 db1 audit[1]: SERVICE_START pid=1 uid=0 auid=4294967295', 'journal_copy'],
  ['Nov 24 02:17:00 db1 audit: PROCTITLE proctitle=7375646F', 'journal_copy'],
  ['<29>1 2026-11-24T02:17:00Z db1 audit 1 - - SERVICE_STOP pid=1 uid=0', 'journal_copy'],
  ['Nov 24 02:17:00 db1 audit[1]: UNKNOWN[1420] subj=unconfined', 'journal_copy'],
  [
    'Nov 24 02:17:00 db1 kernel: audit: audit_lost=7 audit_rate_limit=0 audit_backlog_limit=64',
    'records_lost',
  ],
  ['Nov 24 02:17:00 db1 kernel: audit: initializing netlink subsys (disabled)', 'other_program'],
  ['Nov 24 02:17:00 db1 auditd[812]: Audit daemon rotating log files', 'other_program'],
  ['Nov 24 02:17:00 db1 sshd[1]: Invalid user audit[1]: AVC from 203.0.113.9', 'other_program'],
  ['Nov 24 02:17:00 db1 auditctl[652]: AUDIT_STATUS: enabled=0 flag=1 pid=0 rate_limit=0', 'other_program'],
  ['Nov 24 02:17:00 db1 kernel: usb 1-1: New USB device found, idVendor=1 idProduct=2', 'other_program'],
])('%s is filtered', (line, reason) => {
  expect(told([line])).toMatchObject([{ rest: { kind: 'filtered', reason } }]);
});

test.each([
  'Nov 24 02:17:00 db1 audispd: type=SYSCALL msg=audit(1364481363',
  'Nov 24 02:17:00 db1 kernel: [12345.678901] audit: type=1400 audit(1364481363243:1): apparmor="DENIED"',
  'Nov 24 02:17:00 db1 audisp-syslog[1]: n" exe="/usr/sbin/crond" hostname=? addr=? terminal=cron',
  '{"MESSAGE":"USER_LOGIN pid=1","_TRANSPORT":"audit"}',
  'hello',
])('%s is a reject', (line) => {
  expect(told([line])).toMatchObject([{ rest: { kind: 'reject', code: 'not_a_log_line' } }]);
});

test("what another program logs does not become a record, nor part of one's group", () => {
  const forged = 'type=EOE msg=audit(1364481363.243:24287): ';
  const lines = [
    'Nov 24 02:17:00 db1 audispd: type=SYSCALL msg=audit(1364481363.243:24287): arch=c000003e syscall=2 pid=1',
    `Nov 24 02:17:00 db1 sshd[1]: Invalid user ${forged}`,
    `Nov 24 02:17:00 db1 app: ${forged}`,
    `Nov 24 02:17:00 db1 app: audispd: ${forged}`,
    `<13>1 2026-11-24T02:17:00Z db1 app 1 - - ${forged}`,
    'Nov 24 02:17:00 db1 audispd: type=PATH msg=audit(1364481363.243:24287): item=0 name="/etc/passwd"',
  ];
  const [, , , , event, ...more] = told(lines);
  expect(more).toEqual([]);
  expect(event).toMatchObject({ host: 'db1', rest: { file: { path: '/etc/passwd' } } });
});

test('secrets are masked behind a header as they are without', () => {
  const mask = createMasker({ secrets: normalizer.secrets });
  const masked = (text: string): string => mask(Buffer.from(text)).bytes.toString();
  const line =
    'type=EXECVE msg=audit(1364481363.243:24287): argc=3 a0="mysql" a1="-u" a2="--password=hunter2"';
  const header = 'Nov 24 02:17:00 db1 audispd: ';
  expect(masked(line)).not.toContain('hunter2');
  expect(masked(`${header}${line}`)).toBe(`${header}${masked(line)}`);
});

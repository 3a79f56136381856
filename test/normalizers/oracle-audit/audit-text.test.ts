// Text records of Oracle: values by their length in bytes, by the next name where it does not fit, and times in all their formats.
import { describe, expect, test } from '@jest/globals';
import { auditTextOf } from '../../../normalizers/oracle/audit/audit-text.ts';
import { readTime, readUtc } from '../../../normalizers/oracle/audit/clock.ts';
import { zone } from '../../../normalizers/kit/zone.ts';

const sized = (name: string, value: string, quote = "'"): string =>
  `${name}:[${String(Buffer.byteLength(value))}] ${quote}${value}${quote}`;

describe('values', () => {
  test('end where their length says, in bytes, whatever they hold', () => {
    const sql = "select 'é' from dual -- ' DATABASE USER:[3] 'BOB' STATUS:[1] '0'";
    const text = [sized('ACTION ', sql), sized('DATABASE USER', 'SYS'), sized('STATUS', '1017')].join('\n');
    expect(auditTextOf(text, 0)).toEqual({ 'ACTION TEXT': sql, 'DATABASE USER': 'SYS', STATUS: '1017' });
  });

  test('end before the next name where the length is wrong', () => {
    const text =
      "ACTION :[7] 'select 'a' from t' DATABASE USER:[99] 'SYS' CLIENT ADDRESS:[0] '' ACTION NUMBER:[1] '3' ";
    expect(auditTextOf(text, 0)).toEqual({
      'ACTION TEXT': "select 'a' from t",
      'DATABASE USER': 'SYS',
      'CLIENT ADDRESS': '',
      'ACTION NUMBER': '3',
    });
  });

  test('need no length', () => {
    expect(auditTextOf('TYPE:"4" DBUSER:"C##TEST" ACTION:"1" OBJNAME:""', 0)).toEqual({
      TYPE: '4',
      DBUSER: 'C##TEST',
      ACTION: '1',
      OBJNAME: '',
    });
  });

  test('may be cut', () => {
    expect(auditTextOf("STATUS:[1] '0' ACTION :[500] 'select 1 fr", 0)).toEqual({
      STATUS: '0',
      'ACTION TEXT': 'select 1 fr',
    });
  });
});

const PARIS = zone('Europe/Paris');
const REFERENCE = Date.parse('2026-11-22T00:00:00Z');

test.each([
  ['22-NOV-26 12.17.00.123456 AM', '2026-11-21T23:17:00.123Z'],
  ['22-NOV-26 12.17.00.123456 PM', '2026-11-22T11:17:00.123Z'],
  ['22-nov-2026 03:17:00', '2026-11-22T02:17:00.000Z'],
  ['22-NOV-99 03.17.00.000000000 AM +01:00', '1999-11-22T02:17:00.000Z'],
  ['2026-11-22 03:17:00.123456 +01:00', '2026-11-22T02:17:00.123Z'],
  ['2026-11-22 02:17:00 UTC', '2026-11-22T02:17:00.000Z'],
  ['Sun Nov 22 03:17:00 2026', '2026-11-22T02:17:00.000Z'],
  ['Fri Jul  1 07:13:56 2016 +02:00', '2016-07-01T05:13:56.000Z'],
  ['3/21/2022, 12:38:05.000 PM', '2022-03-21T12:38:05.000Z'],
  ['Nov 21 03:17:00', '2026-11-21T02:17:00.000Z'],
])('%s', (written, utc) => {
  expect(readTime(written, PARIS, REFERENCE)).toMatchObject({ utc });
});

test.each(['31-NOV-26 03.17.00 AM', '22-XYZ-26 03.17.00 AM', '25-NOV-26 25.00.00', 'soon', '', '2026'])(
  '%j is no time',
  (written) => {
    expect(['bad_time', 'missing_field']).toContain(readTime(written, PARIS, REFERENCE));
    expect(readUtc(written)).toBe('bad_time');
  },
);

test('UTC by its name needs no zone, and keeps an offset', () => {
  expect(readUtc('22-NOV-26 02.17.00.123456 AM')).toMatchObject({ utc: '2026-11-22T02:17:00.123Z' });
  expect(readUtc('2026-11-22T03:17:00+01:00')).toMatchObject({ utc: '2026-11-22T02:17:00.000Z' });
  expect(readUtc('2026-11-22T02:17:00.123456')).toMatchObject({ utc: '2026-11-22T02:17:00.123Z' });
  expect(readUtc('2026-11-22T02:17:00.12345Z')).toMatchObject({ utc: '2026-11-22T02:17:00.123Z' });
  expect(readUtc('2026-11-22T03:17:00.123+01:00')).toMatchObject({ utc: '2026-11-22T02:17:00.123Z' });
  expect(readUtc('2026-02-30 02:17:00.123456')).toBe('bad_time');
});

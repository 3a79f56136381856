// Passwords in lines of server_audit: what the server leaves is masked, in its quoting, and the lines can still be read.
import { expect, test } from '@jest/globals';
import { createMasker } from '../../../ingest/masking/mask.ts';
import { normalizer } from '../../../normalizers/mariadb/audit/index.ts';

const mask = createMasker({});
const normalize = normalizer.create({ timezone: 'UTC' });

test.each([
  ["SET PASSWORD FOR a@\\'%\\' = PASSWORD(\\'hunter2\\')", 'SET PASSWORD'],
  ["SET PASSWORD = \\'hunter2\\'", 'SET PASSWORD'],
  ["CREATE USER a IDENTIFIED BY \\'hunter2\\'", 'CREATE USER'],
  ["CREATE USER a IDENTIFIED BY *****\\'hunter2\\'", 'CREATE USER'],
  ["CREATE USER a IDENTIFIED\\n  BY \\'hunter2\\' NOSUCHOPTION", 'CREATE USER'],
  ["CREATE USER a IDENTIFIED BY \\'hunter2", 'CREATE USER'],
  ["ALTER USER a IDENTIFIED VIA ed25519 USING PASSWORD(\\'hunter2\\')", 'ALTER USER'],
  ['GRANT ALL ON *.* TO a IDENTIFIED BY "hunter2"', 'GRANT'],
  ["CHANGE MASTER TO MASTER_USER=\\'r\\', MASTER_PASSWORD=\\'hunter2\\'", 'CHANGE MASTER'],
  [
    "CREATE SERVER s FOREIGN DATA WRAPPER mysql OPTIONS (USER \\'u\\', PASSWORD \\'hunter2\\')",
    'CREATE SERVER',
  ],
])('%s', (statement, action) => {
  const line = `20261122 05:26:00,db1,root,localhost,3,1,QUERY,shop,'${statement}',0`;
  const { bytes, count } = mask(Buffer.from(line));
  const text = bytes.toString();
  expect(count).toBe(1);
  expect(text).not.toContain('hunter2');
  expect(text).toContain('[masked:password]');
  const outcome = normalize({ text, referenceTime: 0 });
  expect(outcome).toMatchObject({ kind: 'event', event: { event: { action, outcome: 'success' } } });
});

test('an event of an activity stream', () => {
  const event = {
    logTime: '2026-11-22 05:26:00.000000+00',
    type: 'record',
    dbUserName: 'root',
    command: 'QUERY',
    commandText: "CREATE USER a IDENTIFIED BY \\'hunter2\\'",
    exitCode: '0',
    dbProtocol: 'MySQL',
    class: 'MAIN',
  };
  const { bytes, count } = mask(Buffer.from(JSON.stringify(event)));
  const text = bytes.toString();
  expect(count).toBe(1);
  expect(text).not.toContain('hunter2');
  expect(normalize({ text, referenceTime: 0 })).toMatchObject({
    kind: 'event',
    event: { event: { action: 'CREATE USER' }, user: { target: { name: 'a' } } },
  });
});

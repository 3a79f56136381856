// Background in the orders database: services, jobs, engineers through the bastion, and their ordinary errors.
import { BRAM, DANA, FEMI, HUGO, JONAS, localHour, TOMAS, type Person } from '../people.mts';
import type { Random } from '../random.mts';
import { DAYS, HOUR, MINUTE, SECOND, WEEK_END, WEEK_START, WORKING_DAYS } from '../time.mts';
import { ADDRESS } from '../world.mts';
import { Connection, type Client } from './connection.mts';
import type { Row } from './row.mts';
import { APPLICATION, QUESTIONS, REPORT } from './sql.mts';

const SERVICES: readonly { readonly client: Omit<Client, 'address'>; readonly pods: readonly string[] }[] = [
  { client: { user: 'app_checkout', application: 'checkout-api' }, pods: ADDRESS.checkoutPods },
  { client: { user: 'app_orders', application: 'orders-api' }, pods: ADDRESS.ordersPods },
];

/** The whole week's ordinary rows; `quiet` is left to the story. */
export function databaseNoise(chance: Random, quiet: readonly [number, number]): Row[] {
  const rows: Row[] = [];
  for (let time = WEEK_START + 7 * MINUTE; time < WEEK_END - 2 * HOUR; time += chance.int(100, 170) * MINUTE)
    if (time < quiet[0] - HOUR || time > quiet[1]) rows.push(...service(chance, time));
  for (const day of DAYS) rows.push(...report(chance, day), ...backup(chance, day));
  for (const day of WORKING_DAYS)
    for (const person of [HUGO, JONAS, DANA, BRAM, FEMI])
      if (chance.chance(72)) rows.push(...questions(chance, person, day));
  rows.push(...maintenance(chance), ...mistakes(chance));
  return rows;
}

/** One pooled connection of a service, opened and closed; the pool renews them after some minutes. */
function service(chance: Random, start: number): Row[] {
  const { client, pods } = chance.pick(SERVICES);
  const connection = new Connection(
    chance,
    { ...client, address: chance.pick(pods) },
    start + chance.int(0, 59_999),
  ).open();
  let time = connection.process.started + 20;
  for (let left = chance.int(2, 4); left > 0; left--) {
    time += chance.int(800, 240_000);
    connection.run(time, chance.pick(APPLICATION));
  }
  if (chance.chance(9)) {
    const id = String(chance.int(5_200_000, 5_300_000));
    const insert = APPLICATION.find(({ on }) => on?.includes('payments'));
    if (insert) connection.run(time + 299, insert);
    connection.fail(
      time + 300,
      {
        tag: 'INSERT',
        state: '23505',
        message: 'duplicate key value violates unique constraint "payments_order_id_key"',
        detail: `Key (order_id)=(${id}) already exists.`,
        query: 'INSERT INTO payments (order_id, amount, card_token, card_last4) VALUES ($1, $2, $3, $4)',
      },
      true,
    );
  }
  return connection.close(time + chance.int(60_000, 500_000)).rows;
}

/** The report of the day before, at four in the morning by the server's clock. */
function report(chance: Random, day: number): Row[] {
  const client = { user: 'reporting', application: 'nightly-report', address: ADDRESS.reporting };
  const start = day + 3 * HOUR + chance.int(30_000, 200_000);
  const connection = new Connection(chance, client, start).open();
  let time = start;
  for (const statement of REPORT) {
    time += chance.int(400, 20_000);
    connection.run(time, { ...statement, copy: statement.sql.startsWith('COPY') });
  }
  return connection.close(time + 40).rows;
}

/** The backup asks for the position in the log before the machine's snapshot is taken. */
function backup(chance: Random, day: number): Row[] {
  const client = { user: 'postgres', application: 'backup', address: '[local]' };
  const start = day + 89 * MINUTE + chance.int(0, 9000);
  return new Connection(chance, client, start)
    .open()
    .run(start + 40, { kind: 'READ', tag: 'SELECT', sql: "SELECT pg_backup_start('nightly', true)" })
    .run(start + 200 * SECOND, { kind: 'READ', tag: 'SELECT', sql: 'SELECT * FROM pg_backup_stop(true)' })
    .close(start + 201 * SECOND).rows;
}

/** An engineer's questions by day, through the bastion. */
function questions(chance: Random, person: Person, day: number): Row[] {
  const application = person === DANA || person === JONAS ? 'DBeaver 25.2.4 - SQLEditor <Script>' : 'psql';
  const client = { user: person.dbRole ?? '', application, address: ADDRESS.bastion };
  const start = localHour(person, day, chance.int(9, 16)) + chance.int(0, 3_500_000);
  const connection = new Connection(chance, client, start).open();
  let time = start + 900;
  for (let left = chance.int(1, 3); left > 0; left--) {
    time += chance.int(9, 300) * SECOND;
    connection.run(time, chance.pick(QUESTIONS));
  }
  return connection.close(time + chance.int(5, 900) * SECOND).rows;
}

/** The database engineer's Wednesday: a new index, and a grant for the report. */
function maintenance(chance: Random): Row[] {
  const start = localHour(HUGO, WORKING_DAYS[2] ?? 0, 14) + 12 * MINUTE;
  const client = { user: 'hugo', application: 'psql', address: ADDRESS.bastion };
  return new Connection(chance, client, start)
    .open()
    .run(start + 30 * SECOND, { kind: 'MISC', tag: 'SET', sql: 'SET ROLE orders_owner;' })
    .run(start + 70 * SECOND, {
      kind: 'DDL',
      tag: 'CREATE INDEX',
      sql: 'CREATE INDEX CONCURRENTLY orders_updated_at_idx ON orders (updated_at);',
      on: [['INDEX', 'public.orders_updated_at_idx']],
    })
    .run(start + 400 * SECOND, {
      kind: 'ROLE',
      tag: 'GRANT',
      sql: 'GRANT SELECT ON order_items TO reporting;',
      on: [['TABLE', '']],
    })
    .close(start + 600 * SECOND).rows;
}

/** What goes wrong in any week: wrong passwords, a role that is gone, a typing mistake, a missing right. */
function mistakes(chance: Random): Row[] {
  const at = (person: Person, day: number, hour: number): number =>
    localHour(person, WORKING_DAYS[day] ?? 0, hour) + chance.int(0, 3_000_000);
  const bastion = (user: string): Client => ({ user, application: 'psql', address: ADDRESS.bastion });
  const typing = new Connection(chance, bastion('bram'), at(BRAM, 1, 11)).open();
  const start = typing.process.started;
  const denied = new Connection(chance, bastion('femi'), at(FEMI, 3, 13)).open();
  return [
    ...new Connection(chance, bastion('femi'), at(FEMI, 0, 10)).wrongPassword().rows,
    ...new Connection(chance, bastion('tomas'), at(TOMAS, 1, 9)).wrongPassword().rows,
    ...new Connection(chance, bastion('lena'), at(JONAS, 2, 15)).wrongPassword(false).rows,
    ...typing
      .fail(start + 41_000, {
        tag: 'SELECT',
        state: '42P01',
        message: 'relation "order" does not exist',
        query: 'SELECT * FROM "order" LIMIT 10;',
        position: 15,
      })
      .run(start + 60_000, {
        kind: 'READ',
        tag: 'SELECT',
        sql: 'SELECT * FROM orders LIMIT 10;',
        on: ['orders'],
      })
      .close(start + 90_000).rows,
    ...denied
      .fail(denied.process.started + 30_000, {
        tag: 'DELETE',
        state: '42501',
        message: 'permission denied for table order_items',
        query: 'DELETE FROM order_items WHERE order_id = 5240117;',
      })
      .close(denied.process.started + 75_000).rows,
  ];
}

// The night in the orders database: the lock, the full server, the repair, and somebody else's visit.
import { DANA, MAYA } from '../people.mts';
import { Connection, type Client } from '../postgresql/connection.mts';
import type { Row } from '../postgresql/row.mts';
import { reload } from '../postgresql/server.mts';
import type { Random } from '../random.mts';
import { MINUTE, night, SECOND } from '../time.mts';
import { ADDRESS } from '../world.mts';
import { MIGRATION_BEGAN } from './incident.mts';

const MIGRATION = 'ALTER TABLE orders ADD COLUMN promised_at timestamptz;';
const UPDATE = 'UPDATE orders SET status = $1, updated_at = now() WHERE id = $2';
const TIMEOUT = 'idle_in_transaction_session_timeout';

/** What PostgreSQL has of the night. */
export function nightInDatabase(chance: Random): Row[] {
  const migration = failedMigration(chance);
  return [
    ...migration.rows,
    ...waiting(chance, migration.process.pid),
    ...turnedAway(chance),
    ...fromTheHost(chance, migration.process.pid),
    ...fromTheLaptop(chance),
    ...secondMigration(chance),
    ...visitor(chance),
  ];
}

/** The release's migration takes the lock, its runner goes away, and the transaction stays open until it is ended. */
function failedMigration(chance: Random): Connection {
  const client = { user: 'deployer', application: 'migrate', address: ADDRESS.runner };
  return new Connection(chance, client, MIGRATION_BEGAN)
    .open()
    .run(MIGRATION_BEGAN + 61, { kind: 'MISC', tag: 'BEGIN', sql: 'BEGIN' })
    .run(MIGRATION_BEGAN + 140, {
      kind: 'DDL',
      tag: 'ALTER TABLE',
      sql: MIGRATION,
      on: ['orders'],
    })
    .killed(
      night('02:24:41.377'),
      '57P01',
      'terminating connection due to administrator command',
      'idle in transaction',
    );
}

/** The services' updates wait behind it. */
function waiting(chance: Random, holder: number): Row[] {
  const starts = ['02:06:58.004', '02:07:34.411', '02:08:22.730', '02:09:45.118'].map(night);
  return starts.flatMap((start, index) => {
    const client = {
      user: 'app_checkout',
      application: 'checkout-api',
      address: ADDRESS.checkoutPods[index] ?? ADDRESS.checkoutPods[0],
    };
    const connection = new Connection(chance, client, start).open();
    const pid = String(connection.process.pid);
    // A statement that waits for its table has not begun, so pgaudit has no row of it.
    return connection
      .note(start + 1321, {
        tag: 'UPDATE waiting',
        message: `process ${pid} still waiting for RowExclusiveLock on relation 16412 of database 16401 after 1000.081 ms`,
        detail: `Process holding the lock: ${String(holder)}. Wait queue: ${pid}.`,
        query: UPDATE,
        position: 8,
      })
      .fail(
        start + 30_322,
        {
          tag: 'UPDATE',
          state: '57014',
          message: 'canceling statement due to statement timeout',
          query: UPDATE,
        },
        true,
      )
      .close(start + 31 * SECOND, 'idle').rows;
  });
}

/** From quarter past two every slot is taken: this is what pages. */
function turnedAway(chance: Random): Row[] {
  const starts = ['02:14:22.190', '02:15:03.655', '02:15:41.022', '02:16:10.907', '02:16:33.416'];
  return [...starts, '02:17:20.550', '02:19:02.081', '02:21:44.730'].flatMap((start, index) => {
    const user = index % 3 === 2 ? 'app_orders' : 'app_checkout';
    const pods = index % 3 === 2 ? ADDRESS.ordersPods : ADDRESS.checkoutPods;
    const client = { user, application: user.replace('app_', '') + '-api', address: chance.pick(pods) };
    const connection = new Connection(chance, client, night(start)).tooMany();
    return connection.rows;
  });
}

/** The engineer on call, in a shell on the database's machine. */
function fromTheHost(chance: Random, holder: number): Row[] {
  const client: Client = { user: 'maya', application: 'psql', address: '[local]' };
  const end = `SELECT pg_terminate_backend(${String(holder)});`;
  const refused = new Connection(chance, client, night('02:22:02.918')).tooMany();
  const shell = new Connection(chance, client, night('02:22:31.442'));
  shell
    .open()
    .run(night('02:23:48.019'), { kind: 'READ', tag: 'SELECT', sql: end })
    .fail(
      night('02:23:48.020'),
      {
        tag: 'SELECT',
        state: '42501',
        message:
          'must be a member of the role whose process is being terminated or member of pg_signal_backend',
        query: end,
      },
      true,
    )
    .run(night('02:24:20.815'), { kind: 'MISC', tag: 'SET', sql: 'SET ROLE oncall_write;' })
    .run(night('02:24:41.374'), { kind: 'READ', tag: 'SELECT', sql: end })
    .run(night('02:25:30.207'), {
      kind: 'READ',
      tag: 'SELECT',
      sql: "SELECT status, count(*) FROM orders WHERE created_at > now() - interval '1 hour' GROUP BY status;",
      on: ['orders'],
    })
    .run(night('02:26:52.660'), {
      kind: 'WRITE',
      tag: 'UPDATE',
      sql: `UPDATE orders
SET status = 'retry', updated_at = now()
WHERE status = 'payment_pending'
  AND created_at > now() - interval '30 minutes';`,
      on: ['orders'],
    })
    .fail(night('02:27:35.118'), {
      tag: 'SELECT',
      state: '42501',
      message: 'permission denied for table payments',
      query: "SELECT count(*) FROM payments WHERE created_at > now() - interval '30 minutes';",
    })
    .run(night('03:12:20.531'), {
      kind: 'READ',
      tag: 'SELECT',
      sql: "SELECT count(*) FROM orders WHERE status = 'retry';",
      on: ['orders'],
    })
    .close(night('03:35:40.902'));
  return [...refused.rows, ...shell.rows];
}

/** The same engineer from her laptop, with the administrator's role, through the rule that she opened for it. */
function fromTheLaptop(chance: Random): Row[] {
  const client = { user: 'oncall_admin', application: 'psql', address: MAYA.home };
  const reloadConfiguration = { kind: 'READ', tag: 'SELECT', sql: 'SELECT pg_reload_conf();' } as const;
  const idle = {
    user: 'app_orders',
    application: 'orders-api',
    address: ADDRESS.ordersPods[1],
  };
  const left = night('02:45:02.700');
  return [
    ...new Connection(chance, client, night('02:41:26.310')).wrongPassword().rows,
    ...new Connection(chance, client, night('02:41:50.077'))
      .open()
      .run(night('02:42:30.664'), {
        kind: 'DDL',
        tag: 'ALTER SYSTEM',
        sql: `ALTER SYSTEM SET ${TIMEOUT} = '60s';`,
      })
      .run(night('02:42:41.902'), reloadConfiguration)
      .run(night('03:15:02.118'), { kind: 'DDL', tag: 'ALTER SYSTEM', sql: `ALTER SYSTEM RESET ${TIMEOUT};` })
      .run(night('03:15:09.556'), reloadConfiguration)
      .close(night('03:33:08.425')).rows,
    ...reload(night('02:42:41.903'), `parameter "${TIMEOUT}" changed to "60s"`),
    ...reload(
      night('03:15:09.557'),
      `parameter "${TIMEOUT}" removed from configuration file, reset to default`,
    ),
    ...new Connection(chance, idle, left)
      .open()
      .run(left + 400, { kind: 'MISC', tag: 'BEGIN', sql: 'BEGIN' })
      .run(left + 420, { kind: 'WRITE', tag: 'UPDATE', sql: UPDATE, on: ['orders'] })
      .killed(
        left + MINUTE + 431,
        '25P03',
        'terminating connection due to idle-in-transaction timeout',
        'idle in transaction',
      ).rows,
  ];
}

/** The release again, and this time it ends. */
function secondMigration(chance: Random): Row[] {
  const start = night('02:51:22.640');
  const client = { user: 'deployer', application: 'migrate', address: ADDRESS.runner };
  return new Connection(chance, client, start)
    .open()
    .run(start + 55, { kind: 'MISC', tag: 'BEGIN', sql: 'BEGIN' })
    .run(start + 120, { kind: 'DDL', tag: 'ALTER TABLE', sql: MIGRATION, on: ['orders'] })
    .run(start + 190, { kind: 'MISC', tag: 'COMMIT', sql: 'COMMIT' })
    .close(start + 260).rows;
}

/** Somebody who is not on call and took no part, from home, straight to the database. */
function visitor(chance: Random): Row[] {
  const client = {
    user: DANA.dbRole ?? '',
    application: 'DBeaver 25.2.4 - SQLEditor <Script>',
    address: DANA.home,
  };
  return new Connection(chance, client, night('03:04:38.251'))
    .open()
    .run(night('03:05:12.730'), {
      kind: 'READ',
      tag: 'SELECT',
      sql: 'SELECT id, name, email, phone, street, city FROM customers ORDER BY id LIMIT 200',
      on: ['customers'],
    })
    .run(night('03:06:41.094'), {
      kind: 'READ',
      tag: 'SELECT',
      sql: `SELECT c.name, c.email, p.card_last4, p.amount, p.created_at
FROM customers c
JOIN orders o ON o.customer_id = c.id
JOIN payments p ON p.order_id = o.id
WHERE p.amount > 500
ORDER BY p.created_at DESC`,
      on: ['customers', 'orders', 'payments'],
    })
    .run(night('03:08:55.618'), {
      kind: 'READ',
      tag: 'SELECT',
      sql: "COPY (SELECT * FROM payments WHERE created_at >= date '2026-11-01') TO STDOUT WITH (FORMAT csv)",
      on: ['payments'],
      copy: true,
    })
    .close(night('03:10:27.303')).rows;
}

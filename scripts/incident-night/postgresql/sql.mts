// Statements of the orders database: what the applications, jobs and engineers run on an ordinary day.
import type { Statement } from './connection.mts';

const read = (sql: string, ...on: string[]): Statement => ({ kind: 'READ', tag: 'SELECT', sql, on });

/** What the checkout and orders services send, with their parameters left out as the server is set to do. */
export const APPLICATION: readonly Statement[] = [
  read('SELECT id, status, total FROM orders WHERE id = $1', 'orders'),
  read('SELECT id, sku, quantity, price FROM order_items WHERE order_id = $1', 'order_items'),
  read('SELECT id, name, email FROM customers WHERE id = $1', 'customers'),
  {
    kind: 'WRITE',
    tag: 'INSERT',
    sql: 'INSERT INTO orders (customer_id, status, total) VALUES ($1, $2, $3) RETURNING id',
    on: ['orders'],
  },
  {
    kind: 'WRITE',
    tag: 'UPDATE',
    sql: 'UPDATE orders SET status = $1, updated_at = now() WHERE id = $2',
    on: ['orders'],
  },
  {
    kind: 'WRITE',
    tag: 'INSERT',
    sql: 'INSERT INTO payments (order_id, amount, card_token, card_last4) VALUES ($1, $2, $3, $4)',
    on: ['payments'],
  },
];

/** What engineers ask by day: numbers, no names. */
export const QUESTIONS: readonly Statement[] = [
  read('SELECT status, count(*) FROM orders GROUP BY status;', 'orders'),
  read(
    `SELECT date_trunc('day', created_at) AS day, count(*), sum(total)
FROM orders
WHERE created_at >= now() - interval '30 days'
GROUP BY 1
ORDER BY 1;`,
    'orders',
  ),
  read(
    `SELECT i.sku, sum(i.quantity)
FROM order_items i
JOIN orders o ON o.id = i.order_id
WHERE o.status = 'paid'
GROUP BY i.sku
ORDER BY 2 DESC
LIMIT 20;`,
    'order_items',
    'orders',
  ),
  read("SELECT count(*) FROM orders WHERE status = 'payment_pending';", 'orders'),
  { kind: 'MISC', tag: 'SHOW', sql: 'SHOW max_connections;' },
  { kind: 'MISC', tag: 'SET', sql: "SET statement_timeout = '30s';" },
];

export const REPORT: readonly Statement[] = [
  { kind: 'MISC', tag: 'BEGIN', sql: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' },
  read(
    'COPY (SELECT id, status, total, created_at FROM orders WHERE created_at >= current_date - 1) TO STDOUT WITH (FORMAT csv)',
    'orders',
  ),
  read(
    'COPY (SELECT order_id, sku, quantity, price FROM order_items WHERE created_at >= current_date - 1) TO STDOUT WITH (FORMAT csv)',
    'order_items',
  ),
  { kind: 'MISC', tag: 'COMMIT', sql: 'COMMIT' },
];

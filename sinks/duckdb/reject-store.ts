// Rejects in the database, for people: listed, counted, marked.
import { type DuckDBValue, VARCHAR } from '@duckdb/node-api';
import type { RejectQuery, RejectStore } from '../../pipeline/ports.ts';
import type { Reject } from '../../schemas/generated/types.ts';
import type { Database } from './database.ts';
import { whole } from './event-query.ts';
import type { Reading } from './reading.ts';

const SELECT = `SELECT replace(id::VARCHAR, '-', ''), stage, code, message, path, attempt, status, epoch_ms(time), dataset,
  envelope, length FROM rejects`;

/** The rejects of a database; newest first where several are given. */
export function rejectStore(database: Database): RejectStore {
  return {
    list: (query) =>
      database.reading(async (reading) => {
        if (query.ids?.length === 0) return [];
        const { where, values } = condition(query);
        const limit = query.limit === undefined ? '' : `LIMIT ${whole(query.limit)}`;
        const found = await reading.query(`${SELECT} ${where} ORDER BY time DESC, id ${limit}`, values);
        return withInputs(reading, found.getRows());
      }),
    counts: ({ from, to } = {}) =>
      database.reading(async (reading) => {
        const since = from === undefined ? '' : `AND time >= make_timestamp_ms(${whole(from)})`;
        const until = to === undefined ? '' : `AND time < make_timestamp_ms(${whole(to)})`;
        const found = await reading.query(
          `SELECT source_id, code, status, count(*) FROM rejects WHERE true ${since} ${until}
           GROUP BY ALL ORDER BY 4 DESC, 1, 2, 3`,
        );
        return found.getRows().map(([sourceId, code, status, count]) => ({
          sourceId: String(sourceId),
          code: String(code),
          status: String(status),
          count: Number(count),
        }));
      }),
    mark: async (rejects, status) => {
      if (rejects.length === 0) return 0;
      const ids = rejects.map(({ id }) => id).join(',');
      const attempts = rejects.map(({ attempt }) => attempt).join(',');
      return database.transaction(async ({ connection }) => {
        const result = await connection.run(MARK, [status, ids, attempts], [VARCHAR, VARCHAR, VARCHAR]);
        return result.rowsChanged;
      });
    },
  };
}

const MARK = `UPDATE rejects SET status = $1 WHERE (id, attempt) IN
  (SELECT unnest(string_split($2, ','))::UUID, unnest(string_split($3, ','))::INTEGER)`;

function condition(query: RejectQuery): { where: string; values: string[] } {
  const { status, sourceId, code, ids } = query;
  const wanted = [
    ['status = ?', status],
    ['source_id = ?', sourceId],
    ['code = ?', code],
    ["id IN (SELECT unnest(string_split(?, ','))::UUID)", ids?.join(',')],
  ].filter((each): each is [string, string] => each[1] !== undefined);
  return {
    where: wanted.length === 0 ? '' : `WHERE ${wanted.map(([sql]) => sql).join(' AND ')}`,
    values: wanted.map(([, value]) => value),
  };
}

/** Inputs are fetched for as many rejects at a time as have about this many bytes together. */
const WINDOW_BYTES = 16 * 2 ** 20;

const INPUTS = `SELECT replace(id::VARCHAR, '-', ''), to_base64(data) FROM reject_pieces
  WHERE id IN (SELECT unnest(string_split($1, ','))::UUID) ORDER BY id, part`;

async function withInputs(reading: Reading, rows: readonly DuckDBValue[][]): Promise<readonly Reject[]> {
  const inputs = new Map<string, string>();
  let ids: string[] = [];
  let bytes = 0;
  for (const [index, row] of rows.entries()) {
    ids.push(String(row[0]));
    bytes += Number(row.at(-1));
    if (bytes < WINDOW_BYTES && index < rows.length - 1) continue;
    const found = await reading.query(INPUTS, [ids.join(',')]);
    for (const [id, piece] of found.getRows())
      inputs.set(String(id), (inputs.get(String(id)) ?? '') + String(piece));
    ids = [];
    bytes = 0;
  }
  return rows.map((row) => rejectOf(row, inputs.get(String(row[0])) ?? ''));
}

// The table holds what writeRejects put there: checked when it was made.
function rejectOf(row: readonly DuckDBValue[], input: string): Reject {
  const [id, stage, code, message, path, attempt, status, time, dataset, envelope] = row;
  return {
    id: String(id),
    stage: String(stage) as Reject['stage'],
    code: String(code) as Reject['code'],
    message: String(message),
    ...(path === null ? {} : { path: String(path) }),
    attempt: Number(attempt),
    status: String(status) as Reject['status'],
    time: Number(time),
    dataset: String(dataset),
    envelope: JSON.parse(String(envelope)) as Reject['envelope'],
    input,
  };
}

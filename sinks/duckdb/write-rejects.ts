// Writes rejects with the events of their batch; one that is there already is opened again by a later attempt.
import { BLOB, type DuckDBConnection, VARCHAR, blobValue } from '@duckdb/node-api';
import type { Reject } from '../../schemas/generated/types.ts';
import { cut } from './pieces.ts';
import { TextPacker, unpacked } from './text-batch.ts';
import { wellFormed } from '../well-formed.ts';

/** What a reject is packed as, in the order of the columns. */
const KEYS = [
  ...['id', 'stage', 'code', 'message', 'path', 'attempt', 'status', 'time', 'dataset'],
  ...['sourceId', 'envelope', 'length'],
];

const INSERT = `INSERT INTO rejects
  SELECT fields[1]::UUID, fields[2], fields[3], fields[4], fields[5], fields[6]::INTEGER, fields[7],
         make_timestamp_ms(fields[8]::BIGINT), fields[9], fields[10], fields[11], fields[12]::BIGINT
  FROM (SELECT json_extract_string(${unpacked('$1')}, [${KEYS.map((key) => `'$.${key}'`).join(', ')}]) AS fields)`;

const INSERT_PIECES = `INSERT INTO reject_pieces
  SELECT id, part, from_base64(text) FROM (SELECT unnest(string_split($1, ','))::UUID AS id,
    unnest(string_split($2, ','))::INTEGER AS part, ${unpacked('$3')} AS text)`;

const IDS = "(SELECT unnest(string_split($1, ','))::UUID)";

/** Writes the latest attempt of each reject. To be called inside a transaction. */
export async function writeRejects(connection: DuckDBConnection, given: readonly Reject[]): Promise<void> {
  const latest = new Map<string, Reject>();
  for (const reject of given)
    if ((latest.get(reject.id)?.attempt ?? 0) < reject.attempt) latest.set(reject.id, reject);
  if (latest.size === 0) return;
  const attempts = await knownAttempts(connection, [...latest.keys()]);
  // The same reject delivered again changes nothing, or a file that is read again would open what a person has discarded.
  const rejects = [...latest.values()].filter(({ id, attempt }) => attempt > (attempts.get(id) ?? 0));
  const reopened = rejects.filter(({ id }) => attempts.has(id)).map(({ id }) => id);
  if (reopened.length > 0)
    for (const table of ['reject_pieces', 'rejects'])
      await connection.run(`DELETE FROM ${table} WHERE id IN ${IDS}`, [reopened.join(',')], [VARCHAR]);
  await insert(connection, rejects);
}

async function knownAttempts(
  connection: DuckDBConnection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = await connection.runAndReadAll(
    `SELECT replace(id::VARCHAR, '-', ''), attempt FROM rejects WHERE id IN ${IDS}`,
    [ids.join(',')],
    [VARCHAR],
  );
  return new Map(found.getRows().map(([id, attempt]) => [String(id), Number(attempt)]));
}

async function insert(connection: DuckDBConnection, rejects: readonly Reject[]): Promise<void> {
  const packer = new TextPacker();
  for (const { bytes } of packer.pack(rejects.map(rowOf)))
    await connection.run(INSERT, [blobValue(bytes)], [BLOB]);
  const pieces = rejects.flatMap(({ id, input }) => cut(input).map((text, part) => ({ id, part, text })));
  for (const { from, to, bytes } of packer.pack(pieces.map(({ text }) => text))) {
    const packed = pieces.slice(from, to);
    const ids = packed.map(({ id }) => id).join(',');
    const parts = packed.map(({ part }) => part).join(',');
    await connection.run(INSERT_PIECES, [ids, parts, blobValue(bytes)], [VARCHAR, VARCHAR, BLOB]);
  }
}

function rowOf({ envelope, input, ...reject }: Reject): string {
  const { sourceId } = envelope;
  return wellFormed(
    JSON.stringify({ ...reject, sourceId, envelope: JSON.stringify(envelope), length: input.length }),
  );
}

// Writes rejects with the events of their batch; one that is there already is opened again by a later attempt.
import { BLOB, type DuckDBConnection, blobValue } from '@duckdb/node-api';
import type { Reject } from '../../schemas/generated/types.ts';
import { TextPacker, unpacked } from './text-batch.ts';
import { wellFormed } from './well-formed.ts';

/** What a reject is packed as, in the order of the columns. */
const KEYS = [
  ...['id', 'stage', 'code', 'message', 'path', 'attempt', 'status', 'time', 'dataset'],
  ...['sourceId', 'envelope', 'input'],
];

const STAGE = `INSERT INTO staged_rejects
  SELECT fields[1]::UUID, fields[2], fields[3], fields[4], fields[5], fields[6]::INTEGER, fields[7],
         make_timestamp_ms(fields[8]::BIGINT), fields[9], fields[10], fields[11], from_base64(fields[12])
  FROM (SELECT json_extract_string(${unpacked('$1')}, [${KEYS.map((key) => `'$.${key}'`).join(', ')}]) AS fields)`;

// The same reject delivered again changes nothing, or a file that is read again would open what a person has discarded.
const MERGE = [
  'DELETE FROM staged_rejects s WHERE EXISTS (SELECT 1 FROM rejects r WHERE r.id = s.id AND r.attempt >= s.attempt)',
  'DELETE FROM rejects WHERE id IN (SELECT id FROM staged_rejects)',
  'INSERT INTO rejects FROM staged_rejects',
];

/** Writes the latest attempt of each reject. To be called inside a transaction. */
export async function writeRejects(connection: DuckDBConnection, rejects: readonly Reject[]): Promise<void> {
  if (rejects.length === 0) return;
  const latest = new Map<string, Reject>();
  for (const reject of rejects)
    if ((latest.get(reject.id)?.attempt ?? 0) < reject.attempt) latest.set(reject.id, reject);
  await connection.run('TRUNCATE staged_rejects');
  for (const { bytes } of new TextPacker().pack([...latest.values()].map(packed)))
    await connection.run(STAGE, [blobValue(bytes)], [BLOB]);
  for (const step of MERGE) await connection.run(step);
}

function packed({ envelope, ...reject }: Reject): string {
  const row = { ...reject, sourceId: envelope.sourceId, envelope: JSON.stringify(envelope) };
  return wellFormed(JSON.stringify(row));
}

// Where each collector has got to, in the same file as the events: a full disk or a copy of the file never parts them.
import { LIST, VARCHAR, listValue } from '@duckdb/node-api';
import type { Checkpoints } from '../../pipeline/ports.ts';
import type { Database } from './database.ts';

const REMOVE = 'DELETE FROM checkpoints WHERE source = $1 AND shard IN (SELECT unnest($2))';
const INSERT = 'INSERT INTO checkpoints SELECT $1, unnest($2), unnest($3)';
const TYPES = [VARCHAR, LIST(VARCHAR), LIST(VARCHAR)];

/** The checkpoints of a database; `save` is a transaction of its own. */
export function checkpointStore(database: Database): Checkpoints {
  return {
    load: (sourceId) =>
      database.reading(async (reading) => {
        const found = await reading.query('SELECT shard, value FROM checkpoints WHERE source = $1', [
          sourceId,
        ]);
        return new Map(found.getRows().map(([shard, value]) => [String(shard), String(value)]));
      }),
    save: async (sourceId, shards) => {
      if (shards.size === 0) return;
      const kept = [...shards].filter((entry): entry is [string, string] => entry[1] !== undefined);
      await database.transaction(async ({ connection }) => {
        await connection.run(REMOVE, [sourceId, listValue([...shards.keys()])], TYPES.slice(0, 2));
        if (kept.length === 0) return;
        const columns = [kept.map(([shard]) => shard), kept.map(([, value]) => value)].map(listValue);
        await connection.run(INSERT, [sourceId, ...columns], TYPES);
      });
    },
  };
}

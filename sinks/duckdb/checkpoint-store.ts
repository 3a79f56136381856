// Where each collector has got to, in the same file as the events: a full disk or a copy of the file never parts them.
import { LIST, VARCHAR, listValue } from '@duckdb/node-api';
import type { Checkpoints } from '../../pipeline/ports.ts';
import type { Database } from './database.ts';

/** Parameters: source, its shards, where each has got to (null: nowhere, it is forgotten). */
const SAVE = `MERGE INTO checkpoints USING (SELECT unnest($2) AS shard, unnest($3) AS value) AS given
  ON checkpoints.source = $1 AND checkpoints.shard = given.shard
  WHEN MATCHED AND given.value IS NULL THEN DELETE
  WHEN MATCHED THEN UPDATE SET value = given.value
  WHEN NOT MATCHED AND given.value IS NOT NULL THEN INSERT VALUES ($1, given.shard, given.value)`;
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
      const columns = [[...shards.keys()], [...shards.values()].map((value) => value ?? null)].map(listValue);
      await database.transaction(({ connection }) => connection.run(SAVE, [sourceId, ...columns], TYPES));
    },
  };
}

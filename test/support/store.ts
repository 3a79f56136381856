// Looks into a store that no process owns just now.
import type { Reject } from '../../schemas/generated/types.ts';
import { openDuckdb } from '../../sinks/duckdb/open-duckdb.ts';

export interface Stored {
  /** `_id`s in the order of insertion, with repeats if there were any. */
  readonly ids: readonly string[];
  /** `<file name>:<offset>` of the open rejects. */
  readonly rejects: readonly string[];
}

/** The program's own accesses are events too; a quote within a record is escaped. */
const OWN = '"dataset":"accesstrail.api"';

/** Everything in the store at `path` that came from a source of the configuration. */
export async function readStore(path: string): Promise<Stored> {
  const { reader, rejects, close } = await openDuckdb({ path, memoryLimit: '512MB', threads: 2 });
  try {
    const ids: string[] = [];
    for (let sequence = -1; ;) {
      const page = await reader.after(sequence, 20_000);
      ids.push(...page.filter(({ json }) => !json.includes(OWN)).map(({ id }) => id));
      const last = page.at(-1);
      if (!last) break;
      sequence = last.sequence;
    }
    const open = await rejects.list({ status: 'open', limit: 1_000_000 });
    return {
      ids,
      rejects: open.map(placeOf),
    };
  } finally {
    await close();
  }
}

/** Forgets where the collectors of a source had got to, so that everything is read again. */
export async function forgetCheckpoints(path: string, sourceId: string): Promise<void> {
  const { checkpoints, close } = await openDuckdb({ path, memoryLimit: '512MB', threads: 2 });
  try {
    const shards = await checkpoints.load(sourceId);
    await checkpoints.save(sourceId, new Map([...shards.keys()].map((shard) => [shard, undefined])));
  } finally {
    await close();
  }
}

/** `<file name>:<offset>` of what a reject was made of. */
export function placeOf({ envelope }: Pick<Reject, 'envelope'>): string {
  return `${envelope.originUri.split('/').at(-1) ?? ''}:${String(envelope.originOffset)}`;
}

// The parts around a bus in tests: a source, the normalize stage, a real store that can be told to refuse or to be away.
import { join } from 'node:path';
import { Fault } from '../../pipeline/errors.ts';
import { type Meter, createMeter } from '../../pipeline/meter.ts';
import type { Store } from '../../pipeline/ports.ts';
import { type NormalizeStage, normalizeStage } from '../../pipeline/stages/normalize.ts';
import type { Reject } from '../../schemas/generated/types.ts';
import { directoryBlobs } from '../../sinks/blobs/directory.ts';
import { type DuckdbStore, openDuckdb } from '../../sinks/duckdb/open-duckdb.ts';
import { type LinesSource, linesSource } from './lines-source.ts';

export interface PipelineParts {
  readonly source: LinesSource;
  readonly stage: NormalizeStage;
  readonly duckdb: DuckdbStore;
  /** The database's, with the faults below. */
  readonly store: Store;
  readonly faults: {
    /** Events with this in their JSON are refused. */
    refuse: string | undefined;
    /** The store cannot be written. */
    away: boolean;
    /** Called before each write. */
    onWrite: () => void | Promise<void>;
  };
  readonly meter: Meter;
  readonly stored: () => Promise<Stored>;
  readonly close: () => Promise<void>;
}

export interface Stored {
  /** Events as stored, by `_id`. */
  readonly events: ReadonlyMap<string, string>;
  readonly rejects: readonly Reject[];
}

/** Makes them; files in `folder`. */
export async function pipelineParts(folder: string, sourceId = 'lines'): Promise<PipelineParts> {
  const source = linesSource(sourceId);
  const duckdb = await openDuckdb({ path: join(folder, 'store.duckdb'), memoryLimit: '256MB', threads: 1 });
  const blobs = directoryBlobs(join(folder, 'blobs'));
  const faults: PipelineParts['faults'] = { refuse: undefined, away: false, onWrite: () => undefined };

  const write: Store['write'] = async (documents, rejects) => {
    await faults.onWrite();
    if (faults.away) throw new Fault('store_unavailable', 'the store is away');
    const { refuse } = faults;
    const refused = documents.map(({ json }) => refuse !== undefined && json.includes(refuse));
    const kept = await duckdb.store.write(
      documents.filter((_, index) => !refused[index]),
      rejects,
    );
    const results = kept.values();
    return refused.map((each) => {
      if (each) return { kind: 'refused', message: 'refused by the test' };
      const { value } = results.next();
      if (value === undefined) throw new Error('a document has no result');
      return value;
    });
  };

  return {
    source,
    stage: normalizeStage({
      sources: new Map([[source.id, source]]),
      blobs,
      notBefore: 0,
      now: Date.now,
    }),
    duckdb,
    store: { write, close: () => Promise.resolve() },
    faults,
    meter: createMeter(),
    stored: async () => {
      const events = new Map<string, string>();
      for (let sequence = -1; ;) {
        const page = await duckdb.reader.after(sequence, 5000);
        for (const { id, json } of page) events.set(id, json);
        const last = page.at(-1);
        if (!last) break;
        sequence = last.sequence;
      }
      return { events, rejects: await duckdb.rejects.list({ limit: 1_000_000 }) };
    },
    close: () => duckdb.close(),
  };
}

// The embedded store: events, rejects and checkpoints in one DuckDB file.
import type { EventExport } from '../../pipeline/event-export.ts';
import type { EventTail } from '../../pipeline/event-tail.ts';
import type { SavedSearches } from '../../pipeline/saved-searches.ts';
import type { Checkpoints, EventLog, EventReader, RejectStore, Store } from '../../pipeline/ports.ts';
import type { DatabaseOptions } from './attach.ts';
import { checkpointStore } from './checkpoint-store.ts';
import { Database } from './database.ts';
import { eventExport } from './event-export.ts';
import { eventReader } from './event-reader.ts';
import { eventTail } from './event-tail.ts';
import { rejectStore } from './reject-store.ts';
import { savedSearches } from './saved-searches.ts';
import { writeRejects } from './write-rejects.ts';

export type { DatabaseOptions } from './attach.ts';

export interface DuckdbStore {
  readonly store: Store;
  readonly reader: EventReader & EventLog;
  readonly tail: EventTail;
  readonly saved: SavedSearches;
  readonly exports: EventExport;
  readonly rejects: RejectStore;
  readonly checkpoints: Checkpoints;
  /** Waits for what is being written and gives the file free; `store.close` is the same. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a database file, or makes it with its folder. One process may have it open, and should hold its lock (lock.ts). Throws Fault
 * `store_locked`, `store_version`, `store_broken`, `disk_full` or `store_unavailable`.
 */
export async function openDuckdb(options: DatabaseOptions): Promise<DuckdbStore> {
  const database = await Database.open(options);
  const close = (): Promise<void> => database.close();
  return {
    store: {
      write: async (documents, rejects) => {
        if (documents.length === 0 && rejects.length === 0) return [];
        return database.transaction(async ({ connection, events, begin }) => {
          if (rejects.length > 0) await begin();
          const results = await events.write(documents, begin);
          await writeRejects(connection, rejects);
          return results;
        });
      },
      close,
    },
    reader: eventReader(database),
    tail: eventTail(database),
    saved: savedSearches(database.path),
    exports: eventExport(database),
    rejects: rejectStore(database),
    checkpoints: checkpointStore(database),
    close,
  };
}

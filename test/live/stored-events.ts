// The events of a store that no process owns just now, whole.
import type { AccessEvent } from '../../schemas/generated/types.ts';
import { openDuckdb } from '../../sinks/duckdb/open-duckdb.ts';

export interface StoredEvent {
  readonly id: string;
  readonly json: string;
  readonly event: AccessEvent;
}

/** All events, in the order of insertion. */
export async function storedEvents(path: string): Promise<StoredEvent[]> {
  const { reader, close } = await openDuckdb({ path, memoryLimit: '512MB', threads: 2 });
  try {
    const found: StoredEvent[] = [];
    for (let sequence = -1; ;) {
      const page = await reader.after(sequence, 5000);
      for (const { id, json } of page) found.push({ id, json, event: JSON.parse(json) as AccessEvent });
      const last = page.at(-1);
      if (!last) return found;
      sequence = last.sequence;
    }
  } finally {
    await close();
  }
}

// Exports for tests: plans, what they are made from on a store, and files read back by DuckDB.
import { DuckDBInstance } from '@duckdb/node-api';
import type { ExportParts } from '../../exports/make-export.ts';
import { type ExportEntry, type ExportPlan, planOf } from '../../exports/plan.ts';
import type { ProduceParts } from '../../exports/produce.ts';
import type { EventExport } from '../../pipeline/event-export.ts';

/** A plan of an entry that must be right. */
export function testPlan(entry: Partial<ExportEntry>, dir = '.'): ExportPlan {
  return planOf({ name: 'test', ...entry }, { dir, resolve: (path) => path }, (path, message) => {
    throw new Error(`${path.join('.')}: ${message}`);
  });
}

/** What is wrong with an entry: `path: message`. */
export function planFaults(entry: Partial<ExportEntry>): readonly string[] {
  const faults: string[] = [];
  planOf({ name: 'test', ...entry }, { dir: '.', resolve: (path) => path }, (path, message) => {
    faults.push(`${path.join('.')}: ${message}`);
  });
  return faults;
}

export function testParts(events: EventExport, changes: Partial<ExportParts> = {}): ProduceParts {
  return {
    store: 'duckdb',
    events,
    rejects: () => Promise.resolve([]),
    statuses: () => Promise.resolve([]),
    signer: undefined,
    namespace: 'test',
    version: '0.0.0',
    now: Date.now,
    log: { info: () => undefined, warn: () => undefined },
    processes: { identity: undefined, isRunning: () => Promise.resolve(false) },
    ...changes,
  };
}

/** Rows of a file, by a DuckDB that knows nothing of us. */
export async function rowsOf(from: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const found = await connection.runAndReadAll(`SELECT * FROM ${from}`);
    return found.getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

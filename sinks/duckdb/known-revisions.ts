// Which mapping revisions of which datasets have events in the file: it decides where a writer must look for an id.
import type { DuckDBConnection } from '@duckdb/node-api';

/** Versions of one mapping revision begin at this number times the revision. */
export const REVISION_STEP = 2 ** 20;

interface Versioned {
  readonly dataset: string;
  readonly version: number;
}

/** Kept in memory by the one writer: read when the file is opened, added to with every batch. */
export class KnownRevisions {
  readonly #known = new Map<string, Set<number>>();

  static async read(connection: DuckDBConnection): Promise<KnownRevisions> {
    const revisions = new KnownRevisions();
    const found = await connection.runAndReadAll(
      `SELECT DISTINCT event_dataset, version // ${String(REVISION_STEP)} FROM events`,
    );
    for (const [dataset, revision] of found.getRows())
      add(revisions.#known, String(dataset), Number(revision));
    return revisions;
  }

  add(documents: readonly Versioned[]): void {
    collect(documents, this.#known);
  }

  /** Of each dataset of a batch, the revisions in the file that are not the batch's own. */
  others(documents: readonly Versioned[]): readonly { dataset: string; revision: number }[] {
    return [...collect(documents, new Map())].flatMap(([dataset, own]) =>
      [...(this.#known.get(dataset) ?? [])]
        .filter((revision) => own.size > 1 || !own.has(revision))
        .map((revision) => ({ dataset, revision })),
    );
  }
}

function collect(documents: readonly Versioned[], into: Map<string, Set<number>>): Map<string, Set<number>> {
  for (const { dataset, version } of documents) add(into, dataset, Math.floor(version / REVISION_STEP));
  return into;
}

function add(into: Map<string, Set<number>>, dataset: string, revision: number): void {
  const known = into.get(dataset);
  if (known) known.add(revision);
  else into.set(dataset, new Set([revision]));
}

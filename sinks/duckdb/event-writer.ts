// Writes batches of events: one that is there in the same or a higher version stays, one that is there in a lower version is replaced.
import { type DuckDBConnection, type DuckDBPreparedStatement, VARCHAR } from '@duckdb/node-api';
import type { StoreDocument, WriteResult } from '../../pipeline/ports.ts';
import { COLUMNS, jsonPath } from './columns.ts';
import { findPresent } from './find-present.ts';
import { KnownRevisions } from './known-revisions.ts';
import { TextPacker, unpacked } from './text-batch.ts';
import { wellFormed } from './well-formed.ts';

const STAGE = `INSERT INTO staged_events
  SELECT unnest(range(len(string_split($1, ',')))), unnest(string_split($1, ','))::UUID,
         unnest(string_split($2, ','))::BIGINT, unnest(string_split($3, ','))::BIGINT`;

const PATHS = COLUMNS.map(({ field }) => jsonPath(field)).join(', ');

const FIELDS = COLUMNS.map(({ type }, index) => {
  const text = `fields[${String(index + 1)}]`;
  return type === 'VARCHAR' ? text : `from_json(${text}, '["VARCHAR"]')`;
}).join(', ');

const staged = (column: string): string =>
  `unnest((SELECT list(${column} ORDER BY ord) FROM staged_events WHERE ord >= $3 AND ord < $4))`;

// One parse of the JSON, in DuckDB's threads, gives all columns: the process's own thread copies bytes and no more.
const INSERT = `INSERT INTO events
  SELECT $1 + ord, id, version, make_timestamp_ms(time), strlen(json), ${FIELDS}, json
  FROM (SELECT *, TRY(json_extract_string(json, [${PATHS}])) AS fields
    FROM (SELECT ${unpacked('$2')} AS json, ${staged('ord')} AS ord, ${staged('id')} AS id,
                 ${staged('version')} AS version, ${staged('time')} AS time))`;

const DELETE = "DELETE FROM events WHERE rowid IN (SELECT unnest(string_split($1, ','))::BIGINT)";

/** Of one open instance; after an error it is thrown away with it, and what it knows is read again. */
export class EventWriter {
  readonly #connection: DuckDBConnection;
  readonly #insert: DuckDBPreparedStatement;
  readonly #revisions: KnownRevisions;
  readonly #packer = new TextPacker();
  #nextSequence: number;

  private constructor(
    connection: DuckDBConnection,
    insert: DuckDBPreparedStatement,
    revisions: KnownRevisions,
    nextSequence: number,
  ) {
    this.#connection = connection;
    this.#insert = insert;
    this.#revisions = revisions;
    this.#nextSequence = nextSequence;
  }

  static async create(connection: DuckDBConnection): Promise<EventWriter> {
    const last = await connection.runAndReadAll('SELECT coalesce(max(seq), 0) FROM events');
    return new EventWriter(
      connection,
      await connection.prepare(INSERT),
      await KnownRevisions.read(connection),
      Number(last.value(0, 0)) + 1,
    );
  }

  /** One result per document, in order. To be called inside a transaction. */
  async write(documents: readonly StoreDocument[]): Promise<readonly WriteResult[]> {
    const results = documents.map((): WriteResult => ({ kind: 'duplicate' }));
    const best = bestOfEachId(documents);
    if (best.length === 0) return results;
    const candidates = best.map(({ document }) => document);
    await this.#stage(candidates);
    const present = await findPresent(this.#connection, this.#revisions, candidates);

    const kept: StoreDocument[] = [];
    const replaced: bigint[] = [];
    for (const [position, { index, document }] of best.entries()) {
      const there = present.get(position) ?? [];
      if (there.some(({ version }) => version >= document.version)) continue;
      results[index] = { kind: there.length > 0 ? 'replaced' : 'created' };
      for (const { row } of there) replaced.push(row);
      kept.push(document);
    }
    if (replaced.length > 0) await this.#connection.run(DELETE, [replaced.join(',')], [VARCHAR]);
    if (kept.length > 0) {
      if (kept.length < candidates.length) await this.#stage(kept);
      await this.#insertStaged(kept);
    }
    return results;
  }

  async #stage(documents: readonly StoreDocument[]): Promise<void> {
    await this.#connection.run('TRUNCATE staged_events');
    const values = [
      documents.map(({ id }) => id).join(','),
      documents.map(({ version }) => version).join(','),
      documents.map(({ time }) => time).join(','),
    ];
    await this.#connection.run(STAGE, values, [VARCHAR, VARCHAR, VARCHAR]);
  }

  async #insertStaged(documents: readonly StoreDocument[]): Promise<void> {
    const insert = this.#insert;
    for (const { from, to, bytes } of this.#packer.pack(documents.map(({ json }) => wellFormed(json)))) {
      insert.bindBigInt(1, BigInt(this.#nextSequence));
      insert.bindBlob(2, bytes);
      insert.bindBigInt(3, BigInt(from));
      insert.bindBigInt(4, BigInt(to));
      await insert.run();
    }
    this.#nextSequence += documents.length;
    this.#revisions.add(documents);
  }
}

// Of several with one id the highest version counts, of equal ones the first.
function bestOfEachId(
  documents: readonly StoreDocument[],
): readonly { index: number; document: StoreDocument }[] {
  const best = new Map<string, { index: number; document: StoreDocument }>();
  for (const [index, document] of documents.entries()) {
    const other = best.get(document.id);
    if (!other || other.document.version < document.version) best.set(document.id, { index, document });
  }
  return [...best.values()];
}

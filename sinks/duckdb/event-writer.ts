// Writes batches of events: one that is there in the same or a higher version stays, one that is there in a lower version is replaced.
import { type DuckDBConnection, type DuckDBPreparedStatement, VARCHAR } from '@duckdb/node-api';
import type { StoreDocument, WriteResult } from '../../pipeline/ports.ts';
import { bestOfEachId } from '../best-of-each-id.ts';
import { DELETE_EVENTS, DELETE_PIECES, INSERT_EVENTS, INSERT_PIECES } from './event-statements.ts';
import { findPresent } from './find-present.ts';
import { KnownRevisions } from './known-revisions.ts';
import { piecesOf, searched } from './pieces.ts';
import { TextPacker } from './text-batch.ts';
import { wellFormed } from '../well-formed.ts';

interface Statements {
  readonly insertEvents: DuckDBPreparedStatement;
  readonly insertPieces: DuckDBPreparedStatement;
}

/** Of one open instance; after an error it is thrown away with it, and what it knows is read again. */
export class EventWriter {
  readonly #connection: DuckDBConnection;
  readonly #statements: Statements;
  readonly #revisions: KnownRevisions;
  readonly #packer = new TextPacker();
  #nextSequence: number;

  private constructor(
    connection: DuckDBConnection,
    statements: Statements,
    revisions: KnownRevisions,
    nextSequence: number,
  ) {
    this.#connection = connection;
    this.#statements = statements;
    this.#revisions = revisions;
    this.#nextSequence = nextSequence;
  }

  static async create(connection: DuckDBConnection): Promise<EventWriter> {
    const last = await connection.runAndReadAll('SELECT coalesce(max(seq), 0) FROM events');
    return new EventWriter(
      connection,
      {
        insertEvents: await connection.prepare(INSERT_EVENTS),
        insertPieces: await connection.prepare(INSERT_PIECES),
      },
      await KnownRevisions.read(connection),
      Number(last.value(0, 0)) + 1,
    );
  }

  /** One result per document, in order. Begins the transaction when it makes more than one change. */
  async write(given: readonly StoreDocument[], begin: () => Promise<void>): Promise<readonly WriteResult[]> {
    const results = given.map((): WriteResult => ({ kind: 'duplicate' }));
    const best = bestOfEachId(given);
    if (best.length === 0) return results;
    const candidates = best.map(({ document }) => document);
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
    if (replaced.length > 0) {
      await begin();
      await this.#delete(replaced);
    }
    if (kept.length > 0) await this.#insert(kept, begin);
    return results;
  }

  async #delete(rows: readonly bigint[]): Promise<void> {
    await this.#connection.run(DELETE_PIECES, [joined(rows)], [VARCHAR]);
    await this.#connection.run(DELETE_EVENTS, [joined(rows)], [VARCHAR]);
  }

  async #insert(documents: readonly StoreDocument[], begin: () => Promise<void>): Promise<void> {
    const { insertEvents, insertPieces } = this.#statements;
    const pieces = documents.flatMap((document, index) =>
      piecesOf(document).map((text, part) => ({ sequence: this.#nextSequence + index, part, text })),
    );
    const texts = documents.map((document) => wellFormed(searched(document)));
    for (const { from, to, bytes } of this.#packer.pack(texts)) {
      if (to < texts.length || pieces.length > 0) await begin();
      insertEvents.bindBigInt(1, BigInt(this.#nextSequence + from));
      insertEvents.bindBlob(2, bytes);
      const packed = documents.slice(from, to);
      insertEvents.bindVarchar(3, joined(packed.map(({ id }) => id)));
      insertEvents.bindVarchar(4, joined(packed.map(({ version }) => version)));
      insertEvents.bindVarchar(5, joined(packed.map(({ time }) => time)));
      insertEvents.bindVarchar(6, joined(packed.map((document) => piecesOf(document).length)));
      await insertEvents.run();
    }
    for (const { from, to, bytes } of this.#packer.pack(pieces.map(({ text }) => text))) {
      const packed = pieces.slice(from, to);
      insertPieces.bindVarchar(1, joined(packed.map(({ sequence }) => sequence)));
      insertPieces.bindVarchar(2, joined(packed.map(({ part }) => part)));
      insertPieces.bindBlob(3, bytes);
      await insertPieces.run();
    }
    this.#nextSequence += documents.length;
    this.#revisions.add(documents);
  }
}

/** A column of numbers or ids as one parameter. */
function joined(values: readonly (string | number | bigint)[]): string {
  return values.join(',');
}

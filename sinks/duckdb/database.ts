// The open database file: one writer, many readers, closed and opened again after an error that ends a DuckDB instance.
import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { Fault } from '../../pipeline/errors.ts';
import { duckdbFault } from './duckdb-fault.ts';
import { type Attached, attach, createFile, type DatabaseOptions } from './attach.ts';
import { EventWriter } from './event-writer.ts';
import { Reading } from './reading.ts';
import { checkTables } from './schema.ts';

/** A log of changes longer than this is folded into the file ... */
const LOG_BYTES = 16 * 2 ** 20;

/**
 * ... and one whose changes made the file grow by this much, or by this share of it: what they left free there can be used again only then,
 * and to fold takes the longer the larger the file is.
 */
const GROWTH_BYTES = 64 * 2 ** 20;
const GROWTH_SHARE = 1 / 8;

/** Files open in this process: DuckDB's lock on a file does not hold against the process that has it. */
const OPEN = new Set<string>();

/** What a transaction works with. */
export interface Session {
  readonly connection: DuckDBConnection;
  readonly events: EventWriter;
  /**
   * To be called before the first change, however often, unless there is one statement that changes and no more: that is a transaction by
   * itself. For each statement less DuckDB waits once less for the process's own thread.
   */
  readonly begin: () => Promise<void>;
}

interface Current extends Omit<Session, 'begin'>, Attached {
  readonly readings: Set<Reading>;
  /** Size of the file when the log was last folded into it. */
  foldedBytes: number;
}

export class Database {
  readonly path: string;
  readonly #options: DatabaseOptions;
  #current: Promise<Current> | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #closed = false;

  private constructor(options: DatabaseOptions) {
    this.#options = options;
    this.path = options.path;
  }

  /** Opens a file, or makes it with its folder. Throws Fault `store_locked`, `store_version`, `store_broken`, `disk_full`. */
  static async open(given: DatabaseOptions): Promise<Database> {
    const options = { ...given, path: resolve(given.path) };
    if (OPEN.has(options.path))
      throw new Fault('store_locked', `this process has ${options.path} open already`);
    OPEN.add(options.path);
    const database = new Database(options);
    try {
      await mkdir(dirname(options.path), { recursive: true });
      await database.#session();
    } catch (error) {
      OPEN.delete(options.path);
      throw duckdbFault(error, options.path);
    }
    return database;
  }

  /**
   * Runs `work` in a transaction, one at a time, in the order of the calls. When it resolves, the changes are on disk: DuckDB syncs its
   * log at commit, and before that the file when a batch was long enough to go there at once. Any error undoes all of it, closes
   * the instance (DuckDB goes on refusing work after some) and is thrown as a Fault; the next call opens it again.
   */
  async transaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      const current = await this.#session();
      let begun: Promise<unknown> | undefined;
      const begin = async (): Promise<void> => {
        await (begun ??= current.connection.run('BEGIN TRANSACTION'));
      };
      try {
        const result = await work({ ...current, begin });
        if (begun) await current.connection.run('COMMIT');
        return result;
      } catch (error) {
        await this.#discard();
        throw duckdbFault(error, this.path);
      } finally {
        await this.#foldLog();
      }
    });
  }

  /** A connection of its own that sees the file as it is now, whatever is written meanwhile; the caller closes it. */
  async read(): Promise<Reading> {
    const current = await this.#session();
    const connection = await current.instance.connect();
    await connection.run('USE store');
    await connection.run('BEGIN TRANSACTION');
    const reading = new Reading(connection, this.path, () => {
      current.readings.delete(reading);
    });
    current.readings.add(reading);
    return reading;
  }

  /** Reads with a connection that is closed when `work` is done. */
  async reading<T>(work: (reading: Reading) => Promise<T>): Promise<T> {
    const reading = await this.read();
    try {
      return await work(reading);
    } finally {
      reading.close();
    }
  }

  /** Waits for what is being written, folds the log into the file and gives it free. Safe to call twice. */
  async close(): Promise<void> {
    await this.#inTurn(async () => {
      if (this.#closed) return;
      this.#closed = true;
      const current = await this.#current?.catch(() => undefined);
      // The log holds whatever the file does not: a full disk at this point loses nothing.
      await current?.connection.run('CHECKPOINT').catch(() => undefined);
      await this.#discard();
      OPEN.delete(this.path);
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  #session(): Promise<Current> {
    if (this.#closed) return Promise.reject(new Fault('stopping', `${this.path} is closed`));
    this.#current ??= this.#open();
    return this.#current;
  }

  async #open(): Promise<Current> {
    let attached: Attached | undefined;
    try {
      await createFile(this.#options);
      attached = await attach(this.#options);
      const { connection } = attached;
      await checkTables(connection, this.path);
      return {
        ...attached,
        events: await EventWriter.create(connection),
        readings: new Set(),
        foldedBytes: sizeOf(this.path),
      };
    } catch (error) {
      attached?.close();
      this.#current = undefined;
      throw duckdbFault(error, this.path);
    }
  }

  async #discard(): Promise<void> {
    const current = await this.#current?.catch(() => undefined);
    this.#current = undefined;
    await Promise.all([...(current?.readings ?? [])].map((reading) => reading.end()));
    current?.close();
  }

  // Not left to DuckDB, which does it inside COMMIT: there its failure would look like one of the transaction.
  async #foldLog(): Promise<void> {
    const current = await this.#current?.catch(() => undefined);
    if (!current) return;
    const growth = Math.max(GROWTH_BYTES, current.foldedBytes * GROWTH_SHARE);
    if (sizeOf(`${this.path}.wal`) < LOG_BYTES && sizeOf(this.path) < current.foldedBytes + growth) return;
    try {
      await current.connection.run('CHECKPOINT');
      current.foldedBytes = sizeOf(this.path);
    } catch {
      await this.#discard();
    }
  }
}

// Asked by name: to open the file and close it again would give up DuckDB's lock on it. At once: it takes microseconds, and the next
// transaction waits for it.
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

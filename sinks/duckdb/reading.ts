// A connection for reading that can be ended from outside, when the instance under it must go.
import type { DuckDBConnection, DuckDBResultReader, DuckDBValue, DuckDBType } from '@duckdb/node-api';
import { Fault } from '../../pipeline/errors.ts';
import { duckdbFault } from './duckdb-fault.ts';

export class Reading {
  readonly #connection: DuckDBConnection;
  readonly #path: string;
  readonly #onClose: () => void;
  #running: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(connection: DuckDBConnection, path: string, onClose: () => void) {
    this.#connection = connection;
    this.#path = path;
    this.#onClose = onClose;
  }

  /** All rows of a statement. Throws a Fault: `store_unavailable` also when the store was closed meanwhile. */
  async query(
    sql: string,
    values: DuckDBValue[] = [],
    types: DuckDBType[] = [],
  ): Promise<DuckDBResultReader> {
    if (this.#closed)
      throw new Fault('store_unavailable', `${this.#path} was closed while it was read: read again`);
    const running = this.#connection.runAndReadAll(sql, values, types);
    this.#running = running.catch(() => undefined);
    try {
      return await running;
    } catch (error) {
      throw duckdbFault(error, this.#path);
    }
  }

  close(): void {
    if (!this.#leave()) return;
    this.#connection.closeSync();
  }

  /** Stops the statement that runs and closes. */
  async end(): Promise<void> {
    if (!this.#leave()) return;
    this.#connection.interrupt();
    await this.#running;
    this.#connection.closeSync();
  }

  #leave(): boolean {
    if (this.#closed) return false;
    this.#closed = true;
    this.#onClose();
    return true;
  }
}

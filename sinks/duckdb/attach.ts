// Opens a database file with the settings it is always used with, and makes new files whole or not at all.
import { rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { quotedText } from './quoted.ts';
import { syncDirectory } from '../sync-directory.ts';
import { createTables } from './schema.ts';

export interface DatabaseOptions {
  /** The database file; beside it lie its log (.wal), its lock (.lock) and what does not fit in memory (.tmp). */
  readonly path: string;
  /** Memory for DuckDB's buffers, as DuckDB writes it: 512MB. */
  readonly memoryLimit: string;
  readonly threads: number;
}

export interface Attached {
  readonly instance: DuckDBInstance;
  readonly connection: DuckDBConnection;
  /** Ends the instance without touching the file again: what was committed is in the log. */
  readonly close: () => void;
}

/**
 * 2,048 rows is the least, and small row groups are what appending needs: a batch of that many is compressed and goes straight to the
 * file, only its place to the log. The file does not say how large they are, so that every opening must: with DuckDB's own size the next
 * checkpoint would merge them all, which rewrites the whole file.
 */
const LAYOUT = 'ROW_GROUP_SIZE 2048';

/** Compression zstd exists since this version of the file format; a batch leaves half a block empty, so blocks are small. */
const NEW_LAYOUT = `${LAYOUT}, BLOCK_SIZE 65536, STORAGE_VERSION 'v1.2.0'`;

/** Opens a file, or makes an empty one; its tables are not looked at. */
export async function attach(
  { path, memoryLimit, threads }: DatabaseOptions,
  layout = LAYOUT,
): Promise<Attached> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: memoryLimit,
    temp_directory: `${path}.tmp`,
    // More than one at a time would be held uncompressed.
    write_buffer_row_group_count: '1',
    // Database.#foldLog does it.
    checkpoint_threshold: '1TB',
    // What is needed is built in: nothing is ever fetched.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  let connection: DuckDBConnection | undefined;
  const close = (): void => {
    connection?.closeSync();
    instance.closeSync();
  };
  try {
    connection = await instance.connect();
    await connection.run('PRAGMA disable_checkpoint_on_shutdown');
    await connection.run(`ATTACH ${quotedText(path)} AS store (${layout})`);
    await connection.run('USE store');
    return { instance, connection, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Makes the file with its tables unless it is there; a process that is killed meanwhile leaves only files named .new. */
export async function createFile(options: DatabaseOptions): Promise<void> {
  if (await exists(options.path)) return;
  const path = `${options.path}.new`;
  await rm(path, { force: true });
  await rm(`${path}.wal`, { force: true });
  const made = await attach({ ...options, path }, NEW_LAYOUT);
  try {
    await createTables(made.connection);
    await made.connection.run('CHECKPOINT');
  } finally {
    made.close();
  }
  await rename(path, options.path);
  await syncDirectory(dirname(options.path));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

// The tables of the database file, and the check that a file has them.
import type { DuckDBConnection } from '@duckdb/node-api';
import { Fault } from '../../pipeline/errors.ts';
import { COLUMNS } from './columns.ts';

/** Counts up with every change of a table or of columns.ts. */
const SCHEMA_VERSION = '1';

// Few values, often repeated: trying out all other ways for every column costs a quarter of the writing.
const COMPRESSION = { VARCHAR: ' USING COMPRESSION dictionary', 'VARCHAR[]': '' };

// No table has a primary key: with one, five million rows take 5,000 more a second, without 25,000. Who writes asks first what is there.
const TABLES = [
  'CREATE TABLE meta (name VARCHAR, value VARCHAR)',
  `INSERT INTO meta VALUES ('schema', '${SCHEMA_VERSION}')`,
  `CREATE TABLE events (
     seq BIGINT, id UUID, version BIGINT, time TIMESTAMP, bytes BIGINT, pieces INTEGER,
     ${COLUMNS.map(({ name, type }) => `${name} ${type}${COMPRESSION[type]}`).join(', ')},
     json VARCHAR USING COMPRESSION zstd)`,
  'CREATE TABLE event_pieces (seq BIGINT, part INTEGER, text VARCHAR USING COMPRESSION zstd)',
  `CREATE TABLE rejects (
     id UUID, stage VARCHAR, code VARCHAR, message VARCHAR, path VARCHAR, attempt INTEGER, status VARCHAR, time TIMESTAMP,
     dataset VARCHAR, source_id VARCHAR, envelope VARCHAR, length BIGINT)`,
  'CREATE TABLE reject_pieces (id UUID, part INTEGER, data BLOB USING COMPRESSION zstd)',
  'CREATE TABLE checkpoints (source VARCHAR, shard VARCHAR, value VARCHAR)',
];

/** Makes the tables in a new file. */
export async function createTables(connection: DuckDBConnection): Promise<void> {
  for (const statement of TABLES) await connection.run(statement);
}

/** Throws Fault `store_broken` when the file is something else's (DuckDB opens CSV and JSON too), `store_version` when ours of another version. */
export async function checkTables(connection: DuckDBConnection, path: string): Promise<void> {
  const tables = await connection.runAndReadAll(
    "SELECT count(*) FROM duckdb_tables() WHERE database_name = current_database() AND table_name = 'meta'",
  );
  if (Number(tables.value(0, 0)) === 0)
    throw new Fault('store_broken', `${path} is no database of accesstrail: give another store.duckdb.path`);
  const found = await connection.runAndReadAll("SELECT value FROM meta WHERE name = 'schema'");
  const version = String(found.value(0, 0));
  if (version !== SCHEMA_VERSION)
    throw new Fault(
      'store_version',
      `${path} has tables of version ${version}, this program uses version ${SCHEMA_VERSION}: ` +
        'run the version of accesstrail that made it, or give another store.duckdb.path',
    );
}

// Parquet from staged rows, by a DuckDB in memory that reads the rows' file and writes the other, neither of them whole in memory.
import { dirname } from 'node:path';
import type { Column } from '../columns.ts';

/** A second thread brings no speed here, and takes as much memory again; so do row groups of DuckDB's usual 122,880 rows. */
const THREADS = 1;
const ROW_GROUP = 61_440;

/** MB that DuckDB may use; of what does not fit some goes to a file beside the rows. A row group needs up to 3 for each column, however few its values. */
const LEAST_MEMORY = 96;
const MEMORY_A_COLUMN = 3;

/** DuckDB reads in blocks of at least the longest row: small ones where rows are short, in bytes. */
const LEAST_BLOCK = 2 ** 20;

const TYPES: Readonly<Record<string, string>> = {
  date: 'TIMESTAMP_MS',
  long: 'BIGINT',
  float: 'DOUBLE',
  boolean: 'BOOLEAN',
};

/** The SQL type of a column's values; a hash is a text, whatever it stands for. */
export function sqlType({ type, list, hashed }: Column): string {
  const single = hashed ? 'VARCHAR' : (TYPES[type] ?? 'VARCHAR');
  return list ? `${single}[]` : single;
}

/** Turns staged rows, none longer than `longest` bytes, into a Parquet file. */
export async function writeParquet(
  rows: string,
  columns: readonly Column[],
  file: string,
  longest: number,
): Promise<void> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(THREADS),
    memory_limit: `${String(Math.max(LEAST_MEMORY, columns.length * MEMORY_A_COLUMN))}MB`,
    temp_directory: `${dirname(file)}/parquet.tmp`,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    const types = columns.map((column) => `${text(column.name)}: ${text(sqlType(column))}`);
    await connection.run(
      `COPY (SELECT * FROM read_json(${text(rows)}, format = 'newline_delimited', columns = {${types.join(', ')}},
        maximum_object_size = ${String(Math.max(longest + 1, LEAST_BLOCK))}))
       TO ${text(file)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${String(ROW_GROUP)})`,
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

// Writes a Parquet file inside DuckDB, in order of time. What is too much to be sorted at once is written in windows, which are then joined.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ParquetColumn } from '../../pipeline/event-export.ts';
import type { Matching } from './event-query.ts';
import { parquetColumns } from './parquet-columns.ts';
import { quotedName, quotedText } from './quoted.ts';
import type { Reading } from './reading.ts';

/** Sorting holds whole rows: of five million at once 200 MB are not enough. A minute is the least window, whatever it holds. */
const WINDOW_ROWS = 100_000;
const MINUTE = 60_000;

/** Smaller than DuckDB's own: it holds two of them for each thread while it writes. */
const FORMAT = '(FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 30720)';

/** `rows` is how many they are; `onRows` hears how many are written. */
export async function writeParquet(
  reading: Reading,
  events: Matching,
  rows: number,
  columns: readonly ParquetColumn[],
  file: string,
  onRows: (rows: number) => void,
  windowRows = WINDOW_ROWS,
): Promise<void> {
  const { sql, values, types } = events;
  const { selected, from } = parquetColumns(columns, `(SELECT * FROM ${sql})`);
  const bounds = rows > windowRows ? await boundsOf(reading, events, windowRows) : [];
  const folder = `${file}.windows`;
  let written = 0;
  const write = async (window: string, to: string): Promise<void> => {
    const copied = await reading.query(
      `COPY (SELECT ${selected} FROM ${from} WHERE ${window} ORDER BY time, seq) TO ${quotedText(to)} ${FORMAT}`,
      values,
      types,
    );
    onRows((written += Number(copied.value(0, 0))));
  };
  if (bounds.length === 0) return write('true', file);
  await mkdir(folder, { recursive: true });
  try {
    // Milliseconds of a file are read as microseconds.
    const typed = columns.map(({ name, type }) => `${quotedName(name)}::${type} AS ${quotedName(name)}`);
    const windows = windowsOf(bounds);
    const files = windows.map((_, index) => join(folder, String(index)));
    for (const [index, window] of windows.entries()) await write(window, files[index] ?? '');
    await reading.query(
      `COPY (SELECT ${typed.join(', ')} FROM read_parquet([${files.map(quotedText).join(', ')}])) TO ${quotedText(file)} ${FORMAT}`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Minutes (since 1970 UTC) at which the next window begins, each with about so many events. */
async function boundsOf(
  reading: Reading,
  { sql, values, types }: Matching,
  windowRows: number,
): Promise<readonly bigint[]> {
  const found = await reading.query(
    `SELECT min(minute) FROM (
       SELECT minute, sum(many) OVER (ORDER BY minute) // ${String(windowRows)} AS part FROM (
         SELECT epoch_ms(time) // ${String(MINUTE)} AS minute, count(*) AS many FROM ${sql} GROUP BY 1))
     GROUP BY part ORDER BY 1`,
    values,
    types,
  );
  return found
    .getRows()
    .slice(1)
    .map(([minute]) => BigInt(String(minute)));
}

/** Conditions that leave out no time, and have none twice. */
function windowsOf(bounds: readonly bigint[]): readonly string[] {
  const starts = bounds.map((bound) => `make_timestamp_ms(${String(bound * BigInt(MINUTE))})`);
  const ends = [...starts, "'infinity'"];
  return ["'-infinity'", ...starts].map((from, index) => `time >= ${from} AND time < ${ends[index] ?? ''}`);
}

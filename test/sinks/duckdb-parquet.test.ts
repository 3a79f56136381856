// A Parquet file holds the events of its query: in windows the same rows as at once, and those that pages give.
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parseQuery } from '../../search/parse-query.ts';
import { Database } from '../../sinks/duckdb/database.ts';
import { eventExport } from '../../sinks/duckdb/event-export.ts';
import { matching } from '../../sinks/duckdb/event-query.ts';
import { writeParquet } from '../../sinks/duckdb/write-parquet.ts';
import { START, storeDocument } from '../support/events.ts';
import { rowsOf } from '../support/exports.ts';
import { testFolder } from '../support/folder.ts';

const folder = testFolder('parquet');
const COLUMNS = [
  { field: '_id', name: '_id', type: 'VARCHAR' },
  { field: '@timestamp', name: '@timestamp', type: 'TIMESTAMP_MS' },
  { field: 'event.category', name: 'event.category', type: 'VARCHAR[]' },
  { field: 'event.severity', name: 'severity', type: 'BIGINT' },
];

test('in windows as at once; many at one time stay together', async () => {
  const database = await Database.open({ path: join(folder, 'a.duckdb'), memoryLimit: '256MB', threads: 2 });
  try {
    const documents = Array.from({ length: 1_000 }, (_, n) =>
      storeDocument(n, {
        // Every third has the same time.
        time: START + (n % 3 === 0 ? 0 : n * 61_001),
        change: (event) => (event.event.severity = n),
      }),
    );
    await database.transaction(({ events, begin }) => events.write(documents.toReversed(), begin));
    const written = async (name: string, windowRows?: number): Promise<readonly number[]> => {
      const told: number[] = [];
      await database.reading((reading) =>
        writeParquet(
          reading,
          matching({ from: START }),
          1_000,
          COLUMNS,
          join(folder, name),
          (rows) => told.push(rows),
          windowRows,
        ),
      );
      return told;
    };
    expect(await written('one')).toEqual([1_000]);
    const told = await written('windows', 100);
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1_000);

    const [one, windows] = ['one', 'windows'].map((name) => `read_parquet('${join(folder, name)}')`) as [
      string,
      string,
    ];
    expect(await rowsOf(one)).toHaveLength(1_000);
    expect(await rowsOf(windows)).toEqual(await rowsOf(one));
    const typesOf = (file: string): Promise<unknown> => rowsOf(`(DESCRIBE SELECT * FROM ${file})`);
    expect(await typesOf(windows)).toEqual(await typesOf(one));
    const schemaOf = (file: string): Promise<unknown> =>
      rowsOf(
        `(SELECT name, type, logical_type FROM parquet_schema(${file.slice('read_parquet('.length, -1)}))`,
      );
    expect(await schemaOf(windows)).toEqual(await schemaOf(one));
  } finally {
    await database.close();
  }
});

test.each(['event.severity > 40', 'word3', 'error.message: (*7 or *9) and not word3', 'nothing'])(
  '%s: what pages give, with whose it is',
  async (written) => {
    const database = await Database.open({
      path: join(folder, 'b.duckdb'),
      memoryLimit: '256MB',
      threads: 2,
    });
    try {
      const documents = Array.from({ length: 100 }, (_, n) =>
        storeDocument(n, {
          change: (event) => {
            event.event.severity = n;
            event.error = { message: `word${String(n % 5)} ${String(n)}` };
          },
        }),
      );
      await database.transaction(({ events, begin }) => events.write(documents, begin));
      const query = { filter: parseQuery(written, { now: START }) };
      const { pages, parquet } = eventExport(database);
      const ids: unknown[] = [];
      for await (const page of pages(query)) ids.push(...page.map(({ id }) => ({ _id: id })));
      // Two at a time, as several people ask.
      const files = ['left', 'right'].map((name) => join(folder, name));
      const shares = await Promise.all(
        files.map((file) => parquet(query, COLUMNS.slice(0, 1), file, () => undefined)),
      );
      for (const file of files) expect(await rowsOf(`read_parquet('${file}')`)).toEqual(ids);
      const share = { source: 'test', dataset: 'test.audit', rows: ids.length, revisions: [1] };
      for (const each of shares) expect(each).toEqual(ids.length === 0 ? [] : [share]);
      if (written !== 'nothing') expect(ids.length).toBeGreaterThan(5);
    } finally {
      await database.close();
    }
  },
);

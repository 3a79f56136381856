// The page on Kafka and Elasticsearch says what is so: its configuration is valid, its fields and metrics exist.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { testFolder } from '../support/folder.ts';
import { root, run } from '../support/program.ts';

const page = readFileSync(join(root, 'docs/kafka-elasticsearch.md'), 'utf8');
const folder = testFolder('docs');

/** The cells of the first column of the table whose header names it. */
function column(header: string, index: number): string[] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${header} `));
  const rows = lines.slice(start + 2);
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .map((row) => row.split('|')[index + 1] ?? '');
}

const code = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, inner = '']) => inner);

test('its configuration is valid', async () => {
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  const file = join(folder, 'accesstrail.yaml');
  writeFileSync(file, yaml);
  const env = { KAFKA_PASSWORD: 'secret', ES_API_KEY: 'a2V5OnNlY3JldA==' };
  const { code: exit, stdout, stderr } = await run(['validate', '-c', file], '', { env });
  expect({ exit, stdout, stderr }).toMatchObject({ exit: 0 });
});

test('the fields it searches are in the mapping', () => {
  const mapping = JSON.parse(
    readFileSync(join(root, 'schemas/elasticsearch-mapping.v1.json'), 'utf8'),
  ) as Mapping;
  const queries = column('question', 1).flatMap(code);
  expect(queries.length).toBeGreaterThan(5);
  const fields = queries.flatMap((query) =>
    [...query.matchAll(/([\w.@]+) ?(?=[:<>])/g)].map(([, field = '']) => field),
  );
  expect(fields.filter((field) => field !== '_index' && !isMapped(mapping, field))).toEqual([]);
});

test('the metrics it names are those that are served', () => {
  const sources = ['metrics', 'bus-metrics', 'store-metrics'].map((name) =>
    readFileSync(join(root, `pipeline/${name}.ts`), 'utf8'),
  );
  const named = column('metric', 0).flatMap(code);
  expect(named.length).toBeGreaterThan(8);
  const served = sources.join('\n');
  expect(named.filter((name) => !new RegExp(`['}]${name}['\`]`).test(served))).toEqual([]);
});

interface Mapping {
  readonly properties?: Readonly<Record<string, Mapping>>;
}

function isMapped(mapping: Mapping, field: string): boolean {
  let at: Mapping | undefined = mapping;
  for (const part of field.split('.')) at = at?.properties?.[part];
  return at !== undefined;
}

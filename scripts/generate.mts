// Makes everything that is made: schemas, types, validators, mapping, reference pages, registry, README blocks.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { kibanaObjects, ndjson } from '../cli/kibana/objects/kibana-objects.ts';
import {
  CATEGORY_TYPES,
  ECS_VERSION,
  FIELDS,
  accessEventSchema,
  elasticsearchMapping,
} from './generate/access-event.mts';
import { aboutModule } from './generate/about.mts';
import { dashboard } from './generate/dashboard.mts';
import { lifecyclePolicy } from '../sinks/elasticsearch/lifecycle.ts';
import { fieldsPage, rejectsPage } from './generate/docs.mts';
import { idOf, registryModule, sourceFolders } from './generate/registry.mts';
import { rejectSchema } from './generate/reject.mts';
import { revisions } from './generate/revisions.mts';
import { typesModule, validatorsModule } from './generate/validators.mts';

const root = join(import.meta.dirname, '..');
const json = (value: unknown): string => JSON.stringify(value, null, 2) + '\n';

/** Content of a file; empty when it is not there yet. */
function readText(path: string): string {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function write(path: string, text: string): void {
  if (readText(path) === text) return;
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`wrote ${path}`);
}

const read = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, unknown>;

const collectors = globSync('schemas/collectors/*.json', { cwd: root }).sort();
const configSchemas = [read('schemas/config.v1.json'), ...collectors.map(read)];
const schemas = [accessEventSchema(), read('schemas/envelope.v1.json'), rejectSchema()];
write('schemas/access-event.v1.json', json(schemas[0]));
write('schemas/reject.v1.json', json(schemas[2]));
write('schemas/elasticsearch-mapping.v1.json', json(elasticsearchMapping()));
write('schemas/generated/types.ts', await typesModule([...schemas, ...configSchemas]));
write('schemas/generated/validate.ts', validatorsModule(schemas));
write('schemas/generated/validate-config.ts', validatorsModule(configSchemas, true));
write(
  'schemas/generated/tables.ts',
  '// Made by `npm run generate` from ECS; do not edit.\n' +
    `/** event.category -> the event types ECS expects with it. */\nexport const CATEGORY_TYPES: Readonly<Record<string, readonly string[]>> = ${json(CATEGORY_TYPES)}` +
    `\n/** Version of ECS that the schema is made from. */\nexport const ECS_VERSION = '${ECS_VERSION}';\n` +
    `\n/** Flat names of the fields that hold an IP address, as paths. */\nexport const IP_FIELDS: readonly (readonly string[])[] = ${json(FIELDS.filter(({ type, array }) => type === 'ip' && !array).map(({ name }) => name.split('.')))}` +
    `\n/** Every field: flat name -> Elasticsearch type. */\nexport const FIELD_TYPES: Readonly<Record<string, string>> = ${json(Object.fromEntries(FIELDS.map(({ name, type }) => [name, type])))}`,
);
write('docs/fields.md', fieldsPage());
write('docs/rejects.md', rejectsPage());
write('deploy/elastic/lifecycle.json', json({ policy: lifecyclePolicy({ warmAfter: 30 }) }));
write('deploy/kibana/accesstrail.ndjson', ndjson(kibanaObjects({ namespace: 'accesstrail' })));
write('deploy/grafana/accesstrail.json', dashboard());
// A chart holds only files of its own folder.
write('deploy/helm/accesstrail/files/dashboard.json', dashboard());
write('deploy/helm/accesstrail/files/alerts.yaml', readText('deploy/prometheus/alerts.yaml'));
write('normalizers/registry.generated.ts', registryModule(root));
write('normalizers/about.generated.ts', aboutModule(root));
write(
  'normalizers/revisions.json',
  revisions(root, sourceFolders(root), idOf, readText('normalizers/revisions.json')),
);
// Last, for it loads the registry that was just written.
const { sourcesPage } = await import('./sources/page.mts');
write('docs/sources.md', await sourcesPage(root));

// Writes the folder of a plugin, and a configuration that uses it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes files by their path in a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** An index.ts: `map` is the body of the mapping, from `text` to an outcome; `more` replaces parts of the contract. */
export function pluginIndex(map: string, more = ''): string {
  return `import { defineNormalizer, mapped, parseRecord, type MappedEvent, type Outcome } from 'accesstrail/normalizer';

const event = (action: string): MappedEvent => ({
  '@timestamp': '2026-11-22T02:17:00.000Z',
  event: { kind: 'event', category: ['api'], type: ['info'], action, outcome: 'success' },
  user: { name: 'maya' },
  oncall: { actor: { type: 'user', name: 'maya' } },
});

function map(text: string): Outcome {
  ${map}
}

export const normalizer = defineNormalizer({
  title: 'Portal',
  stability: 'experimental',
  docs: [],
  mappingRevision: 1,
  idScope: 'instance',
  forms: { lines: { title: 'JSON lines', framing: { kind: 'lines' } } },
  options: {},
  secrets: [],
  rejects: ['not_json'],
  filters: {},
  consumed: [],
  derived: [],
  create: () => ({ text }) => map(text),
  ${more}
});
`;
}

/** A configuration of one source that reads portal.log beside it, with a store of its own. */
export function portalConfig(plugins: string, more = ''): string {
  return `store: { duckdb: { path: data/trail.duckdb } }
plugins: ${plugins}
sources:
  - { id: portal, source: acme.portal, ${more}from: { files: { paths: [portal.log] } } }
`;
}

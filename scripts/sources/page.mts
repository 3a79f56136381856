// Writes docs/sources.md: every source with what its events hold, counted over its cases and the sample sets.
import type { Normalizer, Outcome } from '../../normalizers/contract.ts';
import { REGISTRY } from '../../normalizers/registry.generated.ts';
import { FIELDS, caseOutcomes, claimsOf, coverageOf, total, type Coverage } from './coverage.mts';
import { SAMPLE_FILES, type SampleFile } from './sample-files.mts';
import { sampleOutcomes } from './sample-records.mts';

interface Source {
  readonly id: string;
  readonly normalizer: Normalizer;
  readonly cases: Coverage;
  readonly samples: Coverage | undefined;
}

const COLUMNS = Object.keys(FIELDS);

const INTRODUCTION = `# Sources

<!-- Made by \`npm run generate\`; do not edit. -->

Each source has a README in its folder under \`normalizers/\`: how to get the records, who is who, limits. \`accesstrail sources show ID\` shows its
fields and a record going in and an event coming out. Where the mappings differ from Elastic's: [ecs-differences.md](ecs-differences.md).

A **claim** is a field's value that a case says by hand, from the vendor's documentation, with the page and section; claims are held against the
mapping before anything else.

`;

const SHARES = `
## What the events hold

The share of a source's events that have the field. Every event has a time, an action, a category with a fitting type, an outcome and an actor;
here an actor counts when the record names one, \`user.name\` when it is not \`unknown\`, an outcome when it is \`success\` or \`failure\`. A share below 100 % is
in most cases what records do not say: an address is missing where a person was at the machine itself, an outcome where a log is written before the
act, a session where the system has none.

Records made to be rejected (cases named \`malformed\`) are not counted. The cases hold every kind of record once, so rare kinds weigh as much as
common ones; the sample sets are what others published, some of it cut down to a few fields.
`;

const FILTERED = `
## Records that are no events

**Filtered** are well-formed records in which there is no access; each source has a closed list of reasons.

`;

const REJECTED = `
**Rejected** of the sample sets (\`test/samples\`; each has its LICENSE and PROVENANCE.md):

`;

/** The page; the same repository gives the same page. */
export async function sourcesPage(root: string): Promise<string> {
  const sources: Source[] = [];
  for (const [id, load] of REGISTRY) {
    const normalizer = await load();
    const files = SAMPLE_FILES.filter(({ source }) => source === id);
    const parts = files.map((file) => coverageOf(outcomesOf(root, file, normalizer)));
    const samples = parts.length > 0 ? total(parts) : undefined;
    sources.push({ id, normalizer, cases: coverageOf(caseOutcomes(root, id, normalizer)), samples });
  }
  return [
    INTRODUCTION,
    list(root, sources),
    SHARES,
    '\n### From the cases\n\n',
    shares(sources.map(({ id, cases }) => ({ id, coverage: cases }))),
    '\n### From the sample sets\n\n',
    shares(sources.flatMap(({ id, samples }) => (samples ? [{ id, coverage: samples }] : []))),
    FILTERED,
    filters(sources),
    REJECTED,
    rejected(),
  ].join('');
}

function* outcomesOf(root: string, file: SampleFile, normalizer: Normalizer): Generator<Outcome> {
  for (const { outcome } of sampleOutcomes(root, file, normalizer)) yield outcome;
}

function list(root: string, sources: readonly Source[]): string {
  return table(
    ['source', 'what', 'stability', 'forms', 'cases', 'claims'],
    sources.map(({ id, normalizer }) => {
      const { cases, claims } = claimsOf(root, id);
      const readme = `[\`${id}\`](../normalizers/${id.replaceAll('.', '/')}/README.md)`;
      const forms = Object.keys(normalizer.forms).map((form) => `\`${form}\``);
      return [
        readme,
        normalizer.title,
        normalizer.stability,
        forms.join(', '),
        String(cases),
        String(claims),
      ];
    }),
  );
}

function shares(rows: readonly { readonly id: string; readonly coverage: Coverage }[]): string {
  return table(
    ['source', 'records', 'events', 'filtered', 'rejected', ...COLUMNS],
    rows.map(({ id, coverage: { records, events, filtered, rejects, has } }) => [
      `\`${id}\``,
      String(records),
      String(events),
      String(sum(filtered)),
      String(sum(rejects)),
      ...COLUMNS.map((column) => share(has[column] ?? 0, events)),
    ]),
  );
}

function filters(sources: readonly Source[]): string {
  return table(
    ['source', 'reason', 'what is counted under it', 'in the cases', 'in the sample sets'],
    sources.flatMap(({ id, normalizer, cases, samples }) =>
      Object.entries(normalizer.filters).map(([reason, meaning]) => [
        `\`${id}\``,
        `\`${reason}\``,
        meaning,
        String(cases.filtered[reason] ?? 0),
        String(samples?.filtered[reason] ?? 0),
      ]),
    ),
  );
}

function rejected(): string {
  return table(
    ['file', 'source', 'code', 'records', 'why'],
    SAMPLE_FILES.flatMap(({ file, source, rejects = {} }) =>
      Object.entries(rejects).map(([code, { count, why }]) => [
        `\`${file}\``,
        `\`${source}\``,
        `\`${code}\``,
        String(count),
        why,
      ]),
    ),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

function share(some: number, all: number): string {
  return all === 0 ? '' : `${String(Math.floor((100 * some) / all))} %`;
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}

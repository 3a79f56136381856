// `accesstrail sources`: the sources that can be configured, and what each takes.
import type { Normalizer } from '../../normalizers/contract.ts';
import { REGISTRY } from '../../normalizers/registry.generated.ts';
import { Fault } from '../../pipeline/errors.ts';
import { didYouMean } from '../config/suggest.ts';
import { table } from '../output/table.ts';

/** Prints all sources as a table. */
export async function listSources(): Promise<void> {
  const rows: string[][] = [];
  for (const [id, load] of Object.entries(REGISTRY)) {
    const normalizer = await load?.();
    if (normalizer)
      rows.push([id, normalizer.stability, Object.keys(normalizer.forms).join(', '), normalizer.title]);
  }
  process.stdout.write(
    table(
      [
        { title: 'source' },
        { title: 'stability' },
        { title: 'forms', flexible: true },
        { title: 'title', flexible: true },
      ],
      rows,
      process.stdout.columns,
    ),
  );
}

/** Prints one source: forms, options, filters, rejects, pages. */
export async function showSource(id: string): Promise<void> {
  const normalizer = await REGISTRY[id]?.();
  if (!normalizer)
    throw new Fault('usage', `there is no source "${id}"${didYouMean(id, Object.keys(REGISTRY))}`);
  process.stdout.write(sourceText(id, normalizer));
}

function sourceText(id: string, normalizer: Normalizer): string {
  const { title, stability, idScope, mappingRevision, forms, options, filters, rejects, docs } = normalizer;
  const list = (heading: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `\n${heading}\n${lines.map((line) => `  ${line}\n`).join('')}`;
  return (
    `${id}: ${title}\n${stability}, mapping revision ${String(mappingRevision)}, ids unique ${idScope === 'global' ? 'everywhere' : 'in one instance'}\n` +
    list(
      'Forms',
      Object.entries(forms).map(([name, form]) => `${name}: ${form.title}`),
    ) +
    list(
      'Options',
      Object.entries(options).map(
        ([name, { description, example, required }]) =>
          `${name}${required ? ' (required)' : ''}: ${description} Example: ${name}: ${example}`,
      ),
    ) +
    list(
      'Filtered (no access events)',
      Object.entries(filters).map(([name, meaning]) => `${name}: ${meaning}`),
    ) +
    list('Reject codes', [rejects.join(', ')]) +
    list('Follows', docs)
  );
}

// `accesstrail sources [show ID]`: the sources that can be configured, and what each takes and gives.
import { type AboutSource, aboutSource } from '../../normalizers/about.ts';
import { ABOUT } from '../../normalizers/about.generated.ts';
import { Fault } from '../../pipeline/errors.ts';
import { type AvailableSources, availableSources } from '../plugins/available-sources.ts';
import { sourceNamed, sourcesBeside } from '../config/configured-sources.ts';
import { paintFor } from '../output/paint.ts';
import { print } from '../output/print.ts';
import { sourceJson, sourceText } from '../output/source-text.ts';
import { number, table } from '../output/table.ts';

export interface SourcesFlags {
  /** Whose plugins count too. */
  readonly config?: string;
  readonly format: 'table' | 'json';
}

/** Prints all sources. A configuration that is not named and cannot be used is said, and costs only its plugins. */
export async function listSources({ config, format }: SourcesFlags): Promise<void> {
  const available = await (config === undefined ? besideOrBuiltIn() : sourcesBeside(config));
  const found = await Promise.all(
    available.ids.map(async (id) => ({
      id,
      normalizer: await available.load(id),
      about: about(id, available),
    })),
  );
  const sources = found.flatMap(({ id, normalizer, about: { claims, cases } }) =>
    normalizer
      ? [
          {
            id,
            stability: normalizer.stability,
            forms: Object.keys(normalizer.forms),
            cases,
            claims,
            title: normalizer.title,
            plugin: available.plugins.find((plugin) => plugin.id === id)?.folder,
          },
        ]
      : [],
  );
  if (format === 'json') {
    await print(`${JSON.stringify(sources, null, 2)}\n`);
    return;
  }
  const columns = [
    { title: 'source' },
    { title: 'stability' },
    { title: 'claims', align: 'right' as const },
    { title: 'forms', flexible: true as const },
    { title: 'title', flexible: true as const },
  ];
  const rows = sources.map(({ id, stability, claims, forms, title, plugin }) => [
    id,
    stability,
    number(claims),
    forms.join(', '),
    plugin === undefined ? title : `${title} (plugin)`,
  ]);
  await print(table(columns, rows, process.stdout.columns));
}

/** Prints one source. Throws Fault `usage` when there is none of that id. */
export async function showSource(id: string, { config, format }: SourcesFlags): Promise<void> {
  const normalizer = await sourceNamed(id, config);
  const shown = { id, normalizer, about: ABOUT[id] ?? about(id, await sourcesBeside(config)) };
  await print(
    format === 'json'
      ? `${JSON.stringify(sourceJson(shown), null, 2)}\n`
      : sourceText(shown, paintFor(process.stdout, process.env), process.stdout.columns),
  );
}

async function besideOrBuiltIn(): Promise<AvailableSources> {
  try {
    return await sourcesBeside(undefined);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    process.stderr.write(
      `accesstrail: plugins are left out, as the configuration cannot be used:\n${error.message}\n`,
    );
    return availableSources([]);
  }
}

/** Of a plugin its folder tells; the package has no cases of built-in ones. */
function about(id: string, { plugins }: AvailableSources): AboutSource {
  const plugin = plugins.find((each) => each.id === id);
  const found = plugin ? aboutSource(plugin.folder) : ABOUT[id];
  if (!found) throw new Error(`nothing is known about ${id}: npm run generate`);
  return found;
}

// `accesstrail validate`: says whether a configuration can be run, without connecting to anything.
import { checkSources } from '../config/check-sources.ts';
import { readSettings } from '../config/settings.ts';
import { table } from '../output/table.ts';

/** Checks the file; throws Fault `config` with every fault, a line each. */
export async function validateCommand(file: string): Promise<void> {
  const { settings, document } = readSettings(file, process.env);
  const sources = await checkSources(settings, document);
  const rows = settings.sources.map(({ id, source, instance, files }) => [
    id,
    source,
    instance,
    sources.get(id)?.normalizer.stability ?? '',
    files.paths.join(' '),
  ]);
  process.stdout.write(
    `${file} is valid.\n\n` +
      table(
        [
          { title: 'id' },
          { title: 'source' },
          { title: 'instance' },
          { title: 'stability' },
          { title: 'paths', flexible: true },
        ],
        rows,
        process.stdout.columns,
      ),
  );
}

// `accesstrail validate`: says whether a configuration can be run, without connecting to anything.
import { Fault } from '../../pipeline/errors.ts';
import { checkExposure } from '../config/check-exposure.ts';
import { checkSources } from '../config/check-sources.ts';
import { readSettings } from '../config/settings.ts';
import { table } from '../output/table.ts';
import { transportOf } from '../transports/transport-of.ts';

/** Checks the file; throws Fault `config` with every fault, a line each. */
export async function validateCommand(file: string): Promise<void> {
  const { settings, document } = readSettings(file, process.env);
  const sources = await checkSources(settings, document);
  // On Kafka the process that serves may be another one, with a file of its own.
  if (settings.kafka === undefined) checkExposure(settings, document);
  const rows = settings.sources.map(({ id, source, instance, from }) => [
    id,
    source,
    instance,
    sources.get(id)?.normalizer.stability ?? '',
    transportOf(from).where,
  ]);
  process.stdout.write(
    `${file} is valid.\n\n` +
      table(
        [
          { title: 'id' },
          { title: 'source' },
          { title: 'instance' },
          { title: 'stability' },
          { title: 'from', flexible: true },
        ],
        rows,
        process.stdout.columns,
      ),
  );
}

/** Checks a description of an HTTP API; throws Fault `config` with every fault, a line each. */
export async function validateDescription(file: string): Promise<void> {
  const { readDescription } = await import('../transports/http-poll-descriptions.ts');
  const read = readDescription(file, file);
  if (read.kind === 'faults') throw new Fault('config', read.messages.join('\n'));
  const { title, parameters = {} } = read.description;
  const rows = Object.entries(parameters).map(
    ([name, { required, secret, default: fallback, description }]) => [
      name,
      required === true ? 'required' : fallback === undefined ? '' : `default ${String(fallback)}`,
      secret === true ? 'secret' : '',
      description,
    ],
  );
  process.stdout.write(
    `${file} is valid: ${title}\n\n` +
      table(
        [{ title: 'with' }, { title: '' }, { title: '' }, { title: 'what', flexible: true }],
        rows,
        process.stdout.columns,
      ),
  );
}

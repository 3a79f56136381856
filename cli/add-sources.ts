// The commands that look at sources, and make ones of one's own.
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { NewSourceFlags } from './commands/new-source.ts';
import type { NormalizeFlags } from './commands/normalize.ts';
import type { SourcesStatusFlags } from './commands/sources-status.ts';
import type { SourcesFlags } from './commands/sources.ts';
import type { TestSourceFlags } from './commands/test-source.ts';

/** Of commands that need no configuration, but know the sources of its plugins. */
const PLUGINS_OF = new Option(
  '-c, --config <file>',
  'configuration whose plugins count too (default: accesstrail.yaml, where there is one)',
);

/** `config` is the option of commands that need a configuration. */
export function addSources(root: Command, config: Option): void {
  root.commandsGroup('Look at sources:');
  addNormalize(root);
  addList(root, config);
  root.commandsGroup('Sources of your own:');
  addOwn(root);
}

function addNormalize(root: Command): void {
  root
    .command('normalize')
    .description('turn records on stdin into events on stdout, one line for one line')
    .argument('<dataset>', 'source, such as aws.cloudtrail')
    .addOption(
      new Option('--framing <kind>', 'raw: a line is a record; json: a line is a JSON string that holds one')
        .choices(['raw', 'json'])
        .default('raw'),
    )
    .option(
      '--set <key=value>',
      'option of the source (repeat for more)',
      pairs('KEY=VALUE, such as timezone=Europe/Paris'),
      {},
    )
    .option('--reference-time <time>', 'ISO 8601 time that missing years are taken from (default: now)')
    .addOption(PLUGINS_OF)
    .action(async (dataset: string, flags: NormalizeFlags) =>
      (await import('./commands/normalize.ts')).normalizeCommand(dataset, flags),
    );
}

function addList(root: Command, config: Option): void {
  const format = (): Option =>
    new Option('--format <format>', 'table or json').choices(['table', 'json']).default('table');
  const sources = root
    .command('sources')
    .description('list the sources that can be configured')
    .enablePositionalOptions()
    .addOption(PLUGINS_OF)
    .addOption(format())
    .action(async (flags: SourcesFlags) => (await import('./commands/sources.ts')).listSources(flags));
  sources
    .command('show')
    .description(
      'show one source: forms, options, filters, rejects, the fields it fills, a record and its event',
    )
    .argument('<id>', 'source, such as postgresql.log')
    .addOption(PLUGINS_OF)
    .addOption(format())
    .action(async (id: string, flags: SourcesFlags) =>
      (await import('./commands/sources.ts')).showSource(id, flags),
    );
  sources
    .command('status')
    .description('show what arrived from each configured source, gaps, and up to when it is complete')
    .argument('[id]', 'one configured source, with its shards and gaps')
    .addOption(config)
    .addOption(format())
    .option('--check', 'exit 1 when a gap is open, or a source is silent or refused')
    .action(async (id: string | undefined, flags: SourcesStatusFlags) =>
      (await import('./commands/sources-status.ts')).sourcesStatus(id, flags),
    );
}

function addOwn(root: Command): void {
  root
    .command('new-source')
    .description('make a source of your own from a sample of its log: mapping, cases, claims to fill in')
    .argument('<id>', 'its id, <vendor>.<stream>, such as acme.portal')
    .requiredOption(
      '--from <file>',
      'sample: JSON, key=value, CSV, or lines of one shape, also behind syslog',
    )
    .option('--dir <dir>', 'folder to make <vendor>/<stream> in', '.')
    .option('--title <text>', 'what it is called (default: the words of the id)')
    .option(
      '--map <role=field>',
      'the field of a role, where the guess is wrong (repeat for more)',
      pairs('ROLE=FIELD, such as object=resource'),
      {},
    )
    .option('--timezone <zone>', 'IANA zone that the cases are read in, for times without one', 'UTC')
    .option('--force', 'write over files that are there')
    .action(async (id: string, flags: NewSourceFlags) =>
      (await import('./commands/new-source.ts')).newSourceCommand(id, flags),
    );
  root
    .command('test-source')
    .description(
      'run the cases of sources of your own: claims first, then goldens; exit 1 when one does not hold',
    )
    .argument('<dir>', 'folder of a source, or of several')
    .option('--watch', 'again whenever a file changes')
    .option('--update', 'write the goldens (expected.json), and record them with the mapping revision')
    .action(async (dir: string, flags: TestSourceFlags) =>
      (await import('./commands/test-source.ts')).testSourceCommand(dir, flags),
    );
}

/** Gathers what is given as two words with = between them. */
function pairs(shape: string) {
  return (text: string, before: Readonly<Record<string, string>>): Record<string, string> => {
    const at = text.indexOf('=');
    if (at < 1) throw new InvalidArgumentError(`give it as ${shape}`);
    return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
  };
}

#!/usr/bin/env node
// The command line: argv to commands, faults to exit codes. Commands load what they need when they run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { CollectOnceFlags } from './commands/collect-once.ts';
import type { ExportFlags } from './commands/export.ts';
import type { RejectsFlags } from './commands/rejects.ts';
import type { RunFlags } from './commands/run.ts';
import type { SetupFlags } from './commands/setup.ts';
import type { StartFlags } from './commands/start.ts';
import type { TokenFlags } from './commands/token.ts';
import type { VerifyFlags } from './commands/verify.ts';
import { addSearch } from './add-search.ts';
import { addSources } from './add-sources.ts';
import { report } from './exit.ts';
import { onOutputError } from './output/print.ts';
import { packageRoot } from './package-root.ts';
import { hideHarmlessWarnings } from './warnings.ts';

const CONFIG = new Option('-c, --config <file>', 'configuration file').default('accesstrail.yaml');

function program(): Command {
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  const root = new Command('accesstrail')
    .description('Audits what on-call engineers do with their access: who, what, where, when and why.')
    .version(version, '-v, --version')
    .configureHelp({ sortSubcommands: false, showGlobalOptions: false })
    .showHelpAfterError('(see accesstrail --help)')
    .helpCommand(false)
    // A command and the one below it may have the same option: it is that of the one it stands behind.
    .enablePositionalOptions()
    .exitOverride();

  root.commandsGroup('Try it:');
  root
    .command('start')
    .description('run the example night: summary, timeline, then the page until Ctrl-C')
    .argument('[example]', 'folder with accesstrail.yaml and story.json (default: the incident night)')
    .option('--once', 'print and exit instead of serving the page')
    .option('--data <dir>', 'where the example store is kept', 'data')
    .option('--port <number>', 'port of the page (0: any free one)', port)
    .action(async (example: string | undefined, flags: StartFlags) =>
      (await import('./commands/start.ts')).startCommand(example, flags, version),
    );

  root.commandsGroup('Run:');
  root
    .command('run')
    .description('collect, normalize and store what the configuration names, until stopped')
    .addOption(CONFIG)
    .option('--until-idle', 'stop when every input has been read to its end')
    .option(
      '--only <stages>',
      'with Kafka: only these of collect, normalize, index, export, serve (comma-separated)',
    )
    .option('--port <number>', 'port of page, metrics and health (0: any free one)', port)
    .action(async (flags: RunFlags) => (await import('./commands/run.ts')).runCommand(flags, version));
  root
    .command('collect-once')
    .description('collect one source until all that is there now is stored')
    .argument('<id>', 'id of a configured source')
    .addOption(CONFIG)
    .option(
      '--dry-run',
      'ask an HTTP API for one page, show what would become of its records, and write nothing',
    )
    .option('--limit <number>', 'with --dry-run: show at most so many records', whole, 20)
    .addOption(
      new Option('--format <format>', 'with --dry-run: table, or one JSON object a line')
        .choices(['table', 'ndjson'])
        .default('table'),
    )
    .action(async (id: string, flags: CollectOnceFlags) =>
      (await import('./commands/collect-once.ts')).collectOnceCommand(id, flags, version),
    );
  root
    .command('validate')
    .description('check a configuration, or a description of an HTTP API, without connecting to anything')
    .argument('[description]', 'file that describes an HTTP API, instead of a configuration')
    .addOption(CONFIG)
    .action(async (description: string | undefined, { config }: { config: string }) => {
      const { validateCommand, validateDescription } = await import('./commands/validate.ts');
      await (description === undefined ? validateCommand(config) : validateDescription(description));
    });
  root
    .command('setup')
    .description(
      'make topics, index templates, alias and Kibana objects as they must be; print the plan first',
    )
    .addOption(CONFIG)
    .option('--dry-run', 'print the plan and change nothing')
    .option('--kibana <url>', 'also load data views, saved searches and dashboards into this Kibana')
    .option('--space <id>', 'with --kibana: the space to load them into', 'default')
    .option('--page-url <url>', "with --kibana: where people reach accesstrail's own page, for links to it")
    .option('--print-acls', 'print the access rules that each stage needs on Kafka, as commands')
    .option('--principal <name>', 'who the access rules are for', 'User:accesstrail')
    .action(async (flags: SetupFlags) => (await import('./commands/setup.ts')).setupCommand(flags));
  root
    .command('doctor')
    .description('look at every connection, right and setting; say what is wrong and how to mend it')
    .addOption(CONFIG)
    .action(async ({ config }: { config: string }) =>
      (await import('./commands/doctor.ts')).doctorCommand(config),
    );
  root
    .command('token')
    .description('make a token for page and API; print it once, with the lines that let it in')
    .argument('<name>', 'who holds it: accesses are recorded under this name')
    .requiredOption('--role <role>', 'analyst, compliance, platform or admin')
    .option('--expires <day>', 'day or moment (UTC) from which it is refused, such as 2027-01-01')
    .option('--exports <names>', 'only these exports can be seen and pulled with it (comma-separated)')
    .action(async (name: string, flags: TokenFlags) => {
      (await import('./commands/token.ts')).tokenCommand(name, flags);
    });
  addRejects(root);
  root.commandsGroup('Find:');
  addSearch(root, CONFIG);
  addExports(root, version);

  addSources(root, CONFIG);
  return root;
}

function addExports(root: Command, version: string): void {
  root.commandsGroup('Hand over:');
  root
    .command('export')
    .description('write the events of a period to files, with a manifest that proves what they hold')
    .argument('[name]', 'a configured export; without one --query, --use and --out say what and where')
    .addOption(CONFIG)
    .option('--list', 'show the configured exports and the ready-made sets')
    .option('--use <set>', 'a ready-made set: query and columns for a control')
    .option('--query <kql>', 'which events (default: all)')
    .option('--from <time>', 'ISO 8601 or date math, such as now-7d/d')
    .option('--to <time>', 'the same, exclusive')
    .option('--timezone <zone>', 'IANA zone of times without one, and of days (default: UTC)')
    .addOption(
      new Option('--format <format>', 'csv (default), ndjson, parquet or html').choices([
        'csv',
        'ndjson',
        'parquet',
        'html',
      ]),
    )
    .option('--columns <fields>', 'comma-separated, or all')
    .option('-o, --out <dir>', 'folder for the files; default: where the configuration says')
    .option('--force', 'replace an export that is there already')
    .action(async (name: string | undefined, flags: ExportFlags) =>
      (await import('./commands/export.ts')).exportCommand(name, flags, version),
    );
  root
    .command('verify')
    .description('check an export against its manifest and signature, offline; exit 3 when anything differs')
    .argument('<dir>', 'folder of the export')
    .option('--key <file>', 'PEM file of the public key that is to be trusted')
    .addOption(CONFIG)
    .action(async (dir: string, flags: VerifyFlags, command: Command) =>
      (await import('./commands/verify.ts')).verifyCommand(
        dir,
        flags,
        command.getOptionValueSource('config') === 'cli',
      ),
    );
  const keys = root.command('keys').description('keys that sign manifests').helpCommand(false);
  keys
    .command('new')
    .description('make an Ed25519 key: FILE, and FILE.pub to give to who verifies')
    .argument('<file>', 'file of the private key')
    .action(async (file: string) => {
      (await import('./commands/keys.ts')).newKey(file);
    });
  keys
    .command('show')
    .description('print the id of a key, as manifests have it')
    .argument('<file>', 'PEM file of a private or public key')
    .action(async (file: string) => {
      (await import('./commands/keys.ts')).showKey(file);
    });
}

function addRejects(root: Command): void {
  const rejects = root
    .command('rejects')
    .description('records that are no events, with their reasons')
    .helpCommand(false);
  const selection = (command: Command): Command =>
    command
      .addOption(CONFIG)
      .option('--source <id>', 'only of this configured source')
      .option('--code <code>', 'only with this reason')
      .option('--id <id...>', 'only these (the beginning of an id is enough)');
  selection(rejects.command('list'))
    .description('show rejects, newest first')
    .addOption(
      new Option('--status <status>', 'open, replayed or discarded')
        .choices(['open', 'replayed', 'discarded'])
        .default('open'),
    )
    .option('--limit <number>', 'show at most so many', whole, 50)
    .addOption(
      new Option('--format <format>', 'table, or one JSON object a line')
        .choices(['table', 'ndjson'])
        .default('table'),
    )
    .action(async (flags: RejectsFlags) => (await import('./commands/rejects.ts')).listRejects(flags));
  selection(rejects.command('replay'))
    .description('send open rejects through again, after their cause is mended')
    .option('--force', 'also those that failed more than five times')
    .action(async (flags: RejectsFlags) => (await import('./commands/rejects.ts')).replayRejects(flags));
}

function port(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) throw new InvalidArgumentError('a port is 0 to 65535');
  return Number(text);
}

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('give a whole number of at least 1');
  return value;
}

process.stdout.on('error', onOutputError);
hideHarmlessWarnings();
try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = report(error);
}
// Said, not left to the event loop: a connection that a library forgot must not keep a process that has drained.
process.stdout.write('', () => process.exit());

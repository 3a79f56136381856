// The arguments and the help of `accesstrail search`.
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { SearchFlags } from './search-plan.ts';

const EXAMPLES = `
Queries are KQL, as in Kibana: docs/kql.md; fields are in docs/fields.md. Times are UTC unless --timezone says otherwise.

Examples:
  accesstrail search 'event.outcome: failure' --from now-24h
  accesstrail search 'user.name: maya* and oncall.object.name: *payments*' --columns @timestamp,user.name,oncall.command.text
  accesstrail search 'event.category: iam' --from 2026-11-01 --to 2026-12-01 --format csv --limit all > iam.csv
  accesstrail search --stats user.name 'oncall.system.environment: production'
  accesstrail search --histogram --from now-7d/d
  accesstrail search --count 'not oncall.justification: grant'
  accesstrail search --follow 'oncall.actor.type: human'
  accesstrail search --format ndjson 'source.ip: 203.0.113.0/24' | jq -r .event.action | sort | uniq -c
`;

/** Adds the command; what it does is loaded when it runs. */
export function addSearch(root: Command, config: Option): void {
  root
    .command('search')
    .description('find events, newest first: who did what, where, when, with what outcome')
    .argument('[query...]', "KQL, such as 'user.name: maya and event.outcome: failure' (default: all events)")
    .addOption(config)
    .option('--from <time>', 'from (inclusive): 2026-11-19, 2026-11-19T02:17Z, or date math such as now-7d/d')
    .option('--to <time>', 'to (exclusive), in the same way')
    .option('--timezone <zone>', 'zone of times that name none, such as Europe/Paris (default: UTC)')
    .option('--limit <number>', 'show at most so many, or all (default: 100; with --stats: 20)', limit)
    .addOption(
      new Option('--format <format>', 'table for people; the others for programs')
        .choices(['table', 'ndjson', 'json', 'csv'])
        .default('table'),
    )
    .option(
      '--columns <fields>',
      'these fields, comma-separated (default: who, what, where, outcome, source)',
    )
    .option('--sort <field[:asc|desc]>', 'order (default: @timestamp:desc)')
    .option('--count', 'print how many there are, and nothing else')
    .option('--stats <field>', 'show the most frequent values of a field')
    .option('--histogram', 'show how many there were when, and how many failed')
    .option('--follow', 'show events as they are stored, until Ctrl-C')
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[], flags: SearchFlags) =>
      (await import('./commands/search.ts')).searchCommand(words, flags),
    );
}

function limit(text: string): number {
  if (text === 'all') return Infinity;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('give a whole number of at least 1, or all');
  return value;
}

// What `accesstrail search` was asked for, checked before anything is opened.
import { type Column, DEFAULT_COLUMNS, ID, columnsOf } from '../exports/columns.ts';
import { Fault } from '../pipeline/errors.ts';
import type { EventQuery, SearchRequest } from '../pipeline/ports.ts';
import { resolveTime, type TimeOptions } from '../search/date-math.ts';
import { FIELDS, fieldOf } from '../search/fields.ts';
import { parseQuery } from '../search/parse-query.ts';
import { QueryFault } from '../search/query-fault.ts';
import { didYouMean } from './config/suggest.ts';
import { queryFaultText } from './output/query-fault.ts';

export const FORMATS = ['table', 'ndjson', 'json', 'csv'] as const;
export type SearchFormat = (typeof FORMATS)[number];

export interface SearchFlags {
  readonly config: string;
  readonly from?: string;
  readonly to?: string;
  readonly timezone?: string;
  /** Events, or values of --stats; `all` for no end. */
  readonly limit?: number;
  readonly format: SearchFormat;
  readonly columns?: string;
  readonly sort?: string;
  readonly count?: boolean;
  readonly stats?: string;
  readonly histogram?: boolean;
  readonly follow?: boolean;
}

export interface SearchPlan {
  readonly kind: 'events' | 'count' | 'stats' | 'histogram' | 'follow';
  /** As it was written, for the record and the server. */
  readonly text: string;
  readonly query: EventQuery;
  readonly limit: number;
  readonly format: SearchFormat;
  readonly sort: NonNullable<SearchRequest['sort']>;
  /** Undefined for what the format shows by itself. */
  readonly columns: readonly Column[] | undefined;
  /** Of `stats`. */
  readonly field: string;
}

const MODES = ['count', 'stats', 'histogram', 'follow'] as const;
const EVENTS = 100;
const VALUES = 20;

/** `now` is ms since 1970 UTC. Throws Fault `usage`, which shows the place in the query. */
export function searchPlan(text: string, flags: SearchFlags, now: number): SearchPlan {
  const modes = MODES.filter((mode) => flags[mode] !== undefined);
  if (modes.length > 1)
    throw new Fault('usage', `--${modes.join(' and --')} show different things: give one of them`);
  const kind = modes[0] ?? 'events';
  refuseIdle(kind, flags);
  const times = { now, timezone: flags.timezone };
  const filter = read(text, (query) => parseQuery(query, times));
  const from = momentOf('from', flags, times);
  const to = momentOf('to', flags, times);
  if (from !== undefined && to !== undefined && from > to)
    throw new Fault('usage', `--from ${flags.from ?? ''} is after --to ${flags.to ?? ''}`);
  return {
    kind,
    text,
    query: { filter, ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
    limit: flags.limit ?? (kind === 'stats' ? VALUES : EVENTS),
    format: flags.format,
    sort: sortOf(flags.sort),
    columns: columnsFor(flags),
    field: flags.stats === undefined ? '' : countable(flags.stats, '--stats'),
  };
}

/** What an option would change that is not shown. */
function refuseIdle(kind: SearchPlan['kind'], flags: SearchFlags): void {
  const idle: Readonly<Record<SearchPlan['kind'], readonly (keyof SearchFlags)[]>> = {
    events: [],
    count: ['columns', 'sort', 'limit'],
    stats: ['columns', 'sort'],
    histogram: ['columns', 'sort', 'limit'],
    follow: ['from', 'to', 'sort', 'limit'],
  };
  const given = idle[kind].filter((option) => flags[option] !== undefined);
  if (given.length > 0) throw new Fault('usage', `--${given.join(', --')} cannot be used with --${kind}`);
  if (kind === 'follow' && flags.format === 'json')
    throw new Fault('usage', '--format json is one text with an end: --follow has none; use --format ndjson');
}

function momentOf(name: 'from' | 'to', flags: SearchFlags, times: TimeOptions): number | undefined {
  const given = flags[name];
  return given === undefined ? undefined : read(given, (text) => resolveTime(text, name, times), `--${name}`);
}

/** Runs a reader of queries; its fault becomes one of usage. */
function read<T>(text: string, reader: (text: string) => T, option?: string): T {
  try {
    return reader(text);
  } catch (error) {
    if (error instanceof QueryFault) throw new Fault('usage', queryFaultText(text, error, option), error);
    throw error;
  }
}

function sortOf(given: string | undefined): SearchPlan['sort'] {
  const [, name = '', order = 'desc'] = /^(.*?)(?::(asc|desc))?$/.exec(given ?? '@timestamp') ?? [];
  return { field: countable(name, '--sort'), order: order === 'asc' ? 'asc' : 'desc' };
}

function columnsFor({ columns, format }: SearchFlags): readonly Column[] | undefined {
  if (columns === undefined) return format === 'csv' ? columnsOf(DEFAULT_COLUMNS, undefined) : undefined;
  const names = columns
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) throw new Fault('usage', '--columns needs a field, such as @timestamp,user.name');
  for (const name of names) if (name !== ID && !fieldOf(name)) throw unknown(name, '--columns');
  return columnsOf(
    names.map((field) => ({ field })),
    undefined,
  );
}

function countable(name: string, option: string): string {
  const field = fieldOf(name);
  if (!field) throw unknown(name, option);
  if (!field.searchable)
    throw new Fault(
      'usage',
      `${option}: ${name} is kept whole for people and proofs, too long to sort or count by`,
    );
  return name;
}

function unknown(name: string, option: string): Fault {
  return new Fault('usage', `${option}: there is no field "${name}"${didYouMean(name, [...FIELDS.keys()])}`);
}

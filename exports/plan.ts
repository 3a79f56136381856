// An export as the configuration asks for it, checked: whatever could go wrong later because of what is written there is found here.
import { FIELDS, fieldOf } from '../search/fields.ts';
import { resolveTime } from '../search/date-math.ts';
import type { Filter } from '../search/filter.ts';
import { nearest } from '../search/nearest.ts';
import { parseQuery } from '../search/parse-query.ts';
import { QueryFault } from '../search/query-fault.ts';
import { zoneOf } from '../search/zone.ts';
import type { Config } from '../schemas/generated/types.ts';
import { type Column, type ColumnChoice, DEFAULT_COLUMNS, ID, allColumns, columnsOf } from './columns.ts';
import { REPEATING, type Masking, maskingOf } from './masking.ts';
import { type Period, type PeriodName, lastPeriod, rangeOf } from './period.ts';
import { type Schedule, cronFault } from './schedule.ts';
import type { Control } from './sets/set.ts';
import { SETS } from './sets/sets.ts';

export type ExportEntry = NonNullable<Config['exports']>[number];

export type Format = NonNullable<ExportEntry['format']>;

export type S3Target = NonNullable<NonNullable<ExportEntry['to']>['s3']>;

export interface ExportPlan {
  readonly name: string;
  readonly title: string;
  /** KQL; empty: all events. */
  readonly query: string;
  readonly format: Format;
  readonly columns: readonly Column[];
  /** All fields were asked for: only those that an event has make columns. */
  readonly all: boolean;
  readonly audience: string | undefined;
  readonly masking: Masking | undefined;
  readonly controls: readonly Control[];
  readonly timezone: string;
  readonly schedule: (Schedule & { readonly since: number | undefined }) | undefined;
  /** The period that is owed at an instant (ms since 1970 UTC). */
  readonly periodAt: (instant: number) => Period;
  /** How the configuration puts the period. */
  readonly period: string;
  /** The query at an instant: its date math is counted from there. */
  readonly filterAt: (instant: number) => Filter;
  /** Folder of the results' folders: <dir>/<name>/<period>. */
  readonly dir: string;
  /** Whether files stay in the folder. */
  readonly keeps: boolean;
  readonly s3: S3Target | undefined;
}

/** Notes a fault at the value that a path of keys within the entry leads to. */
export type SayFault = (path: readonly (string | number)[], message: string) => void;

export interface PlanPlaces {
  /** Folder for results of exports that name none. */
  readonly dir: string;
  readonly resolve: (path: string) => string;
}

/** What is wrong is said, all of it; the plan is of use only when nothing was. */
export function planOf(entry: ExportEntry, places: PlanPlaces, say: SayFault): ExportPlan {
  const set = entry.use === undefined ? undefined : SETS.get(entry.use);
  if (entry.use !== undefined && !set)
    say(
      ['use'],
      `there is no set "${entry.use}"${suggestion(entry.use, SETS.keys())} \`accesstrail export --list\` names them`,
    );
  const timezone = zoneIn(entry, say);
  const query = entry.query ?? set?.query ?? '';
  const filterAt = (now: number): Filter => parseQuery(query, { now, timezone });
  checkQuery(filterAt, query, say);
  const masking = maskingIn(entry, say);
  const all = entry.columns === 'all';
  const chosen = all ? [] : chosenColumns(entry, set?.columns ?? DEFAULT_COLUMNS, say);
  const columns = all ? allColumns(masking) : columnsOf(chosen, masking);
  checkColumns(columns, masking, say);
  const { every: cron, since } = entry;
  const period = periodIn(entry, timezone, say);
  if (cron !== undefined) {
    const fault = cronFault(cron, timezone);
    if (fault !== undefined) say(['every'], fault);
    if (entry.period === undefined)
      say([], 'what is made on a schedule needs a "period", such as last-month');
  } else if (since !== undefined) say(['since'], 'nothing is owed without a schedule: give "every" too');
  return {
    name: entry.name,
    title: entry.title ?? set?.title ?? entry.name,
    query,
    format: entry.format ?? 'csv',
    columns,
    all,
    audience: entry.audience,
    masking,
    controls: set?.controls ?? [],
    timezone,
    schedule: cron === undefined ? undefined : { cron, timezone, since: dayIn(since, say) },
    ...period,
    filterAt,
    dir: entry.to?.dir === undefined ? places.dir : places.resolve(entry.to.dir),
    keeps: entry.to?.s3 === undefined || entry.to.dir !== undefined,
    s3: entry.to?.s3,
  };
}

function zoneIn({ timezone = 'UTC' }: ExportEntry, say: SayFault): string {
  try {
    zoneOf(timezone);
    return timezone;
  } catch (error) {
    if (!(error instanceof QueryFault)) throw error;
    say(['timezone'], error.message);
    return 'UTC';
  }
}

function checkQuery(filterAt: ExportPlan['filterAt'], query: string, say: SayFault): void {
  try {
    filterAt(0);
  } catch (error) {
    if (!(error instanceof QueryFault)) throw error;
    say(['query'], queryFaultText(error, query));
  }
}

/** What is wrong with a query and where, in one line. */
export function queryFaultText(
  { message, start, end, suggestion: better }: QueryFault,
  query: string,
): string {
  const part = query.slice(start, end);
  const where = part === '' ? 'at its end' : `at character ${String(start + 1)}, "${part}"`;
  const hint = better === undefined || message.includes(better) ? '' : `; did you mean "${better}"?`;
  return `the query ${JSON.stringify(query)} is wrong ${where}: ${message}${hint}`;
}

function maskingIn({ mask }: ExportEntry, say: SayFault): Masking | undefined {
  if (!mask) return undefined;
  for (const [name, treatment] of Object.entries(mask.fields)) {
    if (treatment === 'hash' && mask.key === undefined)
      say(['mask', 'fields', name], 'a hash needs "key" in mask: at least 16 characters that only you know');
    const known = name.endsWith('*') || name === ID || fieldOf(name) !== undefined;
    if (!known) say(['mask', 'fields', name], unknownField(name));
  }
  return maskingOf(mask.fields, mask.key ?? '');
}

function chosenColumns(
  { columns }: ExportEntry,
  otherwise: readonly ColumnChoice[],
  say: SayFault,
): readonly ColumnChoice[] {
  if (columns === undefined || columns === 'all') return otherwise;
  const choice = columns.map((each): ColumnChoice => (typeof each === 'string' ? { field: each } : each));
  const names = new Set<string>();
  for (const [index, { field, label = field }] of choice.entries()) {
    if (field !== ID && fieldOf(field) === undefined) say(['columns', index], unknownField(field));
    if (names.has(label)) say(['columns', index], `two columns are called "${label}": give one a label`);
    names.add(label);
  }
  return choice;
}

function checkColumns(columns: readonly Column[], masking: Masking | undefined, say: SayFault): void {
  if (columns.length === 0) say(['mask'], 'no column is left');
  if (!masking) return;
  const open = columns.filter(
    ({ field }) =>
      REPEATING.some((text) => field === text || field.startsWith(`${text}.`)) &&
      masking.of(field) === undefined,
  );
  if (open.length > 0)
    say(
      ['mask', 'fields'],
      `say hash, drop or keep for ${open.map(({ field }) => field).join(', ')} too: they can hold what is masked elsewhere`,
    );
}

function periodIn(
  { period }: ExportEntry,
  timezone: string,
  say: SayFault,
): Pick<ExportPlan, 'period' | 'periodAt'> {
  if (period === undefined) return { period: 'all', periodAt: () => rangeOf(undefined, undefined) };
  if (typeof period === 'string') {
    const name: PeriodName = period;
    return { period, periodAt: (instant) => lastPeriod(name, instant, timezone) };
  }
  const periodAt = (now: number): Period =>
    rangeOf(
      resolveTime(period.from, 'from', { now, timezone }),
      resolveTime(period.to, 'to', { now, timezone }),
    );
  for (const edge of ['from', 'to'] as const)
    try {
      resolveTime(period[edge], edge, { now: 0, timezone });
    } catch (error) {
      if (!(error instanceof QueryFault)) throw error;
      say(['period', edge], error.message);
    }
  return { period: `${period.from} to ${period.to}`, periodAt };
}

function dayIn(text: string | undefined, say: SayFault): number | undefined {
  if (text === undefined) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return time;
  say(['since'], `there is no day ${text}`);
  return undefined;
}

function unknownField(name: string): string {
  return `there is no field "${name}"${suggestion(name, FIELDS.keys())} docs/fields.md lists them`;
}

function suggestion(name: string, known: Iterable<string>): string {
  const found = nearest(name, known);
  return found === undefined ? ';' : `; did you mean "${found}"?`;
}

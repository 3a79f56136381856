// `accesstrail search`: asks the store, or the process that owns it, and prints what it finds for people or for programs.
import { existsSync } from 'node:fs';
import { Fault } from '../../pipeline/errors.ts';
import { readLock } from '../../sinks/duckdb/lock.ts';
import { settingsOrNight } from '../night-settings.ts';
import type { Look } from '../output/found-table.ts';
import { paintFor } from '../output/paint.ts';
import { OutputClosed, endTidily } from '../output/print.ts';
import { type SearchFlags, type SearchPlan, searchPlan } from '../search-plan.ts';
import { type Shown, showEvents, showLive } from '../show-found.ts';
import { showCount, showHistogram, showStats } from '../show-numbers.ts';
import { stopSignals } from '../stop-signals.ts';
import { type EventAccess, withEvents } from '../store-access.ts';

/** Where the output is no terminal. */
const WIDTH = 160;

type Show = (plan: SearchPlan, access: EventAccess, look: Look) => Promise<Shown>;

const SHOWS: Readonly<Record<SearchPlan['kind'], Show>> = {
  events: showEvents,
  count: showCount,
  stats: showStats,
  histogram: showHistogram,
  follow: (plan, access, look) =>
    showLive(
      plan,
      access,
      look,
      stopSignals(() => undefined),
    ),
};

/** Prints what a query finds; nothing is an answer too. Throws Fault `usage` for a query that cannot be understood. */
export async function searchCommand(words: readonly string[], flags: SearchFlags): Promise<void> {
  const plan = searchPlan(words.join(' '), flags, Date.now());
  const { text, query, kind } = plan;
  await storeIsThere(flags.config, kind);
  // What was shown is recorded, also when its reader went away early.
  endTidily();
  await withEvents(flags.config, kind === 'follow' ? 'tail' : 'search', async (access) => {
    const { noted } = access;
    noted.query = {
      text,
      ...(query.from !== undefined && { from: new Date(query.from).toISOString() }),
      ...(query.to !== undefined && { to: new Date(query.to).toISOString() }),
    };
    try {
      Object.assign(noted, await SHOWS[kind](plan, access, lookOf()));
    } catch (error) {
      if (!(error instanceof OutputClosed)) throw error;
    }
  });
}

/** An embedded store that nobody has made yet is not made by looking for it, and one that nobody writes to has nothing to follow. */
async function storeIsThere(config: string, kind: SearchPlan['kind']): Promise<void> {
  const { elasticsearch, duckdb } = settingsOrNight(config).settings;
  if (elasticsearch) return;
  if (!existsSync(duckdb.path))
    throw new Fault(
      'store_unavailable',
      `there is no store at ${duckdb.path} yet: \`accesstrail run -c ${config}\` collects into it`,
    );
  if (kind === 'follow' && (await readLock(duckdb.path)) === undefined)
    throw new Fault(
      'usage',
      `--follow shows what is being stored, and nobody stores: run \`accesstrail run -c ${config}\` beside it`,
    );
}

function lookOf(): Look {
  // Undefined where it is no terminal, whatever its type says.
  const { columns } = process.stdout as { readonly columns?: number };
  const told = Number(process.env['COLUMNS']);
  const width = columns ?? (Number.isInteger(told) && told > 0 ? told : WIDTH);
  return { width, paint: paintFor(process.stdout, process.env) };
}

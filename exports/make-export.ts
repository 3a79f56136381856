// Makes one result in a folder of its own: the data, the manifest over it, and the signature over that.
import { createHash } from 'node:crypto';
import { chmod, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '../pipeline/errors.ts';
import type { EventExport, SourceShare } from '../pipeline/event-export.ts';
import type { SourceStatus } from '../pipeline/ledger/status.ts';
import type { Log } from '../pipeline/log.ts';
import type { EventQuery } from '../pipeline/ports.ts';
import type { Filter } from '../search/filter.ts';
import type { Column } from './columns.ts';
import { gather } from './gather.ts';
import {
  type KnownSource,
  MANIFEST,
  type Manifest,
  type ManifestSource,
  type RejectCount,
  SIGNATURE,
  digestOf,
  knownSource,
  manifestBytes,
  manifestOf,
  sourcesOf,
} from './manifest.ts';
import { mustGoOn } from './must-go-on.ts';
import type { Period } from './period.ts';
import type { ExportPlan } from './plan.ts';
import type { Signer } from './signing.ts';
import { ROWS, Stage, type StageState } from './stage.ts';
import { clearWork } from './work-folder.ts';
import { writeCsv } from './write/csv.ts';
import { writeHtml } from './write/html.ts';
import { sqlType, writeParquet } from './write/parquet.ts';

/** What results are made from, and by whom. */
export interface ExportParts {
  readonly store: Manifest['store'];
  readonly events: EventExport;
  /** Rejects whose records were received in a period, by source and reason. */
  readonly rejects: (period: Period) => Promise<readonly RejectCount[]>;
  /** Completeness of the configured sources. */
  readonly statuses: () => Promise<readonly SourceStatus[]>;
  readonly signer: Signer | undefined;
  readonly namespace: string;
  readonly version: string;
  readonly now: () => number;
  readonly log: Pick<Log, 'info' | 'warn'>;
}

export interface Making {
  readonly plan: ExportPlan;
  readonly period: Period;
  /** What `now` means in the query, ms since 1970 UTC. */
  readonly instant: number;
  /** Folder of this process's own. */
  readonly work: string;
  /** Name of the file, given its SHA-256 (hex). */
  readonly fileName: (sha256: string) => string;
  readonly signal: AbortSignal;
  /** Told how many rows have been read. */
  readonly onRows?: ((rows: number) => void) | undefined;
}

/** Of all that decides what the rows are. */
export function fingerprintOf(
  { namespace, version }: ExportParts,
  { plan, period }: Pick<Making, 'plan' | 'period'>,
): string {
  const { query, columns, masking } = plan;
  const key = masking ? createHash('sha256').update(masking.key).digest('hex') : '';
  const { from, to } = period;
  return createHash('sha256')
    .update(JSON.stringify({ namespace, version, query, from, to, columns, key }))
    .digest('hex');
}

/** Leaves data, manifest and signature in the folder, and nothing else; what was begun there before is finished. */
export async function makeExport(parts: ExportParts, making: Making): Promise<Manifest> {
  const { plan, period, work, signal } = making;
  const started = parts.now();
  const draft = join(work, 'draft');
  const query = queryOf(making);
  const known = (await parts.statuses()).map(knownSource);
  const direct = await straight(parts.events, query, making, draft);
  const gathered = direct ? undefined : await gathering(parts, making, query, known);
  const shares = direct ?? gathered?.shares ?? [];
  const rows = shares.reduce((total, share) => total + share.rows, 0);
  const sources = sourcesOf(period, shares, gathered?.known ?? known, await parts.rejects(period));
  const columns = presentOf(plan, gathered);
  if (gathered) await convert(making, gathered, columns, sources, draft);
  mustGoOn(signal);
  const { sha256, bytes } = await digestOf(draft);
  const name = making.fileName(sha256);
  await rename(draft, join(work, name));
  const manifest = manifestOf({
    ...parts,
    plan,
    period,
    columns,
    files: [{ name, bytes, sha256, rows }],
    sources,
    started,
    finished: parts.now(),
    signer: parts.signer?.identity ?? null,
  });
  const text = manifestBytes(manifest);
  if (parts.signer) await writeFile(join(work, SIGNATURE), parts.signer.sign(text), { flush: true });
  await writeFile(join(work, MANIFEST), text, { flush: true });
  await clearWork(work);
  for (const each of await readdir(work)) await chmod(join(work, each), FILE_MODE);
  return manifest;
}

/** Audit records are for their owner and his group. */
const FILE_MODE = 0o640;

export const EXTENSIONS: Readonly<Record<ExportPlan['format'], string>> = {
  csv: 'csv',
  ndjson: 'ndjson',
  parquet: 'parquet',
  html: 'html',
};

/** The events that an export is about. */
export function queryOf({
  plan,
  period: { from, to },
  instant,
}: Pick<Making, 'plan' | 'period' | 'instant'>): EventQuery & {
  readonly filter: Filter;
} {
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    filter: plan.filterAt(instant),
  };
}

/** By the store itself, where it can. */
async function straight(
  events: EventExport,
  query: EventQuery,
  { plan, onRows = () => undefined }: Making,
  file: string,
): Promise<readonly SourceShare[] | undefined> {
  const { format, all, columns, masking } = plan;
  if (format !== 'parquet' || all || !events.parquet) return undefined;
  const wanted = columns.map((column) => ({
    field: column.field,
    name: column.name,
    type: sqlType(column),
    hash: column.hashed ? masking?.key : undefined,
  }));
  return events.parquet(query, wanted, file, onRows);
}

async function gathering(
  parts: ExportParts,
  making: Making,
  query: EventQuery,
  known: readonly KnownSource[],
): Promise<StageState> {
  const { plan, work, signal, onRows = () => undefined } = making;
  const stage = await Stage.open(work, known);
  const { rows } = stage.saved;
  if (rows > 0)
    parts.log.info(
      { export: plan.name, rows },
      `going on behind ${String(rows)} events that were safe already`,
    );
  try {
    return await gather({
      events: parts.events,
      query,
      columns: plan.columns,
      masking: plan.masking,
      stage,
      signal,
      onRows,
      onRetry: ({ code, message }: Fault) => {
        parts.log.warn({ export: plan.name, code }, `${message}; reading on from the last safe point`);
      },
    });
  } finally {
    await stage.close();
  }
}

/** Of all fields those that some event has; an empty export has at least one column. */
function presentOf({ all, columns }: ExportPlan, gathered: StageState | undefined): readonly Column[] {
  if (!all || !gathered) return columns;
  const present = new Set(gathered.present);
  const found = columns.filter(({ name }) => present.has(name));
  return found.length > 0 ? found : columns.slice(0, 1);
}

async function convert(
  { plan, period, work }: Making,
  { rows: count, first, last, longest }: StageState,
  columns: readonly Column[],
  sources: readonly ManifestSource[],
  draft: string,
): Promise<void> {
  const rows = join(work, ROWS);
  switch (plan.format) {
    case 'csv':
      return writeCsv(rows, columns, draft);
    case 'parquet':
      return writeParquet(rows, columns, draft, longest);
    case 'ndjson':
      return rename(rows, draft);
    case 'html': {
      const span = { from: period.from ?? first ?? 0, to: period.to ?? (last ?? 0) + 1 };
      const head = {
        ...plan,
        from: period.from,
        to: period.to,
        rows: count,
        sources: sources.map((each) => ({ ...each, complete: completeText(each) })),
        rejects: sources
          .flatMap(({ rejects }) => Object.values(rejects))
          .reduce((sum, each) => sum + each, 0),
      };
      await writeHtml(rows, columns, draft, head, span);
      await rm(rows, { force: true });
    }
  }
}

function completeText({ complete, completeThrough, because }: ManifestSource): string {
  if (complete === true) return `yes: ${because}`;
  if (completeThrough === null) return `unknown: ${because}`;
  return `${complete === false ? 'not for the whole period: ' : ''}through ${completeThrough.slice(0, 16).replace('T', ' ')} UTC: ${because}`;
}

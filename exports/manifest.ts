// The manifest of an export: what was asked for, what came of it, and what it rests on.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { SourceShare } from '../pipeline/event-export.ts';
import type { SourceStatus } from '../pipeline/ledger/status.ts';
import { ECS_VERSION } from '../schemas/generated/tables.ts';
import accessEvent from '../schemas/access-event.v1.json' with { type: 'json' };
import type { Column } from './columns.ts';
import type { Period } from './period.ts';
import type { ExportPlan } from './plan.ts';
import type { Control } from './sets/set.ts';

export const MANIFEST = 'manifest.json';

/** 64 bytes: the Ed25519 signature over the bytes of manifest.json. */
export const SIGNATURE = 'manifest.sig';

export const MANIFEST_KIND = 'accesstrail.export/1';

export interface ManifestFile {
  readonly name: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  readonly rows: number;
}

export interface ManifestSource {
  readonly source: string;
  readonly dataset: string | null;
  readonly rows: number;
  /** Revisions of the mapping that made these events. */
  readonly mappings: readonly number[];
  /** Everything the sender wrote up to then had arrived, but for the gaps; null: unknown. */
  readonly completeThrough: string | null;
  /** Whether that covers the period; null: unknown. */
  readonly complete: boolean | null;
  readonly because: string;
  readonly gapsOpen: Readonly<Record<string, number>>;
  /** Records received in the period that are no events, by reason. */
  readonly rejects: Readonly<Record<string, number>>;
}

/** What a manifest says of a source besides its rows. */
export type KnownSource = Pick<SourceStatus, 'source' | 'dataset' | 'through' | 'because' | 'gapsOpen'>;

export function knownSource({ source, dataset, through, because, gapsOpen }: SourceStatus): KnownSource {
  return { source, dataset, through, because, gapsOpen };
}

/** Times are ISO 8601 UTC. */
export interface Manifest {
  readonly manifest: typeof MANIFEST_KIND;
  readonly export: string;
  readonly title: string;
  readonly audience: string | null;
  readonly controls: readonly Control[];
  readonly namespace: string;
  readonly store: 'duckdb' | 'elasticsearch';
  readonly query: string;
  /** From (inclusive) and to (exclusive); null: without that end. */
  readonly period: {
    readonly name: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly timezone: string;
  };
  readonly format: string;
  readonly columns: readonly {
    readonly name: string;
    readonly field: string;
    readonly type: string;
    readonly masked: boolean;
  }[];
  readonly rows: number;
  readonly bytes: number;
  readonly files: readonly ManifestFile[];
  readonly sources: readonly ManifestSource[];
  readonly schema: { readonly event: string; readonly ecs: string };
  readonly accesstrail: string;
  readonly started: string;
  readonly finished: string;
  /** Who signed, as the signer says: it proves nothing by itself. Null: nobody did. */
  readonly signer: {
    readonly algorithm: 'Ed25519';
    readonly keyId: string;
    readonly publicKey: string;
  } | null;
}

export interface RejectCount {
  readonly sourceId: string;
  readonly code: string;
  readonly count: number;
}

/** Completeness, as it was known before the first row was read, and rejects of each source, those without an event in the export too. */
export function sourcesOf(
  period: Period,
  shares: readonly SourceShare[],
  known: readonly KnownSource[],
  rejects: readonly RejectCount[],
): readonly ManifestSource[] {
  const names = new Set([
    ...known.map(({ source }) => source),
    ...shares.map(({ source }) => source),
    ...rejects.map(({ sourceId }) => sourceId),
  ]);
  return [...names].map((source) => {
    const status = known.find((each) => each.source === source);
    const share = shares.find((each) => each.source === source);
    const through = status?.through;
    return {
      source,
      dataset: share?.dataset ?? status?.dataset ?? null,
      rows: share?.rows ?? 0,
      mappings: share?.revisions ?? [],
      completeThrough: through === undefined ? null : new Date(through).toISOString(),
      complete:
        through === undefined || period.to === undefined
          ? null
          : through >= period.to && sum(status?.gapsOpen) === 0,
      because: status?.because ?? 'it is not among the configured sources',
      gapsOpen: { ...status?.gapsOpen },
      rejects: Object.fromEntries(
        rejects.filter((each) => each.sourceId === source).map(({ code, count }) => [code, count]),
      ),
    };
  });
}

export interface ManifestParts {
  readonly plan: ExportPlan;
  readonly period: Period;
  readonly columns: readonly Column[];
  readonly files: readonly ManifestFile[];
  readonly sources: readonly ManifestSource[];
  readonly namespace: string;
  readonly store: Manifest['store'];
  readonly version: string;
  /** ms since 1970 UTC. */
  readonly started: number;
  readonly finished: number;
  readonly signer: Manifest['signer'];
}

export function manifestOf(parts: ManifestParts): Manifest {
  const { plan, period, files } = parts;
  const iso = (ms: number | undefined): string | null =>
    ms === undefined ? null : new Date(ms).toISOString();
  return {
    manifest: MANIFEST_KIND,
    export: plan.name,
    title: plan.title,
    audience: plan.audience ?? null,
    controls: plan.controls,
    namespace: parts.namespace,
    store: parts.store,
    query: plan.query,
    period: { name: period.name, from: iso(period.from), to: iso(period.to), timezone: plan.timezone },
    format: plan.format,
    columns: parts.columns.map(({ name, field, type, hashed }) => ({ name, field, type, masked: hashed })),
    rows: files.reduce((total, { rows }) => total + rows, 0),
    bytes: files.reduce((total, { bytes }) => total + bytes, 0),
    files,
    sources: parts.sources,
    schema: { event: accessEvent.$id, ecs: ECS_VERSION },
    accesstrail: parts.version,
    started: new Date(parts.started).toISOString(),
    finished: new Date(parts.finished).toISOString(),
    signer: parts.signer,
  };
}

/** The bytes that are signed and kept. */
export function manifestBytes(manifest: Manifest): Buffer {
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
}

/** SHA-256 of a file in hex, and its length. Throws the file system's error. */
export async function digestOf(file: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { sha256: hash.digest('hex'), bytes };
}

function sum(counts: Readonly<Record<string, number>> = {}): number {
  return Object.values(counts).reduce((total, each) => total + each, 0);
}

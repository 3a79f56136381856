// The files collector on a folder of its own, with a bus that keeps what it is given.
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Collected, CollectorContext } from '../../ingest/collector.ts';
import { collectFiles, type FilesConfig } from '../../ingest/files/collect-files.ts';
import { firstLine } from '../../ingest/files/origin.ts';
import type { Form } from '../../normalizers/contract.ts';
import type { Bus, RawBatch, RawRecord } from '../../pipeline/ports.ts';
import type { Reject } from '../../schemas/generated/types.ts';
import { directoryBlobs } from '../../sinks/blobs/directory.ts';
import { collectorContext } from './collector-context.ts';
import { fileCheckpoints } from './file-checkpoints.ts';

export const FORMS: Readonly<Record<string, Form>> = {
  json: { title: 'JSON', framing: { kind: 'json', arrays: [['Records']] }, match: /^\s*[[{]/ },
  csv: { title: 'CSV', framing: { kind: 'csv', start: /^\d{4}-/ }, match: /^\d{4}-\d\d,/ },
  multiline: {
    title: 'lines with a start',
    framing: { kind: 'multiline', start: /^\d{4}-/ },
    match: /^\d{4}-\d\d /,
  },
  lines: { title: 'lines', framing: { kind: 'lines' } },
};

/** The identity of an origin with this content, where nothing is masked. */
export function identityOf(content: Buffer): string {
  return hash('sha256', firstLine(content.subarray(0, 4096), true) ?? '').slice(0, 32);
}

/** Keeps what is published. */
export class KeepingBus implements Bus {
  readonly records: RawRecord[] = [];
  readonly rejects: Reject[] = [];

  readonly publish = (batch: RawBatch): Promise<void> => {
    this.records.push(...batch.records);
    this.rejects.push(...batch.rejects);
    return Promise.resolve();
  };

  get texts(): string[] {
    return this.records.map((record) => record.bytes.toString());
  }
}

export interface Bench {
  readonly folder: string;
  readonly bus: KeepingBus;
  /** Warnings, as logged. */
  readonly warnings: string[];
  readonly counts: { behindBytes: number };
  path(name: string): string;
  /** Runs the collector over `paths` to the end of what is there. */
  once(
    paths: readonly string[],
    more?: Partial<FilesConfig>,
    context?: Partial<CollectorContext>,
  ): Promise<Collected>;
  /** Follows `paths` until `stop` is called. */
  follow(
    paths: readonly string[],
    more?: Partial<FilesConfig>,
    context?: Partial<CollectorContext>,
  ): Following;
  /** What is published from here on, as by a new process: a new bus on the same checkpoints. */
  restarted(): Bench;
  remove(): void;
}

export interface Following {
  /** Aborts, and resolves when everything is drained. */
  stop(): Promise<Collected>;
}

/** A collector's surroundings in a new folder; `data` holds the files to read. */
export function makeBench(parent = mkdtempSync(join(tmpdir(), 'accesstrail-files-'))): Bench {
  const folder = join(parent, 'data');
  const state = join(parent, 'state');
  for (const each of [folder, state]) mkdirSync(each, { recursive: true });
  const bus = new KeepingBus();
  const warnings: string[] = [];
  const counts = { behindBytes: 0 };

  const run = (
    untilIdle: boolean,
    signal: AbortSignal,
    paths: readonly string[],
    more: Partial<FilesConfig>,
    context: Partial<CollectorContext>,
  ): Promise<Collected> =>
    collectFiles(
      { baseDir: folder, paths, pollMs: 20, recordIdleMs: 200, ...more },
      collectorContext(
        {
          source: { id: 'app', dataset: 'test.lines', instance: 'app', forms: FORMS },
          bus,
          checkpoints: fileCheckpoints(state),
          blobs: directoryBlobs(join(state, 'blobs')),
          signal,
          untilIdle,
          counts,
          ...context,
        },
        warnings,
      ),
    );

  return {
    folder,
    bus,
    warnings,
    counts,
    path: (name) => join(folder, name),
    once: (paths, more = {}, context = {}) => run(true, new AbortController().signal, paths, more, context),
    follow(paths, more = {}, context = {}) {
      const controller = new AbortController();
      const running = run(false, controller.signal, paths, more, context);
      // A failure is thrown by stop.
      running.catch(() => undefined);
      return {
        stop() {
          controller.abort();
          return running;
        },
      };
    },
    restarted: () => makeBench(parent),
    remove() {
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

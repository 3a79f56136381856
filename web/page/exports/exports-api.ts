// What the page of exports asks the API.
import type { Manifest } from '../../../exports/manifest.ts';
import { request } from '../api.ts';

export type { Manifest };

export interface RunFile {
  readonly name: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  readonly rows: number;
}

/** One result; times are ISO 8601 UTC. */
export interface Run {
  readonly id: string;
  readonly status: 'running' | 'done' | 'failed';
  /** The period it is about; null: without that end. */
  readonly from: string | null;
  readonly to: string | null;
  readonly started: string;
  readonly finished?: string;
  readonly rows?: number;
  readonly bytes?: number;
  readonly error?: string;
  /** Share that is done, 0 to 1. */
  readonly progress?: number;
  readonly files: readonly RunFile[];
  /** Id of the key it is signed with. */
  readonly signed: string | null;
}

export interface ExportInfo {
  readonly name: string;
  readonly title: string;
  readonly query: string;
  readonly schedule: {
    readonly cron: string;
    readonly timezone: string;
    readonly period: string;
    /** ISO 8601 UTC. */
    readonly next: string | null;
  } | null;
  readonly format: string;
  readonly destination: string;
  readonly control?: string;
  /** The latest first. */
  readonly runs: readonly Run[];
}

const pathOf = (name: string, rest: string): string => `/api/exports/${encodeURIComponent(name)}/${rest}`;

export const exportsApi = {
  exports: (signal: AbortSignal): Promise<readonly ExportInfo[]> => request('/api/exports', { signal }),
  runs: (name: string, signal: AbortSignal): Promise<readonly Run[]> =>
    request(pathOf(name, 'runs'), { signal }),
  /** Ends are ISO 8601 or date math; absent ones are as the export is configured. */
  run: (name: string, period: { readonly from?: string; readonly to?: string }): Promise<unknown> =>
    request(pathOf(name, 'run'), { method: 'POST', body: period }),
  manifest: (name: string, run: string, signal: AbortSignal): Promise<Manifest> =>
    request(manifestPath(name, run), { signal }),
};

export function manifestPath(name: string, run: string): string {
  return pathOf(name, `runs/${encodeURIComponent(run)}/manifest`);
}

export function filePath(name: string, run: string, file: string): string {
  return pathOf(name, `runs/${encodeURIComponent(run)}/files/${encodeURIComponent(file)}`);
}

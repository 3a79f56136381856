// What the page of exports asks the API.
import type { ExportSummary } from '../../../exports/exports.ts';
import type { Manifest } from '../../../exports/manifest.ts';
import type { Run, RunFile } from '../../../exports/results.ts';
import { request } from '../api.ts';

export type { ExportSummary, Manifest, Run, RunFile };

const pathOf = (name: string, rest: string): string => `/api/exports/${encodeURIComponent(name)}/${rest}`;

export const exportsApi = {
  exports: (signal: AbortSignal): Promise<readonly ExportSummary[]> => request('/api/exports', { signal }),
  runs: (name: string, signal: AbortSignal): Promise<readonly Run[]> =>
    request(pathOf(name, 'runs'), { signal }),
  /** Ends are ISO 8601 or date math; absent ones are as the export is configured. */
  run: (name: string, period: { readonly from?: string; readonly to?: string }): Promise<unknown> =>
    request(pathOf(name, 'run'), { method: 'POST', body: period }),
  manifest: (name: string, run: string, signal: AbortSignal): Promise<Manifest> =>
    request(pathOf(name, `runs/${encodeURIComponent(run)}/manifest`), { signal }),
};

/** Also `manifest.json`, as it was signed, and `manifest.sig`. */
export function filePath(name: string, run: string, file: string): string {
  return pathOf(name, `runs/${encodeURIComponent(run)}/files/${encodeURIComponent(file)}`);
}

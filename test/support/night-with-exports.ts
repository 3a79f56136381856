// The incident night as an example folder of its own, with two exports: for pictures of every page.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './program.ts';
import { until } from './until.ts';

interface Source {
  readonly from: { readonly files: { readonly paths: readonly string[] } };
}

export interface NightWithExports {
  readonly folder: string;
  /** Makes a result of the first export and waits for it. */
  readonly run: (url: string) => Promise<void>;
  readonly remove: () => void;
}

const NAME = 'soc2-monthly';

export function nightWithExports(): NightWithExports {
  const folder = mkdtempSync(join(tmpdir(), 'accesstrail-night-'));
  const night = join(root, 'examples/incident-night');
  const config = parse(readFileSync(join(night, 'accesstrail.yaml'), 'utf8')) as {
    readonly sources: readonly Source[];
  };
  const sources = config.sources.map((source) => ({
    ...source,
    from: { files: { paths: source.from.files.paths.map((path) => join(night, path)) } },
  }));
  const monthly = { every: '0 6 1 * *', timezone: 'Europe/Paris', period: 'last-month' };
  const exports = [
    { name: NAME, use: 'soc2', ...monthly, format: 'csv', audience: 'the auditor' },
    { name: 'failed-access', title: 'Failed access', query: 'event.outcome: failure', format: 'parquet' },
  ];
  writeFileSync(join(folder, 'accesstrail.yaml'), JSON.stringify({ ...config, sources, exports }));
  writeFileSync(join(folder, 'story.json'), readFileSync(join(night, 'story.json')));
  return {
    folder,
    run: async (url) => {
      const body = JSON.stringify({ from: '2026-11-01', to: '2026-12-01' });
      const headers = { 'content-type': 'application/json' };
      await fetch(`${url}/api/exports/${NAME}/run`, { method: 'POST', headers, body });
      await until('the export is made', async () => {
        const runs = (await (await fetch(`${url}/api/exports/${NAME}/runs`)).json()) as { status: string }[];
        return runs[0]?.status === 'done';
      });
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// The exports: when each is made, what came of it, and the files to download.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Empty, NoAnswer } from '../components/states.tsx';
import { Live } from '../sources/live.tsx';
import { usePolled } from '../sources/use-polled.ts';
import { ExportCard } from './export-card.tsx';
import { exportsApi } from './exports-api.ts';

/** Often while one is being made, so that its progress is seen. */
const REFRESH_MS = 10_000;
const BUSY_MS = 1000;

export function ExportsPage(): JSX.Element {
  const [paused, setPaused] = useState(false);
  const [busy, setBusy] = useState(false);
  const options = { everyMs: busy ? BUSY_MS : REFRESH_MS, paused };
  const { data, error, at, reload } = usePolled('exports', exportsApi.exports, options);
  const running = data?.some(({ runs }) => runs.some(({ status }) => status === 'running')) ?? false;
  if (running !== busy) setBusy(running);
  return (
    <main class="page exports" id="main">
      <header class="page-head">
        <h1>Exports</h1>
        <Live at={at} error={data && error} paused={paused} onPaused={setPaused} />
      </header>
      {data?.map((each) => (
        <ExportCard key={each.name} info={each} onStarted={reload} />
      ))}
      {data?.length === 0 && (
        <Empty title="No export is configured" icon="exports">
          <p>
            Name one under <code>exports:</code> in accesstrail.yaml, such as{' '}
            <code>{'{ name: soc2-monthly, use: soc2, every: "0 6 1 * *", period: last-month }'}</code>.{' '}
            <code>accesstrail export --list</code> names the sets that are ready made.
          </p>
        </Empty>
      )}
      {!data && <NoAnswer error={error} retry={reload} label="Loading the exports" />}
    </main>
  );
}

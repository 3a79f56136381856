// One export: what it holds, when it is made next, and its results.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { Time } from '../components/time.tsx';
import { me } from '../me.ts';
import { useStore } from '../store.ts';
import { relative } from '../time.ts';
import { cronWords } from './cron-words.ts';
import { type ExportSummary, type Run, exportsApi } from './exports-api.ts';
import { ManifestDialog } from './manifest-dialog.tsx';
import { periodWords, shortPlace } from './period-words.ts';
import { RunDialog } from './run-dialog.tsx';
import { Runs } from './runs.tsx';

/** Results that are shown before all of them are asked for. */
const SHOWN = 5;

export interface ExportCardProps {
  readonly info: ExportSummary;
  readonly onStarted: () => Promise<void>;
}

export function ExportCard({ info, onStarted }: ExportCardProps): JSX.Element {
  const { name, title, query, format, destination, control, runs } = info;
  const may = useStore(me)?.may ?? [];
  const [starting, setStarting] = useState(false);
  const [manifest, setManifest] = useState<Run>();
  const [all, setAll] = useState<readonly Run[]>();
  const latest = runs.slice(0, SHOWN);
  // The latest ones are asked for again and again, the older ones do not change.
  const older = all?.filter(({ id }) => !latest.some((each) => each.id === id)) ?? [];
  const id = `export-${name}`;
  return (
    <section class="export-card" aria-labelledby={id}>
      <header>
        <div>
          <h2 id={id}>{title}</h2>
          <p class="hint">
            <code>{name}</code>
            {control !== undefined && <Badge tone="accent">{control}</Badge>}
          </p>
        </div>
        {may.includes('exports') && (
          <Button
            icon="play"
            onClick={() => {
              setStarting(true);
            }}
          >
            Run now
          </Button>
        )}
      </header>
      <dl class="export-facts">
        <div>
          <dt>made</dt>
          <dd>
            <ScheduleWords info={info} />
          </dd>
        </div>
        <div>
          <dt>events</dt>
          <dd>{query === '' ? 'all' : <code class="breaks">{query}</code>}</dd>
        </div>
        <div>
          <dt>as</dt>
          <dd>
            {format} to{' '}
            <code class="breaks" data-tip={destination}>
              {shortPlace(destination)}
            </code>
          </dd>
        </div>
      </dl>
      <Runs name={name} runs={[...latest, ...older]} onManifest={setManifest} />
      {!all && runs.length >= SHOWN && (
        <Button
          small
          kind="quiet"
          onClick={() => {
            void exportsApi.runs(name, new AbortController().signal).then(setAll);
          }}
        >
          Show all results
        </Button>
      )}
      {starting && (
        <RunDialog
          info={info}
          onStarted={onStarted}
          onClose={() => {
            setStarting(false);
          }}
        />
      )}
      {manifest && (
        <ManifestDialog
          name={name}
          run={manifest}
          onClose={() => {
            setManifest(undefined);
          }}
        />
      )}
    </section>
  );
}

function ScheduleWords({ info: { schedule } }: Pick<ExportCardProps, 'info'>): JSX.Element {
  if (!schedule) return <>when somebody asks for it</>;
  const { cron, timezone, period, next } = schedule;
  const words = cronWords(cron);
  return (
    <>
      {words ?? <code>{cron}</code>} <span class="hint">({timezone})</span>, about {periodWords(period)}
      {next !== null && (
        <span class="export-next">
          next <Time value={next} focusable /> UTC <span class="hint">{relative(Date.parse(next))}</span>
        </span>
      )}
    </>
  );
}

// The results of an export: period, state, rows, and the files to download.
import type { JSX } from 'preact';
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import { Icon } from '../components/icon.tsx';
import { type Column, Table } from '../components/table.tsx';
import { Time } from '../components/time.tsx';
import { bytes, whole } from '../numbers.ts';
import { DownloadButton } from './download-button.tsx';
import { type Run, filePath } from './exports-api.ts';
import { periodName, rangeWords } from './period-words.ts';

export interface RunsProps {
  readonly name: string;
  readonly runs: readonly Run[];
  readonly onManifest: (run: Run) => void;
}

export function Runs({ name, runs, onManifest }: RunsProps): JSX.Element {
  if (runs.length === 0) return <p class="hint">There is no result yet.</p>;
  const columns: readonly Column<Run>[] = [
    {
      title: 'Period (UTC)',
      cell: ({ id, from, to }) => (
        <div class="run-period">
          <strong>{periodName(id) ?? rangeWords(from, to)}</strong>
          {periodName(id) !== undefined && <span class="hint">{rangeWords(from, to)}</span>}
        </div>
      ),
    },
    { title: 'State', cell: (run) => <State run={run} /> },
    { title: 'Made (UTC)', cell: ({ started, finished }) => <Time value={finished ?? started} /> },
    { title: 'Rows', number: true, cell: ({ rows }) => (rows === undefined ? '–' : whole(rows)) },
    { title: 'Size', number: true, cell: ({ bytes: size }) => (size === undefined ? '–' : bytes(size)) },
    {
      title: 'Files',
      wide: true,
      cell: (run) => <Files name={name} run={run} />,
    },
    {
      title: 'Manifest',
      cell: (run) =>
        run.status === 'done' && (
          <Button
            small
            icon={run.signed === null ? 'warning' : 'lock'}
            label={`Manifest of ${run.id}, ${run.signed === null ? 'unsigned' : 'signed'}`}
            onClick={() => {
              onManifest(run);
            }}
          >
            {run.signed === null ? 'Unsigned' : 'Signed'}
          </Button>
        ),
    },
  ];
  return <Table caption={`Results of ${name}`} columns={columns} rows={runs} keyOf={({ id }) => id} />;
}

function State({ run: { status, progress, error } }: { readonly run: Run }): JSX.Element {
  if (status === 'done')
    return (
      <Badge tone="good">
        <Icon name="check" size={12} /> done
      </Badge>
    );
  if (status === 'failed')
    return (
      <div class="run-failed">
        <Badge tone="bad">
          <Icon name="warning" size={12} /> failed
        </Badge>
        {error !== undefined && <span class="fault">{error}</span>}
      </div>
    );
  return (
    <div class="run-progress">
      <Badge tone="accent">
        <Icon name="clock" size={12} /> running
      </Badge>
      <progress aria-label="Progress" {...(progress === undefined ? {} : { value: progress })} />
      {progress !== undefined && <span class="hint">{Math.floor(progress * 100)} %</span>}
    </div>
  );
}

function Files({ name, run }: { readonly name: string; readonly run: Run }): JSX.Element {
  return (
    <ul class="run-files">
      {run.files.map((file) => (
        <li key={file.name}>
          {file.kept ? (
            <DownloadButton path={filePath(name, run.id, file.name)} file={file} />
          ) : (
            <span data-tip="It was put where the export sends its files, and is not kept here">
              {file.name}
            </span>
          )}
          <span class="sha">
            <code data-tip={`SHA-256 ${file.sha256}`}>{file.sha256.slice(0, 12)}…</code>
            <CopyButton text={file.sha256} label={`Copy the SHA-256 of ${file.name}`} />
          </span>
        </li>
      ))}
    </ul>
  );
}

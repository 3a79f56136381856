// The manifest of a result, to be read: what was asked for, what came of it, what it rests on, who signed.
import type { JSX } from 'preact';
import { Badge } from '../components/badge.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Icon } from '../components/icon.tsx';
import { NoAnswer } from '../components/states.tsx';
import { type Column, Table } from '../components/table.tsx';
import { Time } from '../components/time.tsx';
import { bytes, whole } from '../numbers.ts';
import { useResource } from '../resource.ts';
import { reasonsWords } from '../sources/source-words.ts';
import { DownloadButton } from './download-button.tsx';
import { type Manifest, type Run, exportsApi, filePath } from './exports-api.ts';
import { rangeWords } from './period-words.ts';

export interface ManifestDialogProps {
  readonly name: string;
  readonly run: Run;
  readonly onClose: () => void;
}

export function ManifestDialog({ name, run, onClose }: ManifestDialogProps): JSX.Element {
  const { data, error, reload } = useResource(`${name} ${run.id}`, (signal) =>
    exportsApi.manifest(name, run.id, signal),
  );
  return (
    <Dialog title="Manifest" onClose={onClose} wide>
      {(!data || error) && <NoAnswer error={error} retry={reload} label="Loading the manifest" />}
      {data && (
        <div class="manifest">
          <Signature manifest={data} />
          <Facts manifest={data} />
          <Table caption="Files" columns={FILES} rows={data.files} keyOf={(file) => file.name} />
          <Table caption="Sources" columns={SOURCES} rows={data.sources} keyOf={({ source }) => source} />
          <p class="hint manifest-foot">
            {['manifest.json', ...(data.signer === null ? [] : ['manifest.sig'])].map((file) => (
              <DownloadButton key={file} path={filePath(name, run.id, file)} file={{ name: file }} />
            ))}
            Check it offline, with all files in one folder: <code>accesstrail verify DIR --key FILE</code>
          </p>
        </div>
      )}
    </Dialog>
  );
}

function Signature({ manifest: { signer } }: { readonly manifest: Manifest }): JSX.Element {
  if (signer === null)
    return (
      <p class="notice warn">
        <Icon name="warning" />
        <span>
          Not signed: no key is configured (<code>signing.key</code>). The SHA-256 of the files show
          accidents, not somebody who changes file and manifest.
        </span>
      </p>
    );
  return (
    <p class="notice accent">
      <Icon name="lock" />
      <span>
        Signed with the {signer.algorithm} key <code class="breaks">{signer.keyId}</code>. What a manifest
        says of its signer proves nothing by itself: compare with a key that you got elsewhere.
      </span>
    </p>
  );
}

function Facts({ manifest }: { readonly manifest: Manifest }): JSX.Element {
  const {
    title,
    audience,
    controls,
    query,
    period,
    rows,
    bytes: size,
    format,
    columns,
    started,
    finished,
  } = manifest;
  const masked = columns.filter((column) => column.masked).map((column) => column.name);
  const facts: readonly (readonly [string, JSX.Element | string])[] = [
    ['export', `${title} (${manifest.export})`],
    ...(audience === null ? [] : [['audience', audience] as const]),
    ...controls.map(
      ({ standard, id, asks, shows }) => ['control', `${standard} ${id}: ${asks} Shown: ${shows}`] as const,
    ),
    ['query', query === '' ? 'all events' : <code class="breaks">{query}</code>],
    ['period', `${rangeWords(period.from, period.to)} UTC (${period.name}, ${period.timezone})`],
    ['content', `${whole(rows)} rows, ${bytes(size)} of ${format}, ${whole(columns.length)} columns`],
    ...(masked.length === 0 ? [] : [['masked', masked.join(', ')] as const]),
    [
      'made',
      <>
        <Time value={started} focusable /> to <Time value={finished} form="clock" focusable /> UTC
      </>,
    ],
    ['versions', `accesstrail ${manifest.accesstrail}, ECS ${manifest.schema.ecs}, ${manifest.schema.event}`],
    ['store', `${manifest.store} of ${manifest.namespace}`],
  ];
  return (
    <dl class="facts-table">
      {facts.map(([name, value], index) => (
        <div key={`${name} ${String(index)}`}>
          <dt>{name}</dt>
          <dd class="breaks">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const FILES: readonly Column<Manifest['files'][number]>[] = [
  { title: 'File', cell: ({ name }) => <code class="breaks">{name}</code> },
  { title: 'Rows', number: true, cell: ({ rows }) => whole(rows) },
  { title: 'Size', number: true, cell: ({ bytes: size }) => bytes(size) },
  {
    title: 'SHA-256',
    wide: true,
    cell: ({ name, sha256 }) => (
      <span class="sha">
        <code class="breaks">{sha256}</code>
        <CopyButton text={sha256} label={`Copy the SHA-256 of ${name}`} />
      </span>
    ),
  },
];

const COMPLETE: Readonly<Record<string, readonly ['good' | 'bad' | 'neutral', string]>> = {
  true: ['good', 'complete'],
  false: ['bad', 'not complete'],
  null: ['neutral', 'unknown'],
};

const SOURCES: readonly Column<Manifest['sources'][number]>[] = [
  {
    title: 'Source',
    cell: ({ source, dataset }) => (
      <div class="src-name">
        <strong>{source}</strong>
        {dataset !== null && <span class="hint">{dataset}</span>}
      </div>
    ),
  },
  { title: 'Rows', number: true, cell: ({ rows }) => whole(rows) },
  {
    title: 'Period',
    cell: ({ complete }) => {
      const [tone, text] = COMPLETE[String(complete)] ?? ['neutral', 'unknown'];
      return <Badge tone={tone}>{text}</Badge>;
    },
  },
  {
    title: 'Complete through (UTC)',
    wide: true,
    cell: ({ completeThrough, because }) => (
      <div class="src-through">
        {completeThrough !== null && <Time value={completeThrough} />}
        <span class="hint">{because}</span>
      </div>
    ),
  },
  { title: 'Gaps', cell: ({ gapsOpen }) => reasonsWords(gapsOpen) || '0' },
  { title: 'Rejects', cell: ({ rejects }) => reasonsWords(rejects) || '0' },
  { title: 'Mappings', cell: ({ mappings }) => mappings.join(', ') },
];

// The bytes of a rejected record, as text in which nothing is hidden, and in hex.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import { NoAnswer } from '../components/states.tsx';
import { bytes as size } from '../numbers.ts';
import { Tabs } from '../components/tabs.tsx';
import { useResource } from '../resource.ts';
import { type HexRow, hexRows, shownText } from './hex.ts';
import { sourcesApi } from './sources-api.ts';

/** More is to be downloaded: no browser lays out megabytes well. */
const SHOWN_BYTES = 64 * 1024;
const HEX_ROWS = 512;

export function RecordBytes({ id }: { readonly id: string }): JSX.Element {
  const [form, setForm] = useState('text');
  const { data, error, reload } = useResource(id, (signal) => sourcesApi.raw(id, signal));
  if (error || !data) return <NoAnswer error={error} retry={reload} lines={4} label="Loading the bytes" />;
  const { text, utf8 } = shownText(data.subarray(0, SHOWN_BYTES));
  const box = (shown: JSX.Element, whole: boolean): JSX.Element => (
    <div class="bytes-box" tabIndex={0} role="region" aria-label="Bytes">
      {shown}
      {!whole && <p class="hint">This is the beginning: download the bytes to see all.</p>}
    </div>
  );
  const tabs = [
    {
      name: 'text',
      title: 'Text',
      content: () =>
        box(<pre class="wraps">{text === '' ? '(no bytes)' : text}</pre>, data.length <= SHOWN_BYTES),
    },
    {
      name: 'hex',
      title: 'Hex',
      content: () => box(<HexTable rows={hexRows(data, HEX_ROWS)} />, data.length <= HEX_ROWS * 16),
    },
  ];
  return (
    <section class="bytes" aria-label="The record's bytes">
      <Tabs label="Form" tabs={tabs} chosen={form} onChoose={setForm} />
      <p class="bytes-tools hint">
        {size(data.length)}
        {!utf8 && ', not UTF-8'}
        <CopyButton text={() => new TextDecoder().decode(data)} label="Copy the bytes as text" />
        <Button
          icon="exports"
          kind="quiet"
          small
          label="Download the bytes"
          onClick={() => {
            saveBytes(data, `${id}.raw`);
          }}
        />
      </p>
    </section>
  );
}

function HexTable({ rows }: { readonly rows: readonly HexRow[] }): JSX.Element {
  return <pre>{rows.map(({ offset, hex, text }) => `${offset}  ${hex.padEnd(47)}  ${text}`).join('\n')}</pre>;
}

function saveBytes(data: Uint8Array, name: string): void {
  const url = URL.createObjectURL(
    new Blob([data as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

// Two gigabytes through a pipe: splitting holds a record, never the stream.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../support/program.ts';

const TOTAL = 2 * 1024 * 1024 * 1024;
const filler = 'x'.repeat(700);

/** For each framing: what stands before, between and after the records, and one record. */
const STREAMS = [
  {
    framing: { kind: 'lines' },
    head: '',
    record: `{"eventName":"GetObject","note":"${filler}"}`,
    between: '\n',
    tail: '\n',
  },
  {
    framing: { kind: 'json', arrays: [['Records']] },
    head: '{"Records":[',
    record: `{"eventName":"GetObject","note":"a \\"quoted\\" ${filler}"}`,
    between: ',',
    tail: ']}',
  },
  {
    framing: { kind: 'csv', start: '^2026-' },
    head: '',
    record: `2026-11-19 02:17:00.000 CET,"maya","orders","SELECT ""a""\n  FROM t -- ${filler}"`,
    between: '\n',
    tail: '\n',
  },
  {
    framing: { kind: 'multiline', start: '^2026-' },
    head: '',
    record: `2026-11-19 02:17:00.000 CET [1] LOG:  statement: SELECT 1\n\t${filler}`,
    between: '\n',
    tail: '\n',
  },
] as const;

test.concurrent.each(STREAMS.map((stream) => [stream.framing.kind, stream] as const))(
  '2 GB of %s',
  async (_kind, { framing, head, record, between, tail }) => {
    const child = spawn(
      process.execPath,
      [join(root, 'test/ingest/split-stdin.mjs'), JSON.stringify(framing)],
      {
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    );
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const perChunk = 1000;
    const chunk = Buffer.from((record + between).repeat(perChunk));
    const chunks = Math.ceil(TOTAL / chunk.length);
    child.stdin.write(head);
    for (let written = 0; written < chunks; written++)
      if (!child.stdin.write(chunk)) await once(child.stdin, 'drain');
    child.stdin.end(record + tail);
    await once(child, 'close');
    const { records, bytes, highWaterMb, broken } = JSON.parse(output) as Record<string, number | null>;
    expect({ records, broken }).toEqual({ records: chunks * perChunk + 1, broken: null });
    expect(bytes).toBe((chunks * perChunk + 1) * Buffer.byteLength(record));
    expect(highWaterMb).toBeLessThan(200);
  },
);

// A process that collects files, for tests that kill it, measure it, or take its rights: options as JSON in argv[2].
import { appendFileSync, fdatasyncSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { collectFiles } from '../../ingest/files/collect-files.ts';
import type { Bus } from '../../pipeline/ports.ts';
import { directoryBlobs } from '../../sinks/blobs/directory.ts';
import { collectorContext } from './collector-context.ts';
import { fileCheckpoints } from './file-checkpoints.ts';
import { outLine, type ChildOptions, type ChildSummary } from './child-protocol.ts';
import { FORMS } from './files-collector.ts';

async function main({
  folder,
  state,
  paths,
  untilIdle,
  out,
  publishMs = 0,
  uid,
}: ChildOptions): Promise<ChildSummary> {
  if (uid !== undefined) {
    process.setgid?.(uid);
    process.setuid?.(uid);
  }
  const controller = new AbortController();
  process.on('SIGTERM', () => {
    controller.abort();
  });
  let records = 0;
  let bytes = 0;
  const rejects: string[] = [];
  const warnings: string[] = [];
  const file = out === undefined ? undefined : openSync(out, 'a');
  const bus: Bus = {
    publish(batch) {
      records += batch.records.length;
      for (const record of batch.records) bytes += record.bytes.length;
      rejects.push(...batch.rejects.map(({ code, message }) => `${code}: ${message}`));
      if (file !== undefined && batch.records.length > 0) {
        const lines = batch.records.map(({ envelope, bytes: text }) =>
          outLine(envelope.originIdentity, envelope.originOffset, text.toString()),
        );
        // What a kill leaves of a write must not run into the next line.
        appendFileSync(file, `\n${lines.join('\n')}\n`);
        fdatasyncSync(file);
      }
      return sleep(publishMs);
    },
  };
  const { complete } = await collectFiles(
    { baseDir: folder, paths, pollMs: 20, recordIdleMs: 500 },
    collectorContext(
      {
        source: { id: 'app', dataset: 'test.lines', instance: 'app', forms: FORMS },
        bus,
        checkpoints: fileCheckpoints(state),
        blobs: directoryBlobs(`${state}/blobs`),
        signal: controller.signal,
        untilIdle,
      },
      warnings,
    ),
  );
  const highWater = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  return { complete, records, bytes, rejects, warnings, highWater };
}

// The test that starts this process writes the options.
const summary = await main(JSON.parse(process.argv[2] ?? '') as ChildOptions);
process.stdout.write(JSON.stringify(summary));

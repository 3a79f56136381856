// A manifest vouches for its rows: what became complete while or after they were read is not said of them.
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeExport } from '../../exports/make-export.ts';
import { type Manifest, knownSource } from '../../exports/manifest.ts';
import { Stage, savedStage } from '../../exports/stage.ts';
import { type KeptLedger, createLedger } from '../../ingest/source-ledger.ts';
import type { EventExport } from '../../pipeline/event-export.ts';
import { type SourceStatus, statusOf } from '../../pipeline/ledger/status.ts';
import { type DuckdbStore, openDuckdb } from '../../sinks/duckdb/open-duckdb.ts';
import { START, storeDocument } from '../support/events.ts';
import { testParts, testPlan } from '../support/exports.ts';
import { testFolder } from '../support/folder.ts';
import { root } from '../support/program.ts';

const folder = testFolder('completeness');
const PERIOD = { name: 'hour', from: START, to: START + 3_600_000 };

let store: DuckdbStore;
beforeAll(async () => {
  store = await openDuckdb({ path: join(folder, 'store.duckdb'), memoryLimit: '256MB', threads: 1 });
  await store.store.write([storeDocument(1)], []);
});
afterAll(() => store.close());

/** A source that is complete through half of the period. */
function halfway(): KeptLedger {
  const ledger = createLedger();
  ledger.complete('feed', START + 1_800_000, 'the last page');
  return ledger;
}

function statusOfFeed({ state }: KeptLedger): SourceStatus {
  return statusOf({ source: 'test', dataset: 'test.audit', transport: 'http-poll', untold: '' }, [state]);
}

let works = 0;

async function emptyWork(): Promise<string> {
  const work = join(folder, `work-${String(++works)}`);
  await mkdir(work);
  return work;
}

async function made(work: string, ledger: KeptLedger, events: EventExport): Promise<Manifest> {
  return makeExport(testParts(events, { statuses: () => Promise.resolve([statusOfFeed(ledger)]) }), {
    plan: testPlan({ format: 'ndjson' }),
    period: PERIOD,
    instant: 0,
    work,
    fileName: () => 'events.ndjson',
    signal: new AbortController().signal,
  });
}

/** The store's events; a record of the period comes late, when they have been read, and then nothing is missing. */
function overtaken(ledger: KeptLedger): EventExport {
  return {
    pages: async function* (query) {
      yield* store.exports.pages(query);
      await store.store.write([storeDocument(2)], []);
      ledger.complete('feed', PERIOD.to, 'the last page');
    },
  };
}

test('a source that becomes complete while its events are read is not complete in the manifest', async () => {
  const ledger = halfway();
  const first = await made(await emptyWork(), ledger, overtaken(ledger));
  expect(first).toMatchObject({
    rows: 1,
    sources: [{ complete: false, completeThrough: new Date(START + 1_800_000).toISOString() }],
  });
  const second = await made(await emptyWork(), ledger, store.exports);
  expect(second).toMatchObject({ rows: 2, sources: [{ complete: true }] });
});

test('who goes on with rows of a process that was killed says what was known when that one began', async () => {
  const ledger = halfway();
  const work = await emptyWork();
  const stage = await Stage.open(work, [knownSource(statusOfFeed(ledger))]);
  await stage.save(START + 1_000_000);
  await stage.close();
  ledger.complete('feed', PERIOD.to, 'the last page');
  expect((await made(work, ledger, store.exports)).sources).toMatchObject([{ complete: false }]);
});

test('rows for which there is no room are an error, never a shorter file', async () => {
  const work = await emptyWork();
  const script = `
    import { Stage } from ${JSON.stringify(join(root, 'dist/exports/stage.js'))};
    const stage = await Stage.open(${JSON.stringify(work)});
    stage.add({ text: 'x'.repeat(100_000) }, 0, { source: 'test', dataset: 'test.audit' }, 1);
    await stage.save('done');`;
  const limited = 'ulimit -f 64; exec "$0" --input-type=module -e "$1"';
  const { status, stderr } = spawnSync('bash', ['-c', limited, process.execPath, script], {
    encoding: 'utf8',
  });
  expect(stderr).toContain('EFBIG');
  expect(status).toBe(1);
  expect(await savedStage(work)).toBeUndefined();
});

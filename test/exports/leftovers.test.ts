// What a failed or killed export leaves behind: what can be gone on with, and nothing else.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { SLICE_ROWS } from '../../exports/gather.ts';
import { type ProduceOptions, produce } from '../../exports/produce.ts';
import type { EventExport } from '../../pipeline/event-export.ts';
import { START, accessEvent } from '../support/events.ts';
import { testParts, testPlan } from '../support/exports.ts';
import { testFolder } from '../support/folder.ts';

const dir = testFolder('leftovers');
const SAFE = SLICE_ROWS;

/** Events of which the first slice is safe before the store fails, once; `asked` is told from when they are wanted. */
function failing(asked: (from: number) => void = () => undefined): EventExport {
  let failed = false;
  return {
    async *pages({ from = 0 }) {
      asked(from);
      const all = Array.from({ length: SAFE + 5 }, (_, n) => ({
        id: String(n),
        event: { ...accessEvent(n) },
      }));
      yield await Promise.resolve(all.filter(({ event }) => Date.parse(event['@timestamp']) >= from));
      if (failed) return;
      failed = true;
      throw new Error('the disk is broken');
    },
  };
}

function optionsOf(name: string, changes: Partial<ProduceOptions>): ProduceOptions {
  const plan = testPlan({ name, format: 'csv', period: 'last-year', to: { dir: join(dir, 'out') } }, dir);
  const instant = Date.UTC(2027, 0, 2);
  const period = plan.periodAt(instant);
  const { signal } = new AbortController();
  return { plan, period, instant, run: period.name, alone: true, once: false, signal, ...changes };
}

const there = ({ plan }: ProduceOptions): string[] => readdirSync(join(plan.dir, plan.name)).sort();

test('rows that are safe stay for who makes it again, and are not read again', async () => {
  const options = optionsOf('owed', {});
  const asked: number[] = [];
  const parts = testParts(failing((from) => asked.push(from)));
  await expect(produce(parts, options)).rejects.toThrow('the disk is broken');
  expect(there(options)).toEqual([expect.stringMatching(/^\.2026\.[0-9a-f]{12}\.partial$/)]);
  const manifest = await produce(parts, options);
  expect(manifest?.rows).toBe(SAFE + 5);
  expect(asked).toEqual([options.period.from, START + SAFE * 1000]);
  expect(there(options)).toEqual(['2026']);
});

test('of one that nobody makes again nothing stays', async () => {
  const options = optionsOf('asked', { run: '2026.20270102T000000000Z', once: true });
  await expect(produce(testParts(failing()), options)).rejects.toThrow('the disk is broken');
  expect(there(options)).toEqual([]);
});

test('what killed processes left is removed by the next, where nobody goes on with it and they are gone', async () => {
  const options = optionsOf('killed', { run: '2026.20270102T000000000Z', once: true });
  const parent = join(options.plan.dir, options.plan.name);
  const GONE = 1;
  const AT_WORK = 2;
  const left = (name: string, owner: object): void => {
    mkdirSync(join(parent, name), { recursive: true });
    writeFileSync(join(parent, name, 'owner.json'), JSON.stringify({ host: hostname(), ...owner }));
  };
  left('.2026.20270101T000000000Z.aaaaaaaaaaaa.partial', { pid: GONE, once: true });
  left('.2026.20270101T000000001Z.bbbbbbbbbbbb.partial', { pid: AT_WORK, once: true });
  left('.2026.20270101T000000002Z.cccccccccccc.partial', { pid: GONE, once: true, host: 'another' });
  left('.2026.dddddddddddd.partial', { pid: GONE, once: false });
  const processes = { identity: undefined, isRunning: (pid: number) => Promise.resolve(pid === AT_WORK) };
  const events: EventExport = {
    async *pages() {
      yield await Promise.resolve([]);
    },
  };
  await produce({ ...testParts(events), processes }, options);
  expect(there(options)).toEqual([
    '.2026.20270101T000000001Z.bbbbbbbbbbbb.partial',
    '.2026.20270101T000000002Z.cccccccccccc.partial',
    '.2026.dddddddddddd.partial',
    '2026.20270102T000000000Z',
  ]);
});

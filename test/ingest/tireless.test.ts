// A refused collector is tried again, and stays refused in the ledger for as long as nobody knows better.
import { expect, test } from '@jest/globals';
import { createLedger } from '../../ingest/source-ledger.ts';
import { tireless } from '../../ingest/tireless.ts';
import { Fault } from '../../pipeline/errors.ts';
import { collectorContext } from '../support/collector-context.ts';
import { until } from '../support/until.ts';

const PORTS = {
  source: { id: 'trail', dataset: 'test.lines', instance: 'trail', forms: {} },
  bus: { publish: () => Promise.resolve() },
  checkpoints: { load: () => Promise.resolve(new Map<string, string>()), save: () => Promise.resolve() },
  blobs: { put: () => Promise.reject(new Error('unused')), get: () => Promise.reject(new Error('unused')) },
};
const denied = new Fault('access_denied', 'the key was revoked');

test('it is refused through the pause, and let in when it was not refused for a while', async () => {
  const ledger = createLedger();
  const stop = new AbortController();
  const context = collectorContext({ ...PORTS, ledger, signal: stop.signal, untilIdle: false });
  const seen: (string | undefined)[] = [];
  const running = tireless(
    context,
    async () => {
      seen.push(ledger.state.refusal?.message);
      if (seen.length < 3) throw denied;
      await until('it to be let in', () => ledger.state.refusal === undefined);
      stop.abort();
      return { complete: true };
    },
    { firstMs: 60, longestMs: 60, letInMs: 10 },
  );
  expect(await running).toEqual({ complete: true });
  // Longer than it takes to be let in, the pauses let nobody in.
  expect(seen).toEqual([undefined, denied.message, denied.message]);
});

test('what the bus gives up with is thrown, and refuses nobody', async () => {
  const ledger = createLedger();
  const context = collectorContext({
    ...PORTS,
    bus: { publish: () => Promise.reject(denied) },
    ledger,
    untilIdle: false,
  });
  const collecting = tireless(context, async ({ bus }) => {
    await bus.publish({ records: [], rejects: [] });
    return { complete: true };
  });
  await expect(collecting).rejects.toBe(denied);
  expect(ledger.state.refusal).toBeUndefined();
});

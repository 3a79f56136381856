// The numbers of a store as /metrics shows them.
import { expect, test } from '@jest/globals';
import { Registry } from 'prom-client';
import { count } from '../../pipeline/meter.ts';
import { createStoreMeter } from '../../pipeline/store-meter.ts';
import { addStoreMetrics } from '../../pipeline/store-metrics.ts';

test('a store’s numbers are shown as they are, samples once', async () => {
  const registry = new Registry();
  const meter = createStoreMeter();
  addStoreMetrics(registry, meter);
  meter.requests = 3;
  meter.bytes = 1000;
  meter.late = 2;
  count(meter.retries, 'overloaded', 7);
  meter.searchable.add(0.6);
  meter.searchable.add(400);
  await registry.metrics();
  meter.requests = 4;
  meter.searchable.add(1.1);
  const text = await registry.metrics();
  for (const line of [
    'accesstrail_bulk_requests_total 4',
    'accesstrail_bulk_bytes_total 1000',
    'accesstrail_events_late_total 2',
    'accesstrail_events_moved_total 0',
    'accesstrail_bulk_retries_total{class="overloaded"} 7',
    'accesstrail_received_to_searchable_seconds_bucket{le="0.5"} 0',
    'accesstrail_received_to_searchable_seconds_bucket{le="0.75"} 1',
    'accesstrail_received_to_searchable_seconds_bucket{le="1.25"} 2',
    'accesstrail_received_to_searchable_seconds_bucket{le="+Inf"} 3',
    'accesstrail_received_to_searchable_seconds_count 3',
  ])
    expect(text.split('\n')).toContain(line);
});

test('samples that nobody takes do not pile up', () => {
  const { searchable } = createStoreMeter();
  for (let n = 0; n < 50_000; n++) searchable.add(n);
  const taken = searchable.take();
  expect(taken.length).toBeLessThanOrEqual(10_000);
  expect(taken.at(-1)).toBe(49_999);
  expect(searchable.take()).toEqual([]);
});

// The alert rules are of the form that Prometheus reads; they and the page on the ledger name metrics that are served.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { GAP_KINDS } from '../../pipeline/ledger/gaps.ts';
import { addLedgerMetrics } from '../../pipeline/ledger/metrics.ts';
import { createMeter } from '../../pipeline/meter.ts';
import { createMetrics } from '../../pipeline/metrics.ts';
import { addRejectShareMetric, createRejectShare } from '../../pipeline/reject-share.ts';
import { root } from '../support/program.ts';

interface Rules {
  readonly groups: readonly {
    readonly name: string;
    readonly rules: readonly {
      readonly alert: string;
      readonly expr: string;
      readonly for?: string;
      readonly labels: Readonly<Record<string, string>>;
      readonly annotations: Readonly<Record<string, string>>;
    }[];
  }[];
}

const { groups } = parse(readFileSync(join(root, 'deploy/prometheus/alerts.yaml'), 'utf8')) as Rules;
const rules = groups.flatMap((group) => group.rules);

test('each rule has a name of its own, a severity and a summary', () => {
  expect(rules.length).toBeGreaterThan(4);
  expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  for (const { labels, annotations, for: span = '0s' } of rules) {
    expect(['warning', 'critical']).toContain(labels['severity']);
    expect(annotations['summary']).toContain('$labels.source');
    expect(span).toMatch(/^\d+[smh]$/);
  }
});

test('the metrics, labels and kinds they name are served', () => {
  const meter = createMeter();
  const registry = createMetrics(meter, '0', Date.now);
  addLedgerMetrics(registry, () => []);
  addRejectShareMetric(registry, createRejectShare(meter));
  const served = registry.getMetricsAsArray().map(({ name }) => name);
  const named = rules.flatMap(({ expr }) => expr.match(/accesstrail_\w+/g) ?? []);
  expect(named.length).toBeGreaterThanOrEqual(rules.length);
  expect(named.filter((name) => !served.includes(name))).toEqual([]);
  const page = readFileSync(join(root, 'docs/ledger.md'), 'utf8');
  const table = page.slice(page.indexOf('| metric '));
  const documented = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => `accesstrail_${name ?? ''}`);
  expect(documented.length).toBeGreaterThan(8);
  expect(documented.filter((name) => !served.includes(name))).toEqual([]);
  const kinds = rules.flatMap(({ expr }) => /kind[!=]~"([^"]+)"/.exec(expr)?.[1]?.split('|') ?? []);
  expect(kinds.length).toBeGreaterThan(0);
  expect(kinds.filter((kind) => !GAP_KINDS.some((each) => each === kind))).toEqual([]);
});

test('the share of rejects is that of the last minute', async () => {
  const meter = createMeter();
  const share = createRejectShare(meter);
  const registry = createMetrics(meter, '0', Date.now);
  addRejectShareMetric(registry, share);
  const counts = meter.of('app', 'test.lines');
  const after = (ms: number, records: number, rejects: number): number | undefined => {
    counts.records += records;
    counts.rejects.set('not_json', (counts.rejects.get('not_json') ?? 0) + rejects);
    share.sample(ms);
    return share.shares().get('app');
  };
  expect(after(0, 100, 0)).toBeUndefined();
  expect(after(10_000, 100, 6)).toBe(0.06);
  expect(await registry.metrics()).toContain('accesstrail_rejects_share{source="app"} 0.06');
  expect(after(20_000, 100, 0)).toBe(0.03);
  // Containers that break give no record.
  expect(after(90_000, 0, 3)).toBeUndefined();
  expect(after(100_000, 0, 3)).toBe(1);
});

// The alert rules: Prometheus reads them and they say what their tests expect; they and the page on the ledger name what is served.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { GAP_KINDS } from '../../pipeline/ledger/gaps.ts';
import { createMeter } from '../../pipeline/meter.ts';
import { createMetrics } from '../../pipeline/metrics.ts';
import { addRejectShareMetric, createRejectShare } from '../../pipeline/reject-share.ts';
import { allMetrics } from '../../scripts/generate/metrics.mts';
import { describeWith } from '../services/describe-with.ts';
import { promtool } from '../services/promtool.ts';
import { root } from '../support/program.ts';
import { unknownIn } from './promql.ts';

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

const folder = join(root, 'deploy/prometheus');
const file = join(folder, 'alerts.yaml');
const { groups } = parse(readFileSync(file, 'utf8')) as {
  readonly groups: readonly { readonly name: string; readonly rules: readonly Rule[] }[];
};
const rules = groups.flatMap((group) => group.rules);
const metrics = allMetrics();

test('each rule has a name of its own, a severity and a summary', () => {
  expect(rules.length).toBeGreaterThan(10);
  expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  for (const { labels, annotations, for: span = '0s' } of rules) {
    expect(['warning', 'critical']).toContain(labels['severity']);
    expect(annotations['summary']?.length).toBeGreaterThan(10);
    expect(span).toMatch(/^\d+[smh]$/);
  }
});

test('the metrics, labels and kinds they name are served', () => {
  expect(
    rules.flatMap(({ alert, expr }) => unknownIn(expr, metrics).map((what) => `${alert}: ${what}`)),
  ).toEqual([]);
  const served = [...metrics.keys()];
  const page = readFileSync(join(root, 'docs/ledger.md'), 'utf8');
  const table = page.slice(page.indexOf('| metric '));
  const documented = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => `accesstrail_${name ?? ''}`);
  expect(documented.length).toBeGreaterThan(8);
  expect(documented.filter((name) => !served.includes(name))).toEqual([]);
  const kinds = rules.flatMap(({ expr }) => /kind[!=]~"([^"]+)"/.exec(expr)?.[1]?.split('|') ?? []);
  expect(kinds.length).toBeGreaterThan(0);
  expect(kinds.filter((kind) => !GAP_KINDS.some((each) => each === kind))).toEqual([]);
});

test('what a summary names of the series is left by its expression', () => {
  const missing = rules.flatMap(({ alert, expr, annotations }) => {
    const kept = [...expr.matchAll(/by \(([^)]*)\)/g)].flatMap(([, labels = '']) => labels.split(/, */));
    const named = [
      ...Object.values(annotations)
        .join(' ')
        .matchAll(/\$labels\.(\w+)/g),
    ].map(([, label = '']) => label);
    return named.filter((label) => !kept.includes(label)).map((label) => `${alert}: ${label}`);
  });
  expect(missing).toEqual([]);
});

await describeWith('promtool', { tool: promtool }, ({ tool }) => {
  test('reads the rules', async () => {
    expect(await tool.run(['check', 'rules', file])).toContain(`${String(rules.length)} rules found`);
  });

  test('each alert fires when it should, and not before', async () => {
    const cases = join(folder, 'alerts.test.yaml');
    const text = readFileSync(cases, 'utf8');
    expect(rules.filter(({ alert }) => !text.includes(`alertname: ${alert}\n`))).toEqual([]);
    expect(await tool.run(['test', 'rules', cases])).toContain('SUCCESS');
  });

  test('its tests hold every limit: with half of it they fail', async () => {
    const halved = readFileSync(file, 'utf8').replace(
      /> ([\d.]+)/g,
      (_all, limit: string) => `> ${String(Number(limit) / 2)}`,
    );
    const limited = rules.filter(({ expr }) => /> (?!0$)[\d.]+$/m.test(expr)).map(({ alert }) => alert);
    expect(limited.length).toBeGreaterThan(6);
    const said = await tool
      .check(halved, join(folder, 'alerts.test.yaml'))
      .catch((error: unknown) => (error as Error).message);
    const failed = [...said.matchAll(/alertname: (\w+)/g)].map(([, name = '']) => name);
    expect([...new Set(failed)].sort()).toEqual(limited.sort());
  });
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

// The Grafana dashboard: it shows every metric of ours, none that is not served, and Prometheus understands what it asks.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { allMetrics } from '../../scripts/generate/metrics.mts';
import { describeWith } from '../services/describe-with.ts';
import { promtool } from '../services/promtool.ts';
import { testFolder } from '../support/folder.ts';
import { root } from '../support/program.ts';
import { unknownIn } from './promql.ts';

interface Grid {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly description?: string;
  readonly gridPos: Grid;
  readonly targets?: readonly {
    readonly refId: string;
    readonly expr: string;
    readonly legendFormat: string;
  }[];
  readonly panels?: readonly Panel[];
}

const board = JSON.parse(readFileSync(join(root, 'deploy/grafana/accesstrail.json'), 'utf8')) as {
  readonly panels: readonly Panel[];
  readonly annotations: { readonly list: readonly { readonly expr: string }[] };
};
const panels = board.panels.flatMap((panel) => [panel, ...(panel.panels ?? [])]);
const expressions = [
  ...panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)),
  ...board.annotations.list.map(({ expr }) => expr),
];
const metrics = allMetrics();

test('every metric and label it asks for is served', () => {
  expect(expressions.length).toBeGreaterThan(40);
  expect(expressions.flatMap((expr) => unknownIn(expr, metrics))).toEqual([]);
});

test('every metric of ours is shown', () => {
  const ours = [...metrics.keys()].filter((name) => !/^accesstrail_(process|nodejs)_/.test(name));
  expect(ours.length).toBeGreaterThan(40);
  const shown = expressions.join('\n');
  expect(ours.filter((name) => !new RegExp(`${name}(_bucket)?\\{`).test(shown))).toEqual([]);
});

test('panels have an id and a place of their own, say what they show, and legends name labels that are left', () => {
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  const overlap = (a: Grid, b: Grid): boolean =>
    a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
  const clashes = panels.flatMap((a, index) =>
    panels
      .slice(index + 1)
      .filter((b) => overlap(a.gridPos, b.gridPos))
      .map((b) => `${a.title} and ${b.title}`),
  );
  expect(clashes).toEqual([]);
  for (const { type, gridPos, description, targets = [] } of panels) {
    expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
    if (type === 'row') continue;
    expect(description?.length).toBeGreaterThan(10);
    for (const { expr, legendFormat } of targets) {
      const [, kept = ''] = /\bby \(([^)]*)\)/.exec(expr) ?? [];
      const named = [...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].map(([, label = '']) => label);
      expect(named.filter((label) => !kept.split(/, */).includes(label))).toEqual([]);
    }
  }
});

const folder = testFolder('dashboard');

await describeWith('promtool', { tool: promtool }, ({ tool }) => {
  test('understands every query, its variables filled in', async () => {
    const rules = expressions.map((expr, index) => ({
      record: `panel:${String(index)}`,
      expr: expr.replace(/\$__(rate_interval|range|interval)/g, '5m').replace(/\$(job|source)/g, '.*'),
    }));
    expect(rules.filter(({ expr }) => expr.includes('$'))).toEqual([]);
    const file = join(folder, 'queries.yaml');
    writeFileSync(file, stringify({ groups: [{ name: 'dashboard', rules }] }));
    expect(await tool.run(['check', 'rules', file])).toContain(`${String(rules.length)} rules found`);
  });
});

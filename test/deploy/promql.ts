// Looks in a PromQL expression for metrics and labels that are not served.
import type { Metric } from '../../scripts/generate/metrics.mts';

/** Labels that Prometheus adds to whatever it scrapes, and that of histograms. */
const ADDED = ['job', 'instance', 'le'];

/** Each metric of ours in the expression that is not served, and each label that its metrics do not have. */
export function unknownIn(expr: string, metrics: ReadonlyMap<string, Metric>): readonly string[] {
  const unknown: string[] = [];
  const known = new Set(ADDED);
  for (const [, name = '', conditions = ''] of expr.matchAll(/(accesstrail_\w+)(?:\{([^}]*)\})?/g)) {
    const metric = metrics.get(name) ?? metrics.get(name.replace(/_(bucket|sum|count)$/, ''));
    if (!metric) unknown.push(name);
    for (const label of metric?.labels ?? []) known.add(label);
    for (const [, label = ''] of conditions.matchAll(/(\w+) *[=!]~?/g))
      if (metric && !metric.labels.includes(label) && !ADDED.includes(label))
        unknown.push(`${name}{${label}}`);
  }
  for (const [, labels = ''] of expr.matchAll(/\bby \(([^)]*)\)/g))
    for (const label of labels.split(/, */)) if (!known.has(label)) unknown.push(`by (${label})`);
  return unknown;
}

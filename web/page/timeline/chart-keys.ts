// Where the arrow keys lead within the chart.
import type { LaneLayout } from './layout.ts';

/** Where a key leads: to the item with this id, or the span by this share; undefined when the key is not ours. */
export function keyStep(
  { key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent,
  layouts: readonly LaneLayout[],
  current: string | undefined,
): string | number | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (shiftKey) return key === 'ArrowLeft' ? -0.25 : key === 'ArrowRight' ? 0.25 : undefined;
  const row = layouts.findIndex(({ items }) => items.some(({ id }) => id === current));
  const items = layouts[row]?.items ?? [];
  const at = items.findIndex(({ id }) => id === current);
  if (key === 'ArrowRight') return items[at + 1]?.id ?? current;
  if (key === 'ArrowLeft') return items[at - 1]?.id ?? current;
  if (key === 'Home') return items[0]?.id;
  if (key === 'End') return items.at(-1)?.id;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const others = key === 'ArrowDown' ? layouts.slice(row + 1) : layouts.slice(0, Math.max(0, row)).reverse();
  const x = items[at]?.x ?? 0;
  const near = others.find((other) => other.items.length > 0)?.items ?? [];
  return near.reduce(
    (best, item) => (Math.abs(item.x - x) < Math.abs(best.x - x) ? item : best),
    near[0] ?? { id: current ?? '', x },
  ).id;
}

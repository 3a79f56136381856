// Finds values of a JSON record that are neither in `unmapped` nor anywhere else in the event.
import type { Normalizer } from './contract.ts';

/**
 * Sentences about every leaf of the record (given as text) that the golden lost: a consumed path whose value is found neither in the event
 * (unless its form is declared to change) nor in `unmapped`, or an unconsumed one that is not in `unmapped`. Records that are not JSON give none.
 */
export function lost(
  text: string,
  golden: Readonly<Record<string, unknown>>,
  { consumed, derived }: Normalizer,
): string[] {
  const event = golden['event'];
  if (typeof event !== 'object' || event === null || !text.trimStart().startsWith('{')) return [];
  const { unmapped, ...mapped } = event as { unmapped?: Record<string, unknown> };
  const seen = JSON.stringify(mapped);
  const problems: string[] = [];
  for (const [path, value] of leaves(JSON.parse(text), [])) {
    if (value === null || value === '') continue;
    const dotted = path.join('.');
    if (isUnder(dotted, consumed)) {
      // A mapping may give back in `unmapped` what found no place: a value of another shape, a second id.
      if (!isUnder(dotted, derived) && !shows(seen, value) && !keeps(unmapped, path, value))
        problems.push(`${dotted} is consumed, but its value is lost`);
    } else if (!keeps(unmapped, path, value)) problems.push(`${dotted} is neither mapped nor unmapped`);
  }
  return problems;
}

function* leaves(value: unknown, path: readonly string[]): Generator<[readonly string[], unknown]> {
  if (typeof value !== 'object' || value === null) {
    yield [path, value];
    return;
  }
  for (const [key, member] of Object.entries(value)) yield* leaves(member, [...path, key]);
}

function isUnder(dotted: string, paths: readonly string[]): boolean {
  return paths.some((path) => dotted === path || dotted.startsWith(`${path}.`));
}

function shows(text: string, value: unknown): boolean {
  const plain = JSON.stringify(String(value)).slice(1, -1);
  return text.includes(plain) || text.toLowerCase().includes(plain.toLowerCase());
}

/** At its own path, or within the JSON text that deep nesting becomes. */
function keeps(unmapped: unknown, path: readonly string[], value: unknown): boolean {
  let node = unmapped;
  for (const key of path) {
    if (typeof node === 'string') return shows(node, value);
    node = (node as Record<string, unknown> | undefined)?.[key.replaceAll('\0', '\u2400')];
  }
  return node === value;
}

// How leases are shared out among the processes that want them.
import { expect, test } from '@jest/globals';
import { type Wish, shareOut } from '../../pipeline/bus/kafka/lease-plan.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];

const wish = (memberId: string, wants: readonly string[], holds: readonly string[] = []): Wish => ({
  memberId,
  holder: memberId,
  wants,
  holds,
});

/** Shares as an object, each in order. */
function shares(...wishes: readonly Wish[]): Record<string, string[]> {
  return Object.fromEntries([...shareOut(wishes)].map(([id, names]) => [id, [...names].sort()]));
}

test('evenly, and the same in whatever order the members come', () => {
  const wishes = ['x', 'y', 'z'].map((id) => wish(id, NAMES));
  const given = shares(...wishes);
  expect(Object.values(given).map((names) => names.length)).toEqual([2, 2, 2]);
  expect(Object.values(given).flat().sort()).toEqual(NAMES);
  expect(shares(...[...wishes].reverse())).toEqual(given);
});

test('who has a name keeps it, as long as that is fair', () => {
  const first = wish('y', NAMES, NAMES);
  const { x, y } = shares(first, wish('x', NAMES)) as { x: string[]; y: string[] };
  expect([x.length, y.length]).toEqual([3, 3]);
  const kept = shares(wish('x', NAMES, x), wish('y', NAMES, y), wish('z', NAMES));
  expect(x).toEqual(expect.arrayContaining(kept['x'] ?? []));
  expect(y).toEqual(expect.arrayContaining(kept['y'] ?? []));
  expect(kept['z']).toHaveLength(2);
  // The other is gone: nothing that is held moves.
  expect(shares(wish('x', NAMES, x))).toEqual({ x: NAMES });
});

test('only to those that want it, however uneven', () => {
  expect(shares(wish('x', ['a']), wish('y', ['a', 'b', 'c', 'd']), wish('z', []))).toEqual({
    x: ['a'],
    y: ['b', 'c', 'd'],
    z: [],
  });
  expect(shares(wish('x', ['a'], ['b']), wish('y', ['b']))).toEqual({ x: ['a'], y: ['b'] });
});

test('more members than names: the others stand by; nothing asked for is nothing given', () => {
  expect(Object.values(shares(...['w', 'x', 'y', 'z'].map((id) => wish(id, ['a'])))).flat()).toEqual(['a']);
  expect(shares()).toEqual({});
});

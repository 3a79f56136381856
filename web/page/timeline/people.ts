// Who was active: the names behind events, each with what became of what they did.

export interface Person {
  readonly name: string;
  readonly events: number;
  readonly changes: number;
  readonly failures: number;
  /** Oldest, ms since 1970 UTC. */
  readonly first: number;
}

interface Deed {
  readonly time: number;
  readonly who: string;
  readonly outcome: string;
  readonly change: boolean;
}

/** The name without the role that was used: `maya as role/Admin` is maya. */
export function personOf(who: string): string {
  const [name = who] = who.split(' as ', 1);
  return name;
}

export function hasFailed(outcome: string): boolean {
  return outcome.startsWith('failure');
}

/** Those with most changes and failures first: who only looked comes after them. */
export function peopleOf(deeds: readonly Deed[]): readonly Person[] {
  const found = new Map<string, Person>();
  for (const { time, who, outcome, change } of deeds) {
    const name = personOf(who);
    const { events, changes, failures, first } = found.get(name) ?? {
      events: 0,
      changes: 0,
      failures: 0,
      first: time,
    };
    found.set(name, {
      name,
      events: events + 1,
      changes: changes + Number(change),
      failures: failures + Number(hasFailed(outcome)),
      first: Math.min(first, time),
    });
  }
  const weight = ({ changes, failures }: Person): number => changes + failures;
  return [...found.values()].sort(
    (a, b) => weight(b) - weight(a) || b.events - a.events || a.name.localeCompare(b.name),
  );
}

/** Two letters that stand for a name: `maya.lindqvist@example.com` is ML. */
export function initials(name: string): string {
  const [local = ''] = name.split('@', 1);
  const [first = '', ...others] = local.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [one = '?', two = ''] = first.match(/./gu) ?? [];
  const last = others.at(-1)?.match(/./u)?.[0] ?? two;
  return `${one}${last}`.toUpperCase();
}

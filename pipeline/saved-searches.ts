// Searches that people keep, where every process that serves finds them.

export interface SavedSearch {
  /** Chosen by who saves it. */
  readonly id: string;
  /** Unique. */
  readonly name: string;
  readonly query: string;
  readonly from?: string;
  readonly to?: string;
  readonly columns?: readonly string[];
  /** Who saved it, and when (ISO 8601 UTC). */
  readonly by: string;
  readonly at: string;
}

/** So many are kept at most. */
export const MOST_SAVED = 1_000;

export interface SavedSearches {
  /** By name. */
  readonly list: () => Promise<readonly SavedSearch[]>;
  /** Keeps or replaces one; `taken` when another one has its name, `full` when no more are kept. */
  readonly put: (search: SavedSearch) => Promise<'done' | 'taken' | 'full'>;
  /** False when there was none. */
  readonly remove: (id: string) => Promise<boolean>;
}

/** What stands in the way of keeping a search beside those there are. */
export function obstacle(
  all: readonly SavedSearch[],
  { id, name }: SavedSearch,
): 'taken' | 'full' | undefined {
  const same = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  if (all.some((each) => each.id !== id && same(each.name))) return 'taken';
  return all.length >= MOST_SAVED && all.every((each) => each.id !== id) ? 'full' : undefined;
}

export function byName(searches: readonly SavedSearch[]): readonly SavedSearch[] {
  return searches.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

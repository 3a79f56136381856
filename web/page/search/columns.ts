// The columns of the results: five that answer who, what, where, how it ended and where it was recorded, and every field by its name.

export interface ColumnInfo {
  readonly title: string;
  /** What it sorts by, and what its facet counts. */
  readonly field: string;
  /** Of its width: a CSS grid track. */
  readonly track: string;
}

export const TIME = '@timestamp';
export const DEFAULT_COLUMNS: readonly string[] = ['who', 'what', 'where', 'outcome', 'source'];

const NAMED: Readonly<Record<string, ColumnInfo>> = {
  [TIME]: { title: 'Time (UTC)', field: TIME, track: '172px' },
  who: { title: 'Who', field: 'user.name', track: 'minmax(130px, 1.1fr)' },
  what: { title: 'What', field: 'event.action', track: 'minmax(200px, 3fr)' },
  where: { title: 'Where', field: 'oncall.system.id', track: 'minmax(130px, 1.4fr)' },
  outcome: { title: 'Outcome', field: 'event.outcome', track: '116px' },
  source: { title: 'Source', field: 'oncall.source.id', track: 'minmax(84px, 0.6fr)' },
};

export function columnInfo(name: string): ColumnInfo {
  const named = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  return named ?? { title: name, field: name, track: 'minmax(120px, 1fr)' };
}

/** Those that are not plain fields. */
export const isNamed = (name: string): boolean => Object.hasOwn(NAMED, name);
export const NAMED_COLUMNS: readonly string[] = Object.keys(NAMED).filter((name) => name !== TIME);

export interface FacetInfo {
  readonly title: string;
  readonly field: string;
}

/** What the facets count, in the order they stand. */
export const FACETS: readonly FacetInfo[] = [
  { title: 'Who', field: 'user.name' },
  { title: 'What', field: 'event.action' },
  { title: 'Where', field: 'oncall.system.id' },
  { title: 'Outcome', field: 'event.outcome' },
  { title: 'Source', field: 'oncall.source.id' },
];

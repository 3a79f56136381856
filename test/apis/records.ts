// The data that a local API server holds: records as the exact text the vendor would send.

export interface ApiRecord {
  /** The vendor's id. */
  readonly id: string;
  /** ms since 1970 UTC. */
  readonly time: number;
  readonly text: string;
}

/** Sorts by time, then by id. */
export function inOrder(records: readonly ApiRecord[], order: 'asc' | 'desc'): ApiRecord[] {
  const sign = order === 'asc' ? 1 : -1;
  return [...records].sort((a, b) => sign * (a.time - b.time || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)));
}

/** Those of a page, and whether there are more. `after` is the id of the last record of the page before. */
export function pageOf(
  sorted: readonly ApiRecord[],
  size: number,
  after: string | undefined,
): { readonly page: readonly ApiRecord[]; readonly more: boolean } {
  const from = after === undefined ? 0 : sorted.findIndex(({ id }) => id === after) + 1;
  return { page: sorted.slice(from, from + size), more: from + size < sorted.length };
}

/** A JSON array of records, each as it is. */
export function arrayOf(records: readonly ApiRecord[]): string {
  return `[${records.map(({ text }) => text).join(',')}]`;
}

// Which values are searched: those that Elasticsearch indexes, too.

/** As the mapping's ignore_above: longer values are kept, but not searched. */
export const LONGEST_SEARCHED = 8_191;

/** Whether a text, given as SQL, is short enough, counted in UTF-16 units as Elasticsearch does. */
export function isSearched(value: string): string {
  const most = String(LONGEST_SEARCHED);
  // Nearly always decided by the length in bytes; CASE, as OR would calculate both wherever it is not a row that is filtered.
  return `CASE WHEN strlen(${value}) <= ${most} THEN true WHEN ${value} IS NULL THEN false
    ELSE length(${value}) + length(regexp_replace(${value}, '[^\\x{10000}-\\x{10FFFF}]', '', 'g')) <= ${most} END`;
}

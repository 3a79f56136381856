// Reads the days and times of configuration and command line, which are in UTC.

/** ms since 1970 UTC of 2026-01-31, or of a time such as 2026-01-31T06:00Z; undefined when the calendar has none such. */
export function utcTime(text: string): number | undefined {
  const time = Date.parse(text.length === 10 ? `${text}T00:00:00Z` : text);
  // Date takes 30 February for 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.replace(/Z$/, ''))
    ? time
    : undefined;
}

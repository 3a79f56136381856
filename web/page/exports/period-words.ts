// Periods of exports in words.

const PERIODS: Readonly<Record<string, string>> = {
  'last-day': 'the day before',
  'last-week': 'the week before',
  'last-month': 'the month before',
  'last-quarter': 'the quarter before',
  'last-year': 'the year before',
};

/** As the configuration puts it, in words where there are any. */
export function periodWords(period: string): string {
  return PERIODS[period] ?? period;
}

/** `2026-10-31 23:00 to 2026-11-30 23:00`, days alone where both ends are midnight, UTC. */
export function rangeWords(from: string | null, to: string | null): string {
  const ends = [from, to].map((end) => (end === null ? undefined : new Date(end).toISOString()));
  const days = ends.every((end) => end === undefined || end.endsWith('T00:00:00.000Z'));
  const [start, stop] = ends.map((end) =>
    end === undefined ? undefined : days ? end.slice(0, 10) : `${end.slice(0, 10)} ${end.slice(11, 16)}`,
  );
  if (start === undefined && stop === undefined) return 'all time';
  if (start === undefined) return `until ${stop ?? ''}`;
  return stop === undefined ? `since ${start}` : `${start} to ${stop}`;
}

/** What people call the period of a result by its id: `2026-10`, `2026-W47`, `2026-Q4`; undefined for one of two instants. */
export function periodName(id: string): string | undefined {
  const [name = ''] = id.split('.', 1);
  return name.includes('--') ? undefined : name;
}

/** The end of a path, for a line; the whole of anything else. */
export function shortPlace(destination: string): string {
  const parts = destination.split('/');
  return destination.startsWith('/') && parts.length > 4 ? `…/${parts.slice(-3).join('/')}` : destination;
}

// The timeline as a table in the terminal.
import type { Timeline } from '../../pipeline/timeline.ts';
import { type Column, number, table } from './table.ts';

const COLUMNS: readonly Column[] = [
  { title: 'time (UTC)' },
  { title: 'who', flexible: true },
  { title: 'what', flexible: true },
  { title: 'where', flexible: true },
  { title: 'outcome' },
  { title: 'source' },
];

/** The rows with the time of day; the day is the caller's to print above. */
export function timelineText({ rows, routine }: Timeline, width?: number): string {
  const body = rows.map(({ time, who, what, where, outcome, source }) => [
    new Date(time).toISOString().slice(11, 19),
    who,
    what,
    where,
    outcome,
    source,
  ]);
  const rest =
    routine > 0 ? `and ${number(routine)} routine events (services, steps of connecting), not shown\n` : '';
  return table(COLUMNS, body, width) + rest;
}

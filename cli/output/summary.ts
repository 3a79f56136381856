// The closing table of a run: what came in per source and what became of it.
import type { SummaryRow } from '../../pipeline/summary.ts';
import { type Column, instant, number, table } from './table.ts';

const COLUMNS: readonly Column[] = [
  { title: 'source' },
  { title: 'records', align: 'right' },
  { title: 'events', align: 'right' },
  { title: 'duplicates', align: 'right' },
  { title: 'filtered', align: 'right' },
  { title: 'rejects', align: 'right' },
  { title: 'first event' },
  { title: 'last event' },
  { title: 'records/s', align: 'right' },
];

/** The summary as text; below the table the reasons of rejects and filters, where there are any. */
export function summaryText(rows: readonly SummaryRow[], width?: number): string {
  const body = rows.map((row) => [
    row.source,
    number(row.records),
    number(row.events + row.replaced),
    number(row.duplicates),
    number(total(row.filtered)),
    number(total(row.rejects)),
    instant(row.first),
    instant(row.last),
    number(row.rate),
  ]);
  return (
    table(COLUMNS, body, width) + reasons('filtered', rows, 'filtered') + reasons('rejects', rows, 'rejects')
  );
}

function reasons(title: string, rows: readonly SummaryRow[], member: 'filtered' | 'rejects'): string {
  const lines = rows
    .filter((row) => row[member].length > 0)
    .map(
      (row) =>
        `  ${row.source}: ${row[member].map(([name, count]) => `${name} ${number(count)}`).join(', ')}`,
    );
  return lines.length === 0 ? '' : `\n${title}:\n${lines.join('\n')}\n`;
}

function total(parts: readonly (readonly [string, number])[]): number {
  return parts.reduce((sum, [, count]) => sum + count, 0);
}

// Shows checks as a table, and what to do about those that are not fine.
import type { Check } from '../../pipeline/check.ts';
import { table } from './table.ts';

const SIGN: Readonly<Record<Check['state'], string>> = {
  fine: 'ok',
  warning: 'warning',
  missing: 'missing',
  differs: 'differs',
  wrong: 'WRONG',
};

/** A row each, in order; `width` is the terminal's, in columns. */
export function checksText(checks: readonly Check[], width: number | undefined): string {
  const rows = checks.map(({ what, state, found }) => [SIGN[state], what, found]);
  return table([{ title: '' }, { title: 'what' }, { title: 'found', flexible: true }], rows, width);
}

/** What is not fine, each remedy below all that it mends; empty when all are. */
export function remediesText(checks: readonly Check[]): string {
  const byRemedy = new Map<string, string[]>();
  for (const { what, found, remedy, state } of checks) {
    if (remedy === undefined || state === 'fine') continue;
    byRemedy.set(remedy, [...(byRemedy.get(remedy) ?? []), `  ${what}: ${found}\n`]);
  }
  return [...byRemedy].map(([remedy, found]) => `${found.join('')}    -> ${remedy}\n`).join('');
}

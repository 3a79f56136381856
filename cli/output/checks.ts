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

/** The remedies of those that are not fine, a paragraph each; empty when all are. */
export function remediesText(checks: readonly Check[]): string {
  return checks
    .filter(({ remedy, state }) => remedy !== undefined && state !== 'fine')
    .map(({ what, found, remedy }) => `  ${what}: ${found}\n    ${remedy ?? ''}\n`)
    .join('');
}

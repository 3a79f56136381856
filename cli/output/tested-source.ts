// Shows what the cases of a source gave: what differs, field by field, and the claims that nobody has written yet.
import { type Problem, problemText } from '../../normalizers/problem.ts';
import type { CaseResult } from '../../normalizers/testing.ts';
import type { Paint } from './paint.ts';
import { printable } from './table.ts';

export interface TestedSource {
  readonly id: string;
  readonly revision: number;
  readonly cases: readonly CaseResult[];
  /** What is wrong with the source as a whole. */
  readonly faults: readonly string[];
}

type Difference = Extract<Problem, { readonly kind: 'claim' | 'golden' }>;

/** `-` is what a claim or golden says, `+` what the mapping gives. */
export function testedText({ id, revision, cases, faults }: TestedSource, paint: Paint): string {
  const shown = cases.map((each) => caseText(each, paint)).join('');
  const wrong = faults.map((fault) => `${paint.failure(`  ${fault}`)}\n`).join('');
  return `${paint.strong(id)} ${paint.quiet(`mapping revision ${String(revision)}`)}\n\n${shown}${wrong}\n${summaryText(cases)}\n`;
}

function caseText({ name, problems, outcomes }: CaseResult, paint: Paint): string {
  const wrong = problems.filter(({ kind }) => kind !== 'unwritten');
  const kinds = paint.quiet(outcomes.map((outcome) => kindOf(outcome)).join(', '));
  const unwritten = hasUnwritten(problems) ? paint.quiet('; claims to be written') : '';
  const sign = wrong.length === 0 ? paint.success('ok  ') : paint.failure('FAIL');
  return `  ${sign} ${name} ${kinds}${unwritten}\n${wrong.map((problem) => problemLines(problem, paint)).join('')}`;
}

function kindOf(outcome: CaseResult['outcomes'][number]): string {
  if ('event' in outcome) return 'event';
  if ('filtered' in outcome) return `filtered: ${String(outcome['filtered'])}`;
  return `reject: ${String((outcome['reject'] as { readonly code?: unknown }).code)}`;
}

function problemLines(problem: Problem, paint: Paint): string {
  if (problem.kind === 'claim' || problem.kind === 'golden') return differenceLines(problem, paint);
  return `         ${paint.failure(printable(problemText(problem)))}\n`;
}

function differenceLines({ kind, record, path, expected, actual, doc }: Difference, paint: Paint): string {
  const where = paint.quiet(`record ${String(record)}, ${doc === undefined ? kind : `${kind} ${doc}`}`);
  return (
    `         ${path}  ${where}\n` +
    `           ${paint.failure(`- ${valueText(expected)}`)}\n` +
    `           ${paint.success(`+ ${valueText(actual)}`)}\n`
  );
}

function valueText(value: unknown): string {
  return value === undefined ? '(nothing)' : printable(JSON.stringify(value));
}

function summaryText(cases: readonly CaseResult[]): string {
  const failed = cases.filter(({ problems }) => problems.some(({ kind }) => kind !== 'unwritten')).length;
  const unwritten = cases.filter(({ problems }) => hasUnwritten(problems)).map(({ name }) => name);
  const counts = `${counted(cases.length - failed, 'case holds', 'cases hold')}, ${counted(failed, 'does not', 'do not')}`;
  if (unwritten.length === 0) return counts;
  return (
    `${counts}\nClaims are still to be written in ${String(unwritten.length)} of ${String(cases.length)}: what holds there is only what the mapping itself gave.\n` +
    `  ${unwritten.map((name) => `cases/${name}/claims.json`).join('\n  ')}`
  );
}

function hasUnwritten(problems: readonly Problem[]): boolean {
  return problems.some(({ kind }) => kind === 'unwritten');
}

function counted(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

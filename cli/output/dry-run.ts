// What a dry run shows: the records of one page, what each would become, and the first of them as it came.
import type { Item } from '../../ingest/http-poll/item.ts';
import type { Place } from '../../ingest/http-poll/page-request.ts';
import type { Page } from '../../ingest/http-poll/read-page.ts';
import type { NormalizeOutcome } from '../../pipeline/stages/normalize.ts';
import { type Column, amount, instant, number, printable, table } from './table.ts';

export interface DryRun {
  readonly place: Place;
  readonly page: Page;
  /** Those that are shown; the page may have more. `bytes` are masked. */
  readonly records: readonly {
    readonly item: Item;
    readonly bytes: Buffer;
    readonly outcome: NormalizeOutcome;
  }[];
}

const COLUMNS: readonly Column[] = [
  { title: 'time' },
  { title: 'id', flexible: true },
  { title: 'becomes' },
  { title: 'who', flexible: true },
  { title: 'what', flexible: true },
  { title: 'where', flexible: true },
];

/** As much of a record is shown. */
const SHOWN = 600;

export function dryRunText({ place, page, records }: DryRun, width?: number): string {
  const span = `${instant(place.from)} to ${place.to === undefined ? 'now' : instant(place.to)}`;
  if (page.kind !== 'page') return `${span}: ${page.why}\n${NOTHING}`;
  if (records.length === 0) return `${span}: ${amount(page.records, 'record')}\n${NOTHING}`;
  const rows = records.map(({ item, outcome }) => [instant(item.time), item.id ?? '–', ...cells(outcome)]);
  const more = page.next === undefined ? 'the only page' : 'the first page of several';
  return (
    `${span}: ${amount(page.records, 'record')} on ${more}; ${number(records.length)} of them would become:\n\n` +
    table(COLUMNS, rows, width) +
    `\n${counts(records.map(({ outcome }) => outcome))}\n` +
    `The first as it came, secrets masked:\n${printable((records[0]?.bytes ?? Buffer.alloc(0)).toString('utf8', 0, SHOWN))}\n` +
    NOTHING
  );
}

const NOTHING = 'Nothing was published, stored or remembered.\n';

function cells(outcome: NormalizeOutcome): string[] {
  if (outcome.kind === 'filtered') return ['filtered', '', outcome.reason, ''];
  if (outcome.kind === 'reject') {
    const { code, path, message } = outcome.reject;
    return ['reject', '', `${code}: ${path === undefined ? '' : `${path}: `}${message}`, ''];
  }
  const { event } = outcome.document;
  return ['event', event.user.name, event.event.action, event.oncall.system?.id ?? ''];
}

function counts(outcomes: readonly NormalizeOutcome[]): string {
  const of = (kind: NormalizeOutcome['kind']): number => outcomes.filter((each) => each.kind === kind).length;
  return `events ${number(of('event'))}, rejects ${number(of('reject'))}, filtered ${number(of('filtered'))}`;
}

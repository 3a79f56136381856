// From one event to others: around it in time, of the same session, person, system, address.
import type { IconName } from '../components/icon.tsx';
import type { AccessEvent } from '../contract.ts';
import { fieldOf } from '../search/event-fields.ts';
import { clauseOf } from '../search/query-text.ts';
import { freshSearch } from '../search/state.ts';
import { type Range, around } from '../search/time-range.ts';

export interface Pivot {
  readonly title: string;
  readonly icon: IconName;
  readonly key: string;
  readonly tip: string;
  readonly url: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const AROUND_MS = 5 * MINUTE;
/** How far around an event the rest of its session is looked for, where the record does not say when it was. */
const SESSION_MS = 12 * HOUR;
const DAY_MS = 24 * HOUR;

/** Those that the event has the fields for. `range`: the period that is searched now, kept where it makes sense. */
export function pivotsOf(event: AccessEvent, range: Range | undefined): readonly Pivot[] {
  const time = Date.parse(event['@timestamp']);
  const near = range ?? around(time, DAY_MS);
  const person = textField(event, 'oncall.person.id');
  const user = textField(event, 'user.name');
  const pivots: (Pivot | undefined)[] = [
    {
      ...{ title: 'Around this', icon: 'around', key: 'a', tip: 'Everything within five minutes' },
      url: freshSearch('', ...ends(around(time, AROUND_MS))),
    },
    pivot(event, 'oncall.session.id', sessionRange(event, time), {
      ...{ title: 'Same session', icon: 'session', key: 'e', tip: 'Everything in this session' },
    }),
    person === undefined && user === 'unknown'
      ? undefined
      : pivot(event, person === undefined ? 'user.name' : 'oncall.person.id', near, {
          ...{ title: 'Same person', icon: 'person', key: 'p', tip: 'Everything they did in this period' },
        }),
    pivot(event, 'oncall.system.id', near, {
      ...{ title: 'Same system', icon: 'server', key: 'y', tip: 'Everything on this system in this period' },
    }),
    pivot(event, 'source.ip', near, {
      ...{
        title: 'Same address',
        icon: 'network',
        key: 'd',
        tip: 'Everything from this address in this period',
      },
    }),
  ];
  return pivots.filter((each) => each !== undefined);
}

function pivot(event: AccessEvent, field: string, range: Range, rest: Omit<Pivot, 'url'>): Pivot | undefined {
  const value = textField(event, field);
  return value === undefined
    ? undefined
    : { ...rest, url: freshSearch(clauseOf(field, value), ...ends(range)) };
}

function sessionRange(event: AccessEvent, time: number): Range {
  const { start, end } = event.oncall.session ?? {};
  return {
    from: new Date((start === undefined ? time - SESSION_MS : Date.parse(start)) - MINUTE).toISOString(),
    to: new Date((end === undefined ? time + SESSION_MS : Date.parse(end)) + MINUTE).toISOString(),
  };
}

const ends = ({ from, to }: Range): readonly [string, string] => [from, to];

function textField(event: AccessEvent, field: string): string | undefined {
  const value = fieldOf(event, field);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

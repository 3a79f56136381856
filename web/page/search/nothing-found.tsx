// What to do when nothing was found: when the last that match are from, or that nothing ever matches.
import type { JSX } from 'preact';
import { api } from '../api.ts';
import { Button } from '../components/button.tsx';
import { Empty } from '../components/states.tsx';
import { Time } from '../components/time.tsx';
import { Link } from '../router.tsx';
import { useResource } from '../resource.ts';
import { relative } from '../time.ts';
import type { Range, Resolved } from './time-range.ts';

export interface NothingFoundProps {
  readonly query: string;
  readonly resolved: Resolved;
  readonly onRange: (range: Range) => void;
  readonly onQuery: (query: string) => void;
}

const DAY_MS = 86_400_000;
const EVER = '2010-01-01T00:00:00.000Z';

export function NothingFound({ query, resolved, onRange, onQuery }: NothingFoundProps): JSX.Element {
  const { data } = useResource(`${query} ${String(resolved.from)}`, async (signal) => {
    const latest = async (text: string): Promise<number | undefined> => {
      const { events } = await api.search({ query: text, from: EVER, limit: 1 }, signal);
      const found = events[0]?.event['@timestamp'];
      return found === undefined ? undefined : Date.parse(found);
    };
    const matching = await latest(query);
    return { matching, any: matching ?? (query === '' ? undefined : await latest('')) };
  });
  if (!data) return <Empty title="No events in this period" />;
  if (data.matching !== undefined) {
    const last = data.matching;
    const length = Math.max(resolved.to - resolved.from, DAY_MS);
    return (
      <Empty title="No events in this period" icon="clock">
        <p>
          The last {query === '' ? '' : 'that match '}are from <Time value={last} focusable /> UTC,{' '}
          {relative(last)}.
        </p>
        <div class="actions">
          <Button
            kind="primary"
            onClick={() => {
              onRange({
                from: new Date(last - length).toISOString(),
                to: new Date(last + 1000).toISOString(),
              });
            }}
          >
            Show the last ones
          </Button>
          <Button
            onClick={() => {
              onRange({ from: EVER, to: 'now' });
            }}
          >
            Search all time
          </Button>
        </div>
      </Empty>
    );
  }
  if (data.any !== undefined)
    return (
      <Empty title="Nothing matches, at any time">
        <p>
          Take conditions away, or use a wildcard: <code>user.name: ma*</code> also finds maya.
        </p>
        <div class="actions">
          <Button
            kind="primary"
            onClick={() => {
              onQuery('');
            }}
          >
            Clear the query
          </Button>
        </div>
      </Empty>
    );
  return (
    <Empty title="There are no events yet" icon="sources">
      <p>
        They appear as soon as a source delivers: <Link href="/sources">sources</Link> shows what came in and
        what could not be read.
      </p>
    </Empty>
  );
}

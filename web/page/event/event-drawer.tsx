// An event beside the results it was found in.
import type { JSX } from 'preact';
import { api } from '../api.ts';
import { Button } from '../components/button.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { useResource } from '../resource.ts';
import { Link } from '../router.tsx';
import { Icon } from '../components/icon.tsx';
import type { Range } from '../search/time-range.ts';
import { EventView } from './event-view.tsx';

export interface EventDrawerProps {
  readonly id: string;
  /** The period that is searched. */
  readonly range: Range;
  readonly query: string;
  readonly columns: readonly string[];
  readonly onQuery: (query: string) => void;
  readonly onColumns: (columns: readonly string[]) => void;
  readonly onClose: () => void;
}

export function EventDrawer({
  id,
  range,
  query,
  columns,
  onQuery,
  onColumns,
  onClose,
}: EventDrawerProps): JSX.Element {
  const { data, error, loading, reload } = useResource(id, (signal) => api.event(id, signal));
  return (
    <aside class={loading ? 'drawer waiting' : 'drawer'} aria-label="Event">
      <div class="drawer-bar">
        <span class="hint">Event</span>
        <Link
          href={`/event/${encodeURIComponent(id)}`}
          class="button quiet small bare"
          aria-label="Open on its own page"
          data-tip="Open on its own page"
        >
          <Icon name="expand" size={14} />
        </Link>
        <Button icon="close" kind="quiet" small label="Close" keys="Esc" onClick={onClose} />
      </div>
      <div class="drawer-body" tabIndex={0} role="region" aria-label="Event details">
        {error && <Failed error={error} retry={reload} />}
        {!data && !error && <Loading lines={9} label="Loading the event" />}
        {data && <EventView answer={data} range={range} narrowing={{ query, columns, onQuery, onColumns }} />}
      </div>
    </aside>
  );
}

// An event beside what it was found in.
import type { JSX, Ref } from 'preact';
import { api } from '../api.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { NoAnswer } from '../components/states.tsx';
import { useResource } from '../resource.ts';
import { Link } from '../router.tsx';
import { EventView, type EventViewProps } from './event-view.tsx';

export interface EventDrawerProps extends Pick<EventViewProps, 'range' | 'narrowing'> {
  readonly id: string;
  /** The drawer itself, to be given the focus. */
  readonly drawer?: Ref<HTMLElement>;
  readonly onClose: () => void;
}

export function EventDrawer({ id, drawer, onClose, ...view }: EventDrawerProps): JSX.Element {
  const { data, error, loading, reload } = useResource(id, (signal) => api.event(id, signal));
  return (
    <aside
      class={loading ? 'drawer waiting' : 'drawer'}
      aria-label="Event"
      {...(drawer && { ref: drawer, tabIndex: -1 })}
    >
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
        {(!data || error) && <NoAnswer error={error} retry={reload} lines={9} label="Loading the event" />}
        {data && <EventView answer={data} {...view} />}
      </div>
    </aside>
  );
}

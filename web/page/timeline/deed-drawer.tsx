// The event behind a mark, beside the timeline.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { api } from '../api.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { EventView } from '../event/event-view.tsx';
import { useResource } from '../resource.ts';
import { Link } from '../router.tsx';
import type { Range } from '../search/time-range.ts';
import { useShortcuts } from '../shortcuts.ts';

export interface DeedDrawerProps {
  readonly id: string;
  readonly range: Range | undefined;
  readonly onClose: () => void;
}

export function DeedDrawer({ id, range, onClose }: DeedDrawerProps): JSX.Element {
  const { data, error, loading, reload } = useResource(id, (signal) => api.event(id, signal));
  const drawer = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    // Whoever opened it by keyboard reads on in it, and comes back to where he was.
    opener.current = document.activeElement;
    drawer.current?.focus();
    return () => {
      const before = opener.current;
      if ((before instanceof HTMLElement || before instanceof SVGElement) && before.isConnected)
        before.focus();
    };
  }, []);
  useShortcuts('Event beside the timeline', [{ keys: 'Escape', label: 'Close the event', run: onClose }]);
  return (
    <aside class={loading ? 'drawer waiting' : 'drawer'} aria-label="Event" tabIndex={-1} ref={drawer}>
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
        {data && <EventView answer={data} range={range} />}
      </div>
    </aside>
  );
}

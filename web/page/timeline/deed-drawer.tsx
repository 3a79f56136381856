// The event behind a mark, beside the timeline.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { EventDrawer, type EventDrawerProps } from '../event/event-drawer.tsx';
import { useShortcuts } from '../shortcuts.ts';

export function DeedDrawer(props: Pick<EventDrawerProps, 'id' | 'range' | 'onClose'>): JSX.Element {
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
  useShortcuts('Event beside the timeline', [
    { keys: 'Escape', label: 'Close the event', run: props.onClose },
  ]);
  return <EventDrawer {...props} drawer={drawer} />;
}

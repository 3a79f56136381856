// One event on a page of its own, to be linked to: fields and record side by side.
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { api } from '../api.ts';
import { Failed, Loading } from '../components/states.tsx';
import type { PageProps } from '../page-props.ts';
import { useResource } from '../resource.ts';
import { Link } from '../router.tsx';
import { EventView } from './event-view.tsx';

export function EventPage({ param }: PageProps): JSX.Element {
  const { data, error, reload } = useResource(param, (signal) => api.event(param, signal));
  useEffect(() => {
    if (data) document.title = `${data.event.event.action} · accesstrail`;
  }, [data]);
  return (
    <main class="page" id="main">
      <h1 class="visually-hidden">Event</h1>
      <p class="crumbs">
        <Link href="/">Search</Link> <span aria-hidden="true">/</span> <span class="soft">Event</span>
      </p>
      {error && (
        <Failed error={error} retry={reload}>
          <Link href="/">Search for it</Link>
        </Failed>
      )}
      {!error && !data && <Loading lines={12} label="Loading the event" />}
      {data && <EventView answer={data} range={undefined} wide />}
    </main>
  );
}

// One event on a page of its own.
import type { JSX } from 'preact';
import { api } from '../api.ts';
import { Failed, Loading } from '../components/states.tsx';
import type { PageProps } from '../pages.ts';
import { useResource } from '../resource.ts';

export function EventPage({ param }: PageProps): JSX.Element {
  const { data, error, reload } = useResource(param, (signal) => api.event(param, signal));
  return (
    <main class="page" id="main">
      {error && <Failed error={error} retry={reload} />}
      {!error && !data && <Loading />}
      {data && <h1>{data.event.event.action}</h1>}
    </main>
  );
}

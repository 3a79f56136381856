// The sources page.
import type { JSX } from 'preact';
import { Loading } from '../components/states.tsx';

export function SourcesPage(): JSX.Element {
  return (
    <main class="page" id="main">
      <h1>Sources</h1>
      <Loading />
    </main>
  );
}

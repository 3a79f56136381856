// The timeline page.
import type { JSX } from 'preact';
import { Loading } from '../components/states.tsx';

export function TimelinePage(): JSX.Element {
  return (
    <main class="page" id="main">
      <h1>Timeline</h1>
      <Loading />
    </main>
  );
}

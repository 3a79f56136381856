// The exports page.
import type { JSX } from 'preact';
import { Loading } from '../components/states.tsx';

export function ExportsPage(): JSX.Element {
  return (
    <main class="page" id="main">
      <h1>Exports</h1>
      <Loading />
    </main>
  );
}

// The search page.
import type { JSX } from 'preact';
import { Loading } from '../components/states.tsx';

export function SearchPage(): JSX.Element {
  return (
    <main class="page" id="main">
      <h1>Search</h1>
      <Loading />
    </main>
  );
}

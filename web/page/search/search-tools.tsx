// Beside the search bar: live tail, saved searches, columns, and the link to share.
import type { JSX } from 'preact';
import { Button } from '../components/button.tsx';
import { copyText } from '../components/copy-button.tsx';
import { toast } from '../components/toast.tsx';
import { navigate } from '../router.tsx';
import { whole } from '../numbers.ts';
import { ColumnPicker } from './column-picker.tsx';
import { SavedSearches } from './saved-searches.tsx';
import { type SearchState, searchUrl } from './state.ts';
import type { Range } from './time-range.ts';
import type { Tail } from './use-tail.ts';

export interface SearchToolsProps {
  readonly state: SearchState;
  readonly range: Range;
  readonly live: boolean;
  readonly tail: Tail;
  readonly onLive: (live: boolean) => void;
}

export function SearchTools({ state, range, live, tail, onLive }: SearchToolsProps): JSX.Element {
  return (
    <div class="search-tools">
      <Button
        icon={live ? 'pause' : 'live'}
        label={live ? 'Stop the live tail' : 'Live tail'}
        tip={live ? 'Stop the live tail' : 'Show events as they come'}
        keys="t"
        class={live ? 'live' : ''}
        aria-pressed={live}
        onClick={() => {
          onLive(!live);
        }}
      >
        <span class="wide-only">{live ? liveText(tail) : 'Live'}</span>
      </Button>
      <SavedSearches state={state} range={range} />
      <ColumnPicker
        columns={state.columns}
        onChange={(columns) => {
          navigate(searchUrl({ ...state, columns }), { replace: true });
        }}
      />
      <Button
        icon="link"
        kind="quiet"
        label="Copy a link to this search"
        onClick={() => {
          // With the period written out, so that whoever opens it sees the same.
          const url = new URL(searchUrl({ ...state, ...range }), location.href).href;
          void copyText(url).then((done) => {
            toast(done ? 'Link copied' : url);
          });
        }}
      />
      <span class="visually-hidden" role="status">
        {live ? liveText(tail) : ''}
      </span>
    </div>
  );
}

function liveText({ events, connected, error }: Tail): string {
  if (error) return error.message;
  if (!connected) return 'Connecting…';
  return events.length === 0 ? 'Live' : `Live · ${whole(events.length)} new`;
}

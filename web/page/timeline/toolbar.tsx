// What is looked at: the query, the period, closer and farther.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ApiError } from '../api.ts';
import { Button } from '../components/button.tsx';
import { Popover } from '../components/popover.tsx';
import { QUICK_RANGES, type Range, rangeLabel } from '../search/time-range.ts';
import type { Span } from './scale.ts';
import { moved, zoomed } from './zoom.ts';

export interface ToolbarProps {
  readonly query: string;
  readonly range: Range | undefined;
  readonly span: Span | undefined;
  readonly busy: boolean;
  readonly error: ApiError | undefined;
  /** Whether another period was chosen than the one it began with. */
  readonly changed: boolean;
  readonly onQuery: (query: string) => void;
  readonly onRange: (range: Range) => void;
  readonly onSpan: (span: Span) => void;
  readonly onReset: () => void;
}

export function Toolbar(props: ToolbarProps): JSX.Element {
  const { query, range, span, busy, error, changed, onQuery, onRange, onSpan, onReset } = props;
  const [typed, setTyped] = useState(query);
  useEffect(() => {
    setTyped(query);
  }, [query]);
  const go = (next: (span: Span) => Span) => () => {
    if (span) onSpan(next(span));
  };
  return (
    <div class="tl-toolbar" aria-busy={busy}>
      <form
        role="search"
        class="tl-query"
        onSubmit={(event) => {
          event.preventDefault();
          onQuery(typed);
        }}
      >
        <input
          type="search"
          aria-label="Query (KQL)"
          placeholder="Filter, such as user.name: maya"
          spellcheck={false}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
        {error?.code === 'bad_query' && (
          <p class="fault" role="alert">
            {error.message}
          </p>
        )}
      </form>
      <Popover
        button={{ icon: 'clock' }}
        text={range ? rangeLabel(range) : 'Period'}
        title="Choose the period"
      >
        {(close) => (
          <ul class="menu">
            {QUICK_RANGES.map((each) => (
              <li key={each.label}>
                <Button
                  kind="quiet"
                  onClick={() => {
                    onRange({ from: each.from, to: each.to });
                    close();
                  }}
                >
                  {each.label}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Popover>
      <div class="tl-zoom" role="group" aria-label="Zoom">
        <Button icon="left" label="Earlier" keys="[" onClick={go((each) => moved(each, -0.5))} />
        <Button icon="minus" label="Farther" keys="-" onClick={go((each) => zoomed(each, 2))} />
        <Button icon="plus" label="Closer" keys="+" onClick={go((each) => zoomed(each, 0.5))} />
        <Button icon="right" label="Later" keys="]" onClick={go((each) => moved(each, 0.5))} />
        <Button
          icon="refresh"
          label="The period it began with"
          keys="0"
          disabled={!changed}
          onClick={onReset}
        />
      </div>
    </div>
  );
}

// What is looked at: the query, the period, closer and farther.
import type { JSX, RefObject } from 'preact';
import type { ApiError } from '../api.ts';
import { Button } from '../components/button.tsx';
import { QueryBar } from '../search/query-bar.tsx';
import { TimePicker } from '../search/time-picker.tsx';
import type { Range } from '../search/time-range.ts';
import type { Span } from './scale.ts';
import { moved, zoomed } from './zoom.ts';

export interface ToolbarProps {
  readonly query: string;
  readonly range: Range | undefined;
  readonly span: Span | undefined;
  readonly error: ApiError | undefined;
  /** Whether another period was chosen than the one it began with. */
  readonly changed: boolean;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onQuery: (query: string) => void;
  readonly onRange: (range: Range) => void;
  readonly onSpan: (span: Span) => void;
  readonly onReset: () => void;
}

export function Toolbar(props: ToolbarProps): JSX.Element {
  const { query, range, span, error, changed, inputRef, onQuery, onRange, onSpan, onReset } = props;
  const go = (next: (span: Span) => Span) => () => {
    if (span) onSpan(next(span));
  };
  return (
    <div class="search-top tl-top">
      <QueryBar query={query} range={range} error={error} onSearch={onQuery} inputRef={inputRef} />
      {range && (
        <TimePicker key={`${range.from} ${range.to}`} range={range} resolved={span} onChange={onRange} />
      )}
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

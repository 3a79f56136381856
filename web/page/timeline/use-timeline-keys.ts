// The keys of the timeline page; those within the chart are the chart's own.
import type { RefObject } from 'preact';
import { useShortcuts } from '../shortcuts.ts';
import type { Span } from './scale.ts';
import { moved, zoomed } from './zoom.ts';

export interface TimelineKeys {
  readonly span: Span | undefined;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onSpan: (span: Span) => void;
  readonly onReset: () => void;
}

export function useTimelineKeys({ span, input, onSpan, onReset }: TimelineKeys): void {
  const go = (next: (span: Span) => Span) => (): void => {
    if (span) onSpan(next(span));
  };
  useShortcuts('Timeline', [
    { keys: '/', label: 'Go to the search bar', run: () => input.current?.focus() },
    { keys: '+', label: 'Closer', run: go((each) => zoomed(each, 0.5)) },
    { keys: '-', label: 'Farther', run: go((each) => zoomed(each, 2)) },
    { keys: '[', label: 'Earlier', run: go((each) => moved(each, -0.5)) },
    { keys: ']', label: 'Later', run: go((each) => moved(each, 0.5)) },
    { keys: '0', label: 'The period it began with', run: onReset },
  ]);
}

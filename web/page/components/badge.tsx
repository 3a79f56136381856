// Small marks: the outcome of an event, the state of a source, a count.
import type { ComponentChildren, JSX } from 'preact';

export type Tone = 'good' | 'bad' | 'warn' | 'neutral' | 'accent';

export function Badge({
  tone = 'neutral',
  children,
}: {
  readonly tone?: Tone;
  readonly children: ComponentChildren;
}): JSX.Element {
  return <span class={`badge ${tone}`}>{children}</span>;
}

const TONES: Readonly<Record<string, Tone>> = { success: 'good', failure: 'bad', unknown: 'neutral' };

/** The outcome by colour, form and word: never by colour alone. */
export function Outcome({
  value,
  code,
}: {
  readonly value: string;
  readonly code?: string | undefined;
}): JSX.Element {
  return (
    <span class={`outcome ${TONES[value] ?? 'neutral'}`}>
      <span class="mark" aria-hidden="true" />
      {value}
      {code !== undefined && <span class="code"> {code}</span>}
    </span>
  );
}

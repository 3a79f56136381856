// The shapes of marks: form and filling tell what colour tells too.
import type { JSX } from 'preact';
import type { MarkKind } from './pack-marks.ts';

const PATHS: Readonly<Record<MarkKind, string>> = {
  failure: 'M0 -7 7 5.500H-7Z',
  change: 'M0 -6.500 6.500 0 0 6.500 -6.500 0Z',
  access: 'M0 -4.500a4.500 4.500 0 1 1 0 9a4.500 4.500 0 1 1 0 -9Z',
};

/** Around the origin; a failed change is a filled triangle, any other failure an open one. */
export function MarkShape({
  kind,
  filled,
}: {
  readonly kind: MarkKind;
  readonly filled: boolean;
}): JSX.Element {
  return <path class={`tl-shape ${kind}${filled ? ' filled' : ''}`} d={PATHS[kind]} />;
}

/** The same in a line of text. */
export function MarkSample({
  kind,
  filled,
}: {
  readonly kind: MarkKind;
  readonly filled: boolean;
}): JSX.Element {
  return (
    <svg class="tl-sample" width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
      <MarkShape kind={kind} filled={filled} />
    </svg>
  );
}

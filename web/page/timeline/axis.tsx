// The line of time above the lanes, and how busy it was.
import type { JSX } from 'preact';
import { count } from '../numbers.ts';
import { utcClock } from '../time.ts';
import { densityBars } from './layout.ts';
import { type Span, type Tick, place } from './scale.ts';

export interface Density {
  readonly intervalMs: number;
  readonly buckets: readonly { readonly time: number; readonly count: number }[];
}

/** Height in pixels of the strip that shows how busy it was. */
const STRIP = 26;

export interface AxisProps {
  readonly ticks: readonly Tick[];
  readonly span: Span;
  readonly width: number;
  readonly density: Density | undefined;
  readonly moments: readonly number[];
}

export function Axis({ ticks: shown, span, width, density, moments }: AxisProps): JSX.Element {
  const bars = density ? densityBars(density.buckets, density.intervalMs, span, width) : [];
  const total = density?.buckets.reduce((sum, bucket) => sum + bucket.count, 0) ?? 0;
  return (
    <svg
      class="tl-ticks"
      width={width}
      height={STRIP + 22}
      role="img"
      aria-label={`All events: ${count(total, 'event')}, routine ones included`}
    >
      {bars.map(({ x, width: wide, share }) => (
        <rect
          key={x}
          class="tl-density"
          x={x}
          width={wide}
          y={22 + STRIP * (1 - share)}
          height={STRIP * share}
        />
      ))}
      {shown.map(({ time, label, major }) => {
        const x = place(time, span, width);
        return (
          <g key={time} class={major ? 'major' : ''} transform={`translate(${x.toFixed(1)} 0)`}>
            <line class="tl-grid" y1={18} y2={STRIP + 22} />
            <text y={13} text-anchor={x < 24 ? 'start' : x > width - 24 ? 'end' : 'middle'}>
              {label}
            </text>
          </g>
        );
      })}
      {moments.map((time) => {
        const x = place(time, span, width);
        return x < 0 || x > width ? null : (
          <g key={time} class="tl-moment-flag" transform={`translate(${x.toFixed(1)} 0)`}>
            <rect x={-20} y={1} width={40} height={16} rx={8} />
            <text y={13} text-anchor="middle">
              {utcClock(time).slice(0, 5)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

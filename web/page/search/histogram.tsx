// Events over time: a bar for each stretch, failures at its foot; drag over it to look closer, or press a bar.
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import type { Histogram as Counts } from '../contract.ts';
import { count, whole } from '../numbers.ts';
import { useStore } from '../store.ts';
import { shade } from '../theme.ts';
import { duration, utc, utcClock, utcDay } from '../time.ts';
import { drawHistogram, type HistogramChart } from './histogram-chart.ts';
import { type Range, type Resolved, changed } from './time-range.ts';

export interface HistogramProps {
  readonly counts: Counts | undefined;
  readonly resolved: Resolved;
  readonly total: number;
  readonly loading: boolean;
  readonly onRange: (range: Range) => void;
}

export function Histogram({ counts, resolved, total, loading, onRange }: HistogramProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<number>();
  const drawn = useStore(shade);
  const choose = useRef(onRange);
  choose.current = onRange;
  const bars = useMemo(() => filled(counts, resolved), [counts, resolved.from, resolved.to]);
  useEffect(() => {
    const element = box.current;
    if (!element || !bars) return undefined;
    const chart: HistogramChart = drawHistogram(element, bars, {
      onHover: setHovered,
      onSelect: (from, to) => {
        choose.current({ from: new Date(from).toISOString(), to: new Date(to).toISOString() });
      },
    });
    return () => {
      chart.destroy();
      setHovered(undefined);
    };
  }, [bars, drawn]);
  const failures = bars?.failures.reduce((sum, each) => sum + each, 0) ?? 0;
  const step = (
    label: string,
    icon: 'left' | 'right' | 'zoomOut',
    keys: string,
    range: Range,
  ): JSX.Element => (
    <Button
      icon={icon}
      kind="quiet"
      small
      label={label}
      keys={keys}
      onClick={() => {
        onRange(range);
      }}
    />
  );
  return (
    <section class={loading ? 'histogram waiting' : 'histogram'} aria-label="Events over time">
      <header>
        <p class="histogram-total">
          <strong>{count(total, 'event')}</strong>
          <span class="soft">
            {failures > 0 && (
              <>
                <span class="legend-fail" aria-hidden="true" /> {count(failures, 'failure')}
              </>
            )}
          </span>
        </p>
        <p class="histogram-hover soft" aria-live="off">
          {bars && hovered !== undefined
            ? barText(bars, hovered)
            : `${utc(resolved.from)} to ${utc(resolved.to)} UTC${bars ? ` · ${duration(bars.intervalMs)} a bar` : ''}`}
        </p>
        <div class="histogram-steps">
          {step('Earlier', 'left', '[', changed(resolved, 1, -0.5))}
          {step('Zoom out', 'zoomOut', '-', changed(resolved, 2))}
          {step('Later', 'right', ']', changed(resolved, 1, 0.5))}
        </div>
      </header>
      <div
        class="histogram-chart"
        ref={box}
        role="img"
        aria-label={bars ? summary(bars, total, failures) : 'No counts yet'}
      />
    </section>
  );
}

export interface Bars {
  readonly intervalMs: number;
  readonly from: number;
  readonly to: number;
  /** Beginning of each bar, ms. */
  readonly times: readonly number[];
  readonly counts: readonly number[];
  readonly failures: readonly number[];
}

/** At most so many bars are drawn where the answer leaves empty ones out. */
const MOST_BARS = 2000;

/** With a bar for every stretch of the period, empty ones too. */
function filled(counts: Counts | undefined, { from, to }: Resolved): Bars | undefined {
  if (!counts || counts.intervalMs <= 0) return undefined;
  const { intervalMs, buckets } = counts;
  const first = Math.floor(Math.min(from, buckets[0]?.time ?? from) / intervalMs) * intervalMs;
  const length = Math.min(Math.max(Math.ceil((to - first) / intervalMs), 1), MOST_BARS);
  const byTime = new Map(buckets.map((bucket) => [bucket.time, bucket]));
  const times = Array.from({ length }, (_, index) => first + index * intervalMs);
  return {
    intervalMs,
    from: first,
    to: first + length * intervalMs,
    times,
    counts: times.map((time) => byTime.get(time)?.count ?? 0),
    failures: times.map((time) => byTime.get(time)?.failures ?? 0),
  };
}

function barText({ times, counts, failures, intervalMs }: Bars, index: number): string {
  const start = times[index] ?? 0;
  const end = start + intervalMs;
  const until = utcDay(start) === utcDay(end) ? utcClock(end) : utc(end);
  const failed = failures[index] ?? 0;
  return `${utc(start)} to ${until} UTC · ${count(counts[index] ?? 0, 'event')}${failed > 0 ? `, ${count(failed, 'failure')}` : ''}`;
}

function summary({ times, counts }: Bars, total: number, failures: number): string {
  const most = Math.max(...counts);
  const peak = times[counts.indexOf(most)];
  const when = peak === undefined || most === 0 ? '' : `; most at ${utc(peak)} UTC: ${whole(most)}`;
  return `${count(total, 'event')}, ${count(failures, 'failure')}${when}`;
}

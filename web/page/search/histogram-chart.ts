// Draws the bars with uPlot and tells what is pointed at, pressed and dragged over.
import uPlot from 'uplot';
import type { Bars } from './histogram.tsx';

export interface HistogramEvents {
  /** Index of the bar under the pointer. */
  readonly onHover: (index: number | undefined) => void;
  /** ms since 1970 UTC. */
  readonly onSelect: (from: number, to: number) => void;
}

export interface HistogramChart {
  readonly destroy: () => void;
}

const DRAG_PX = 4;

export function drawHistogram(box: HTMLElement, bars: Bars, events: HistogramEvents): HistogramChart {
  const colour = (name: string): string => getComputedStyle(box).getPropertyValue(name).trim();
  const path = uPlot.paths.bars?.({ size: [0.82, 64], align: 1, gap: 1 });
  const series = (label: string, fill: string): uPlot.Series => ({
    label,
    fill,
    width: 0,
    points: { show: false },
    ...(path ? { paths: path } : {}),
  });
  const axis = {
    stroke: colour('--faint'),
    font: `11px ${getComputedStyle(document.body).fontFamily}`,
    ticks: { show: false },
  };
  const select = (chart: uPlot): void => {
    const { left, width } = chart.select;
    if (width < DRAG_PX) return;
    const [from, to] = [chart.posToVal(left, 'x') * 1000, chart.posToVal(left + width, 'x') * 1000];
    chart.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
    events.onSelect(Math.max(Math.floor(from), bars.from), Math.min(Math.ceil(to), bars.to));
  };
  const chart = new uPlot(
    {
      ...sizeOf(box),
      padding: [6, 18, 0, 0],
      legend: { show: false },
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
      cursor: {
        y: false,
        points: { show: false },
        drag: { x: true, y: false, setScale: false, dist: DRAG_PX },
      },
      scales: {
        x: { time: true, range: [bars.from / 1000, bars.to / 1000] },
        y: { range: (_chart, _least, most) => [0, Math.max(most, 1)] },
      },
      series: [{}, series('events', colour('--bar-fill')), series('failures', colour('--bar-fail'))],
      axes: [
        {
          ...axis,
          size: 22,
          gap: 4,
          space: 90,
          grid: { show: false },
          values: (_chart, splits, _axis, _space, seconds) => splits.map((split) => label(split, seconds)),
        },
        {
          ...axis,
          size: 40,
          gap: 6,
          space: 24,
          grid: { stroke: colour('--line'), width: 1 },
          incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6, 1e7],
        },
      ],
      hooks: {
        setSelect: [select],
        setCursor: [
          ({ cursor }) => {
            const index = pointedAt(chart, cursor.left ?? -1, bars);
            events.onHover(index);
          },
        ],
      },
    },
    [bars.times.map((time) => time / 1000), [...bars.counts], [...bars.failures]],
    box,
  );
  // A press without a drag takes the bar itself.
  let pressed = 0;
  chart.over.addEventListener('mousedown', ({ clientX }) => {
    pressed = clientX;
  });
  chart.over.addEventListener('click', ({ clientX, offsetX }) => {
    const index = pointedAt(chart, offsetX, bars);
    const start = index === undefined ? undefined : bars.times[index];
    if (start !== undefined && Math.abs(clientX - pressed) < DRAG_PX)
      events.onSelect(start, start + bars.intervalMs);
  });
  const watch = new ResizeObserver(() => {
    chart.setSize(sizeOf(box));
  });
  watch.observe(box);
  return {
    destroy: () => {
      watch.disconnect();
      chart.destroy();
    },
  };
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A mark on the axis (s, UTC) as it is told apart from those so many seconds away: 24 hours, days at midnight. */
function label(at: number, step: number): string {
  const date = new Date(at * 1000);
  if (step >= 28 * 86_400) return MONTH.format(date);
  if (at % 86_400 === 0) return DAY.format(date);
  return date.toISOString().slice(11, step < 60 ? 19 : 16);
}

const sizeOf = (box: HTMLElement): { readonly width: number; readonly height: number } => ({
  width: Math.max(box.clientWidth, 120),
  height: Math.max(box.clientHeight, 60),
});

function pointedAt(chart: uPlot, left: number, bars: Bars): number | undefined {
  if (left < 0) return undefined;
  const index = Math.floor((chart.posToVal(left, 'x') * 1000 - bars.from) / bars.intervalMs);
  return index >= 0 && index < bars.times.length ? index : undefined;
}

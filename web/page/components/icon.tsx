// The table of icons: strokes on a 16 by 16 grid, drawn in the text's colour.
import type { JSX } from 'preact';

const PATHS = {
  search: 'M7 12.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11ZM11 11l3.500 3.500',
  timeline: 'M2 3.500h7M5 8h9M2 12.500h6',
  sources: 'M8 1.500 14.500 5 8 8.500 1.500 5ZM1.500 8 8 11.500 14.500 8M1.500 11 8 14.500 14.500 11',
  exports: 'M8 1.500v9M4.500 7 8 10.500 11.500 7M2 13.500h12',
  clock: 'M8 14.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM8 4.500V8l2.500 1.500',
  close: 'M3.500 3.500l9 9M12.500 3.500l-9 9',
  check: 'M2.500 8.500 6 12l7.500-8',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  left: 'M10 3.500 5.500 8 10 12.500',
  right: 'M6 3.500 10.500 8 6 12.500',
  plus: 'M8 2.500v11M2.500 8h11',
  minus: 'M2.500 8h11',
  filter: 'M1.500 3h13L9.500 9v5l-3-1.500V9Z',
  columns: 'M2 2.500h12v11H2ZM6 2.500v11M10 2.500v11',
  copy: 'M5.500 5.500h8v8h-8ZM3 10.500h-.5v-8h8V3',
  link: 'M6.500 9.500l3-3M7 4.500l1.500-1.500a3.200 3.200 0 0 1 4.500 4.500L11.500 9M9 11.500 7.500 13A3.200 3.200 0 0 1 3 8.500L4.500 7',
  star: 'M8 1.800l1.900 4 4.300.5-3.200 3 .9 4.300L8 11.400l-3.900 2.200.9-4.300-3.200-3 4.300-.5Z',
  live: 'M5 8a3 3 0 1 0 6 0 3 3 0 1 0-6 0M3 3a7 7 0 0 0 0 10M13 3a7 7 0 0 1 0 10',
  pause: 'M5.500 3v10M10.500 3v10',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1v1.500M8 13.500V15M1 8h1.500M13.500 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  moon: 'M13.500 9.500A6 6 0 0 1 6.500 2.500a6 6 0 1 0 7 7Z',
  system: 'M1.500 2.500h13v8.500h-13ZM5.500 14h5M8 11v3',
  keyboard: 'M1.500 4h13v8.500h-13ZM4 6.800h.1M6.700 6.800h.1M9.300 6.800h.1M12 6.800h.1M4.500 9.800h7',
  user: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.500 14.500a5.500 5.500 0 0 1 11 0',
  person: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.500 14.500a5.500 5.500 0 0 1 11 0',
  session: 'M2 3h12v10H2ZM4.500 6l2 2-2 2M8.500 10h3',
  server: 'M2 2.500h12v4.500H2ZM2 9h12v4.500H2ZM4.500 4.800h.1M4.500 11.300h.1',
  around: 'M1.500 8H5M11 8h3.500M8 3v10M5 5.500v5M11 5.500v5',
  network:
    'M8 14.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM1.500 8h13M8 1.500c4.500 4 4.500 9 0 13-4.500-4-4.500-9 0-13Z',
  expand: 'M9.500 2.500h4v4M13.500 2.500l-5 5M6.500 13.500h-4v-4M2.500 13.500l5-5',
  more: 'M3.500 8h.1M8 8h.1M12.500 8h.1',
  refresh: 'M13.500 8A5.500 5.500 0 1 1 11.700 4M13.500 1.500V5H10',
  warning: 'M8 2 15 14H1ZM8 6.500v3.500M8 12h.1',
  info: 'M8 14.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM8 7.500V11M8 5h.1',
  lock: 'M3.500 7h9v7h-9ZM5.500 7V4.500a2.500 2.500 0 0 1 5 0V7',
  play: 'M4.500 2.500v11l9-5.500Z',
  trash: 'M2.500 4h11M6 4V2.500h4V4M4 4l.7 9.500h6.600L12 4',
  external: 'M9 2.500h4.500V7M13.500 2.500 7.500 8.500M11.500 9.500v4h-9v-9h4',
  zoomOut: 'M7 12.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11ZM11 11l3.500 3.500M4.500 7h5',
} as const;

export type IconName = keyof typeof PATHS;

/** Decorative: what it means is said by the text or the label beside it. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }): JSX.Element {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

// Draws only the rows of a long list that can be seen: TanStack's virtualizer as a hook.
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import {
  Virtualizer,
  type VirtualizerOptions,
  elementScroll,
  observeElementOffset,
  observeElementRect,
} from '@tanstack/virtual-core';

export interface VirtualRow {
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly start: number;
}

export interface Virtual {
  readonly rows: readonly VirtualRow[];
  /** Of the whole list, in pixels. */
  readonly height: number;
  readonly scrollTo: (index: number) => void;
}

export interface VirtualSettings {
  readonly count: number;
  /** In pixels: all rows are as high. */
  readonly rowHeight: number;
  /** What stands above the rows inside the scroller. */
  readonly top: number;
}

const OVERSCAN = 12;

export function useVirtual(
  scroller: RefObject<HTMLElement | null>,
  { count, rowHeight, top }: VirtualSettings,
): Virtual {
  const [, redraw] = useState(0);
  const options: VirtualizerOptions<HTMLElement, Element> = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollMargin: top,
    scrollPaddingStart: top,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => {
      redraw((turn) => turn + 1);
    },
  };
  const [virtualizer] = useState(() => new Virtualizer(options));
  virtualizer.setOptions(options);
  useEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
  });
  useLayoutEffect(() => {
    virtualizer.measure();
  }, [virtualizer, rowHeight]);
  return {
    rows: virtualizer.getVirtualItems().map(({ index, start }) => ({ index, start: start - top })),
    height: virtualizer.getTotalSize(),
    scrollTo: (index) => {
      virtualizer.scrollToIndex(index, { align: 'auto' });
    },
  };
}

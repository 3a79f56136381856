// Choosing a stretch of time with the pointer: press, drag, let go; escape gives up.
import { useEffect, useRef, useState } from 'preact/hooks';

export interface Brush {
  /** Pixels from the left of the element. */
  readonly from: number;
  readonly to: number;
}

/** So many pixels are a shaking hand. */
const LEAST = 6;

export interface BrushHandlers {
  readonly brush: Brush | undefined;
  readonly onPointerDown: (event: PointerEvent) => void;
}

/** `left` is where the chart begins within the element, in pixels; `done` gets the stretch in pixels of the chart. */
export function useBrush(left: number, width: number, done: (brush: Brush) => void): BrushHandlers {
  const [brush, setBrush] = useState<Brush>();
  const latest = useRef({ left, width, done });
  latest.current = { left, width, done };
  const stop = useRef<(() => void) | undefined>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const onPointerDown = (event: PointerEvent): void => {
    // A finger scrolls; it zooms by the buttons.
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const element = event.currentTarget as HTMLElement;
    const at = ({ clientX }: PointerEvent): number => {
      const x = clientX - element.getBoundingClientRect().left - latest.current.left;
      return Math.min(latest.current.width, Math.max(0, x));
    };
    const start = at(event);
    if (event.clientX - element.getBoundingClientRect().left < latest.current.left) return;
    let current: Brush = { from: start, to: start };
    const move = (moved: PointerEvent): void => {
      current = { from: start, to: at(moved) };
      if (Math.abs(current.to - current.from) < LEAST) return;
      moved.preventDefault();
      setBrush(current);
    };
    const end = (): void => {
      stop.current?.();
      if (Math.abs(current.to - current.from) >= LEAST) latest.current.done(current);
    };
    const escape = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') stop.current?.();
    };
    stop.current?.();
    stop.current = () => {
      stop.current = undefined;
      setBrush(undefined);
      document.removeEventListener('pointermove', move);
      document.removeEventListener('pointerup', end);
      document.removeEventListener('pointercancel', giveUp);
      document.removeEventListener('keydown', escape);
    };
    const giveUp = stop.current;
    document.addEventListener('pointermove', move);
    document.addEventListener('pointerup', end);
    document.addEventListener('pointercancel', giveUp);
    document.addEventListener('keydown', escape);
  };
  return { brush, onPointerDown };
}

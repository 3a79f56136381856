// One tooltip for the whole page: shows `data-tip` (with `data-keys`), or the local time of `data-time`, on hover and focus.
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { timeTip } from './time.tsx';

interface Tip {
  readonly text: string;
  readonly keys: string | undefined;
  readonly around: DOMRect;
}

const GAP = 6;
const DELAY_MS = 120;

function tipOf(target: EventTarget | null): Tip | undefined {
  if (!(target instanceof Element)) return undefined;
  const owner = target.closest<HTMLElement>('[data-tip],[data-time]');
  if (!owner) return undefined;
  const { tip, time, keys } = owner.dataset;
  return { text: tip ?? timeTip(Number(time)), keys, around: owner.getBoundingClientRect() };
}

export function TooltipLayer(): JSX.Element | null {
  const [tip, setTip] = useState<Tip>();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let timer = 0;
    const show = (event: Event): void => {
      clearTimeout(timer);
      const found = tipOf(event.target);
      if (!found) setTip(undefined);
      else if (event.type === 'focusin') setTip(found);
      else
        timer = window.setTimeout(() => {
          setTip(found);
        }, DELAY_MS);
    };
    const hide = (event: Event): void => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
      clearTimeout(timer);
      setTip(undefined);
    };
    const shown = ['pointerover', 'focusin'] as const;
    const hidden = ['pointerdown', 'focusout', 'keydown', 'scroll'] as const;
    for (const name of shown) document.addEventListener(name, show);
    for (const name of hidden) document.addEventListener(name, hide, true);
    return () => {
      clearTimeout(timer);
      for (const name of shown) document.removeEventListener(name, show);
      for (const name of hidden) document.removeEventListener(name, hide, true);
    };
  }, []);
  useEffect(() => {
    const element = box.current;
    if (!element || !tip) return;
    const { width, height } = element.getBoundingClientRect();
    const { around } = tip;
    const left = Math.min(Math.max(around.left + around.width / 2 - width / 2, 8), innerWidth - width - 8);
    const below = around.bottom + GAP;
    const top = below + height > innerHeight - 8 ? around.top - height - GAP : below;
    element.style.left = `${String(Math.round(left))}px`;
    element.style.top = `${String(Math.round(top))}px`;
  }, [tip]);
  if (!tip) return null;
  return (
    <div class="tooltip" role="tooltip" ref={box}>
      <span>{tip.text}</span>
      {tip.keys !== undefined && <kbd>{tip.keys}</kbd>}
    </div>
  );
}

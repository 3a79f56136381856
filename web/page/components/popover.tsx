// A panel that a button opens beneath itself: closed by escape, by a click elsewhere, or by what is inside.
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button, type ButtonProps } from './button.tsx';

export interface PopoverProps {
  /** Of the button. */
  readonly button: Omit<ButtonProps, 'onClick' | 'children'>;
  readonly text?: ComponentChildren;
  /** Names the panel. */
  readonly title: string;
  readonly align?: 'start' | 'end';
  readonly children: (close: () => void) => ComponentChildren;
}

const EDGE = 8;

export function Popover({ button, text, title, align = 'start', children }: PopoverProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  useLayoutEffect(() => {
    const box = panel.current;
    const from = opener.current?.getBoundingClientRect();
    if (!open || !box || !from) return;
    const { width, height } = box.getBoundingClientRect();
    const wanted = align === 'start' ? from.left : from.right - width;
    const left = Math.max(EDGE, Math.min(wanted, innerWidth - width - EDGE));
    const below = from.bottom + 4;
    const top = below + height > innerHeight - EDGE ? Math.max(EDGE, innerHeight - height - EDGE) : below;
    box.style.left = `${String(Math.round(left))}px`;
    box.style.top = `${String(Math.round(top))}px`;
    box.querySelector<HTMLElement>('[autofocus],input,button,a[href]')?.focus();
  }, [open, align]);
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event): void => {
      const target = event.target as Node;
      if (!panel.current?.contains(target) && !opener.current?.contains(target)) setOpen(false);
    };
    // On the document, as what had the focus inside may be gone.
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', escape, true);
    return () => {
      document.removeEventListener('keydown', escape, true);
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);
  return (
    <>
      <Button
        {...button}
        buttonRef={opener}
        aria-haspopup="dialog"
        aria-expanded={open}
        {...(open ? { 'aria-controls': id } : {})}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {text}
      </Button>
      {open && (
        <div
          class="popover"
          role="dialog"
          aria-label={title}
          id={id}
          ref={panel}
          onKeyDown={(event) => {
            event.stopPropagation();
          }}
        >
          {children(close)}
        </div>
      )}
    </>
  );
}

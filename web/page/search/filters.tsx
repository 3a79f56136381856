// Where the facets stand: at the side, or folded away where there is no room for them.
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useMedia } from '../use-media.ts';

export function Filters({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const narrow = useMedia('(width < 900px)');
  const [open, setOpen] = useState(false);
  if (!narrow)
    return (
      <aside class="side" aria-label="Filters" tabIndex={0}>
        {children}
      </aside>
    );
  return (
    <details
      class="filters"
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>Filters</summary>
      {open && children}
    </details>
  );
}

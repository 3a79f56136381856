// The sheet under `?`: the keys that work on this page.
import type { JSX } from 'preact';
import { Dialog } from '../components/dialog.tsx';
import { groups } from '../shortcuts.ts';
import { useStore } from '../store.ts';

const NAMES: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
  Enter: '↵',
};

export function ShortcutSheet({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const shown = useStore(groups).toReversed();
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose} wide>
      <div class="sheet">
        {shown.map(({ title, shortcuts }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {shortcuts.map(({ keys, label }) => (
                <div key={keys}>
                  <dt>{label}</dt>
                  <dd>
                    {keys.split(' ').map((key) => (
                      <kbd key={key}>{NAMES[key] ?? key}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

// Tabs: arrow keys move between them, only the chosen one's content is drawn.
import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

export interface Tab {
  readonly name: string;
  readonly title: string;
  readonly content: () => ComponentChildren;
}

export interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
}

export function Tabs({ label, tabs, chosen, onChoose }: TabsProps): JSX.Element {
  const id = useId();
  const current = tabs.find(({ name }) => name === chosen);
  const move = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const index = (tabs.findIndex(({ name }) => name === chosen) + by + tabs.length) % tabs.length;
    const next = tabs[index];
    if (next) onChoose(next.name);
    (event.currentTarget.children[index] as HTMLElement | undefined)?.focus();
    event.preventDefault();
  };
  return (
    <div class="tabs">
      <div class="tab-list" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map(({ name, title }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            aria-selected={name === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => {
              onChoose(name);
            }}
          >
            {title}
          </button>
        ))}
      </div>
      <div class="tab-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`}>
        {current?.content()}
      </div>
    </div>
  );
}

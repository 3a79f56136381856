// The list under the search bar.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Suggestion } from '../contract.ts';
import { short } from '../numbers.ts';

export interface SuggestionListProps {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  /** -1: none. */
  readonly chosen: number;
  readonly onTake: (suggestion: Suggestion) => void;
}

const KINDS: Readonly<Record<Suggestion['kind'], string>> = {
  field: 'field',
  value: 'value',
  operator: 'op',
};

export function SuggestionList({ id, suggestions, chosen, onTake }: SuggestionListProps): JSX.Element {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <ul
      ref={list}
      id={`${id}-list`}
      class="suggestions"
      role="listbox"
      aria-label="Completions"
      hidden={suggestions.length === 0}
    >
      {suggestions.map((suggestion, index) => (
        <li
          key={`${suggestion.kind} ${suggestion.text}`}
          id={`${id}-${String(index)}`}
          role="option"
          aria-selected={index === chosen}
          onPointerDown={(event) => {
            // The input keeps the focus.
            event.preventDefault();
            onTake(suggestion);
          }}
        >
          <span class={`suggestion-kind ${suggestion.kind}`}>{KINDS[suggestion.kind]}</span>
          <code>{suggestion.text}</code>
          {suggestion.description !== undefined && <span class="soft">{suggestion.description}</span>}
          {suggestion.count !== undefined && <span class="suggestion-count">{short(suggestion.count)}</span>}
        </li>
      ))}
    </ul>
  );
}

// The search bar: an ARIA combobox that completes fields, values and operators, colours the query and marks a fault at its place.
import type { JSX, RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ApiError } from '../api.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import type { Suggestion } from '../contract.ts';
import { QueryFault } from './query-fault.tsx';
import { Painted } from './query-painted.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import type { Range } from './time-range.ts';
import { useSuggestions } from './use-suggestions.ts';

export interface QueryBarProps {
  /** The query that is searched for. */
  readonly query: string;
  readonly range: Range | undefined;
  readonly error: ApiError | undefined;
  readonly onSearch: (query: string) => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

export function QueryBar({ query, range, error, onSearch, inputRef }: QueryBarProps): JSX.Element {
  const [draft, setDraft] = useState(query);
  const [cursor, setCursor] = useState<number>();
  const [chosen, setChosen] = useState(-1);
  const paint = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | undefined>(undefined);
  const id = useId();
  useEffect(() => {
    setDraft(query);
  }, [query]);
  const answer = useSuggestions(draft, cursor, range);
  const suggestions = cursor === undefined ? [] : (answer?.suggestions ?? []);
  const open = suggestions.length > 0;
  useEffect(() => {
    setChosen(-1);
  }, [answer]);
  useLayoutEffect(() => {
    // After a completion the cursor stands behind it.
    if (wanted.current === undefined) return;
    inputRef.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = undefined;
  }, [draft]);

  const follow = (): void => {
    if (paint.current && inputRef.current) paint.current.scrollLeft = inputRef.current.scrollLeft;
  };
  useLayoutEffect(follow, [draft]);
  const look = (): void => {
    setCursor(inputRef.current?.selectionStart ?? undefined);
  };
  const close = (): void => {
    setCursor(undefined);
  };
  const run = (text: string): void => {
    close();
    onSearch(text.trim());
  };
  const take = ({ text }: Suggestion): void => {
    if (!answer) return;
    const at = answer.start + text.length;
    wanted.current = at;
    setDraft(draft.slice(0, answer.start) + text + draft.slice(answer.end));
    setCursor(at);
    inputRef.current?.focus();
  };
  const move = (by: number): void => {
    const places = suggestions.length + 1;
    setChosen(((chosen + 1 + by + places) % places) - 1);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const suggestion = suggestions[chosen];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (open) move(event.key === 'ArrowDown' ? 1 : -1);
      else look();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (open && suggestion) take(suggestion);
      else run(draft);
    } else if (event.key === 'Tab' && open && !event.shiftKey && (chosen >= 0 || draft !== query)) {
      event.preventDefault();
      const first = suggestion ?? suggestions[0];
      if (first) take(first);
    } else if (event.key === 'Escape') {
      if (open) close();
      else inputRef.current?.blur();
    }
  };

  const fault = error?.position && draft === query ? error : undefined;
  return (
    <search class="query">
      <div class={fault ? 'query-box faulty' : 'query-box'}>
        <Icon name="search" />
        <div class="query-field">
          <Painted text={draft} fault={fault?.position} boxRef={paint} />
          <input
            ref={inputRef}
            type="text"
            class="query-input"
            role="combobox"
            aria-label="Search events"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={`${id}-list`}
            {...(chosen >= 0 ? { 'aria-activedescendant': `${id}-${String(chosen)}` } : {})}
            {...(fault ? { 'aria-invalid': true, 'aria-describedby': `${id}-fault` } : {})}
            placeholder="Search, e.g. event.outcome: failure and user.name: maya*"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            enterkeyhint="search"
            value={draft}
            onInput={(event) => {
              setDraft(event.currentTarget.value);
              look();
            }}
            onClick={look}
            onScroll={follow}
            onKeyUp={(event) => {
              if (/^(?:Arrow(?:Left|Right)|Home|End)$/.test(event.key)) look();
              follow();
            }}
            onKeyDown={onKeyDown}
            onBlur={close}
          />
        </div>
        {draft === '' ? (
          <kbd class="wide-only" aria-hidden="true">
            /
          </kbd>
        ) : (
          <Button
            icon="close"
            kind="quiet"
            small
            label="Clear the query"
            onClick={() => {
              setDraft('');
              run('');
              inputRef.current?.focus();
            }}
          />
        )}
      </div>
      <SuggestionList id={id} suggestions={suggestions} chosen={chosen} onTake={take} />
      {fault && (
        <QueryFault
          id={`${id}-fault`}
          query={query}
          error={fault}
          onRepair={(text) => {
            setDraft(text);
            run(text);
          }}
        />
      )}
    </search>
  );
}

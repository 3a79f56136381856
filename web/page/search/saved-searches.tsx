// Saved searches: shared by all who may search; the present one can be added, each can be opened and removed.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api } from '../api.ts';
import { Button } from '../components/button.tsx';
import { Popover } from '../components/popover.tsx';
import { NoAnswer } from '../components/states.tsx';
import { toast } from '../components/toast.tsx';
import type { SavedSearch } from '../contract.ts';
import { asApiError, useResource } from '../resource.ts';
import { navigate } from '../router.tsx';
import { NEWEST_FIRST, type SearchState, searchUrl } from './state.ts';
import { DEFAULT_COLUMNS } from './columns.ts';
import { type Range, rangeLabel } from './time-range.ts';

export interface SavedSearchesProps {
  readonly state: SearchState;
  readonly range: Range;
}

export function SavedSearches(props: SavedSearchesProps): JSX.Element {
  return (
    <Popover
      button={{ icon: 'star', label: 'Saved searches' }}
      text={<span class="wide-only">Saved</span>}
      title="Saved searches"
      align="end"
    >
      {(close) => <Saved {...props} onDone={close} />}
    </Popover>
  );
}

function Saved({ state, range, onDone }: SavedSearchesProps & { readonly onDone: () => void }): JSX.Element {
  const { data, error, reload } = useResource('saved', api.saved);
  const tell = (fault: unknown): void => {
    toast(asApiError(fault).message, 'bad');
  };
  return (
    <div class="saved">
      <SaveForm
        onSave={(name) => {
          api
            .save(idOf(name), {
              ...{ name, query: state.query, from: range.from, to: range.to },
              columns: [...state.columns],
            })
            .then(() => {
              toast(`Saved as “${name}”`);
              reload();
            })
            .catch(tell);
        }}
      />
      {(!data || error) && <NoAnswer error={error} retry={reload} lines={3} label="Loading the searches" />}
      {data?.length === 0 && <p class="hint">None yet. What you search for now can be the first.</p>}
      <ul class="menu" aria-label="Saved searches">
        {data?.map((saved) => (
          <li key={saved.id} class="saved-row">
            <button
              type="button"
              class="menu-item"
              onClick={() => {
                navigate(urlOfSaved(saved));
                onDone();
              }}
            >
              <span>
                {saved.name}
                <small class="soft">
                  <code>{saved.query === '' ? 'everything' : saved.query}</code>
                  {saved.from !== undefined && saved.to !== undefined
                    ? ` · ${rangeLabel({ from: saved.from, to: saved.to })}`
                    : ''}
                </small>
              </span>
            </button>
            <Button
              icon="trash"
              kind="quiet"
              small
              label={`Remove ${saved.name}`}
              onClick={() => {
                api.forget(saved.id).then(reload).catch(tell);
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function SaveForm({ onSave }: { readonly onSave: (name: string) => void }): JSX.Element {
  const [name, setName] = useState('');
  return (
    <form
      class="save-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onSave(name.trim());
        setName('');
      }}
    >
      <input
        type="text"
        aria-label="Name for this search"
        placeholder="Name for this search"
        maxLength={100}
        value={name}
        onInput={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <Button type="submit" kind="primary" disabled={name.trim() === ''}>
        Save
      </Button>
    </form>
  );
}

/** A name as an id: saving under the same name replaces. */
function idOf(name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const id = plain.replace(/^-|-$/g, '').slice(0, 60);
  return id === '' ? `search-${String(Date.now())}` : id;
}

const urlOfSaved = ({ query, from, to, columns }: SavedSearch): string =>
  searchUrl({
    ...{ query, from, to, sort: NEWEST_FIRST, open: undefined },
    columns: columns && columns.length > 0 ? columns : DEFAULT_COLUMNS,
  });

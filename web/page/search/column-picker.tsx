// Chooses the columns: those shown in their order, to move and take away, and every field to add.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { Popover } from '../components/popover.tsx';
import type { Field } from '../contract.ts';
import { knownFields } from '../me.ts';
import { DEFAULT_COLUMNS, NAMED_COLUMNS, columnInfo, isNamed } from './columns.ts';

export interface ColumnPickerProps {
  readonly columns: readonly string[];
  readonly onChange: (columns: readonly string[]) => void;
}

const LISTED = 60;

export function ColumnPicker({ columns, onChange }: ColumnPickerProps): JSX.Element {
  return (
    <Popover
      button={{ icon: 'columns', label: 'Columns' }}
      text={<span class="wide-only">Columns</span>}
      title="Columns"
      align="end"
    >
      {() => (
        <div class="column-picker">
          <Shown columns={columns} onChange={onChange} />
          <More columns={columns} onChange={onChange} />
        </div>
      )}
    </Popover>
  );
}

function Shown({ columns, onChange }: ColumnPickerProps): JSX.Element {
  const moved = (index: number, by: number): readonly string[] => {
    const next = [...columns];
    const [name] = next.splice(index, 1);
    if (name !== undefined) next.splice(index + by, 0, name);
    return next;
  };
  return (
    <section>
      <p class="menu-title">Shown after the time</p>
      <ul>
        {columns.map((name, index) => (
          <li key={name} class="column-row">
            <span class={isNamed(name) ? '' : 'mono'}>{columnInfo(name).title}</span>
            <Button
              icon="up"
              kind="quiet"
              small
              label={`Move ${name} left`}
              disabled={index === 0}
              onClick={() => {
                onChange(moved(index, -1));
              }}
            />
            <Button
              icon="down"
              kind="quiet"
              small
              label={`Move ${name} right`}
              disabled={index === columns.length - 1}
              onClick={() => {
                onChange(moved(index, 1));
              }}
            />
            <Button
              icon="close"
              kind="quiet"
              small
              label={`Remove ${name}`}
              disabled={columns.length === 1}
              onClick={() => {
                onChange(columns.filter((each) => each !== name));
              }}
            />
          </li>
        ))}
      </ul>
      {columns.join() !== DEFAULT_COLUMNS.join() && (
        <Button
          kind="quiet"
          small
          icon="refresh"
          onClick={() => {
            onChange(DEFAULT_COLUMNS);
          }}
        >
          As at the beginning
        </Button>
      )}
    </section>
  );
}

function More({ columns, onChange }: ColumnPickerProps): JSX.Element {
  const [wanted, setWanted] = useState('');
  const [fields, setFields] = useState<readonly Field[]>();
  useEffect(() => {
    knownFields()
      .then((known) => {
        setFields([...known.values()]);
      })
      .catch(() => {
        setFields([]);
      });
  }, []);
  const word = wanted.trim().toLowerCase();
  const named: readonly Pick<Field, 'name' | 'description'>[] = NAMED_COLUMNS.map((name) => ({
    name,
    description: `${columnInfo(name).title}, told shortly`,
  }));
  const offered = [...named, ...(fields ?? [])].filter(
    ({ name, description }) =>
      !columns.includes(name) &&
      name !== '@timestamp' &&
      (name.toLowerCase().includes(word) || (word.length > 2 && description.toLowerCase().includes(word))),
  );
  return (
    <section>
      <input
        type="search"
        aria-label="Find a field"
        placeholder="Find a field"
        autocomplete="off"
        value={wanted}
        onInput={(event) => {
          setWanted(event.currentTarget.value);
        }}
      />
      <ul class="menu column-fields" aria-label="Fields to add">
        {offered.slice(0, LISTED).map(({ name, description }) => (
          <li key={name}>
            <button
              type="button"
              class="menu-item"
              onClick={() => {
                onChange([...columns, name]);
              }}
            >
              <Icon name="plus" size={14} />
              <span>
                <span class="visually-hidden">Add </span>
                <code>{name}</code> <small class="soft">{description}</small>
              </span>
            </button>
          </li>
        ))}
        {fields && offered.length === 0 && <li class="hint">No field is called so.</li>}
      </ul>
    </section>
  );
}

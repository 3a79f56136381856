// Every field of an event with its explanation, grouped by the question it answers; from the search also to filter by.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { copyText } from '../components/copy-button.tsx';
import { toast } from '../components/toast.tsx';
import type { ExplainedField } from '../contract.ts';
import { textOf } from '../search/event-fields.ts';
import { shown } from '../shown-text.ts';
import { addClause, clauseOf } from '../search/query-text.ts';

export interface Narrowing {
  readonly query: string;
  readonly columns: readonly string[];
  readonly onQuery: (query: string) => void;
  readonly onColumns: (columns: readonly string[]) => void;
}

const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['Why', /^oncall\.(?:grant|incident|shift|reason|justification)/],
  [
    'When',
    /^(?:@timestamp|event\.(?:start|end|created|ingested|timezone|duration)|oncall\.(?:session|time))/,
  ],
  ['Who', /^(?:user|group|oncall\.(?:actor|person)|source|client|related|user_agent)/],
  [
    'What',
    /^(?:event\.(?:action|category|type|outcome|kind|reason|code|severity|provider)|oncall\.(?:command|change)|error|message|http|url|process)/,
  ],
  ['Where', /^(?:oncall\.(?:system|object)|cloud|host|server|destination|network)/],
  ['Proof', /^(?:event\.|oncall\.|ecs|tags)/],
];
const ORDER = ['Who', 'What', 'Where', 'When', 'Why', 'Proof', 'Not mapped'];

const groupOf = (name: string): string => GROUPS.find(([, form]) => form.test(name))?.[0] ?? 'Not mapped';

export interface EventFieldsProps {
  readonly fields: readonly ExplainedField[];
  readonly narrowing?: Narrowing;
}

export function EventFields({ fields, narrowing }: EventFieldsProps): JSX.Element {
  const [wanted, setWanted] = useState('');
  const word = wanted.trim().toLowerCase();
  const shown = fields.filter(
    ({ name, value, description }) =>
      name !== 'event.original' &&
      (word === '' || `${name} ${textOf(value)} ${description}`.toLowerCase().includes(word)),
  );
  return (
    <div class="fields">
      <input
        type="search"
        class="field-search"
        aria-label="Find in this event"
        placeholder="Find in this event"
        autocomplete="off"
        value={wanted}
        onInput={(event) => {
          setWanted(event.currentTarget.value);
        }}
      />
      {ORDER.map((group) => {
        const members = shown.filter(({ name }) => groupOf(name) === group);
        if (members.length === 0) return null;
        return (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {members.map((field) => (
                <FieldRow key={field.name} field={field} {...(narrowing ? { narrowing } : {})} />
              ))}
            </dl>
          </section>
        );
      })}
      {shown.length === 0 && <p class="hint">No field holds that.</p>}
    </div>
  );
}

function FieldRow({
  field,
  narrowing,
}: {
  readonly field: ExplainedField;
  readonly narrowing?: Narrowing;
}): JSX.Element {
  const { name, value, description } = field;
  const text = textOf(value);
  return (
    <div class="field">
      <dt>
        <code>{name}</code>
        <span class="hint">{description}</span>
      </dt>
      <dd>
        <span class="field-value">{shown(text)}</span>
        <span class="field-actions">
          {narrowing && <FieldFilters field={field} narrowing={narrowing} />}
          <Button
            icon="copy"
            kind="quiet"
            small
            label={`Copy ${name}`}
            onClick={() => {
              void copyText(text).then((done) => {
                toast(done ? `Copied ${name}` : 'The browser did not allow copying');
              });
            }}
          />
        </span>
      </dd>
    </div>
  );
}

/** Long texts and leftovers are not searched for by their whole value. */
const LONGEST = 1000;

function FieldFilters({
  field,
  narrowing,
}: {
  readonly field: ExplainedField;
  readonly narrowing: Narrowing;
}): JSX.Element {
  const { name, value } = field;
  const { query, columns, onQuery, onColumns } = narrowing;
  const first = Array.isArray(value) ? (value as readonly unknown[])[0] : value;
  const text = textOf(first);
  const usable = typeof first !== 'object' && text.length <= LONGEST && !name.startsWith('unmapped');
  const clause = clauseOf(name, text);
  return (
    <>
      {usable && (
        <>
          <Button
            icon="plus"
            kind="quiet"
            small
            label={`Only events with this ${name}`}
            onClick={() => {
              onQuery(addClause(query, clause));
            }}
          />
          <Button
            icon="minus"
            kind="quiet"
            small
            label={`Exclude events with this ${name}`}
            onClick={() => {
              onQuery(addClause(query, `not ${clause}`));
            }}
          />
        </>
      )}
      {!columns.includes(name) && (
        <Button
          icon="columns"
          kind="quiet"
          small
          label={`Show ${name} as a column`}
          onClick={() => {
            onColumns([...columns, name]);
          }}
        />
      )}
    </>
  );
}

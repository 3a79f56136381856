// Who, what, where, how it ended, where it was recorded: the most frequent values, each a condition at one press.
import type { JSX } from 'preact';
import { Button } from '../components/button.tsx';
import type { Facet } from '../contract.ts';
import { short } from '../numbers.ts';
import { shown } from '../shown-text.ts';
import { FACETS } from './columns.ts';
import { shortEnd } from './event-fields.ts';
import { addClause, clauseOf, hasClause, removeClause } from './query-text.ts';

export interface FacetsProps {
  readonly query: string;
  readonly facets: readonly Facet[] | undefined;
  readonly total: number;
  readonly masked: readonly string[];
  readonly onQuery: (query: string) => void;
}

export function Facets({ query, facets, total, masked, onQuery }: FacetsProps): JSX.Element {
  return (
    <div class="facets">
      {FACETS.filter(({ field }) => !masked.includes(field)).map(({ title, field }) => (
        <details key={field} open class="facet">
          <summary>
            <h2>{title}</h2>
            <code class="soft">{field}</code>
          </summary>
          <FacetValues
            title={title}
            field={field}
            query={query}
            total={total}
            values={facets?.find((each) => each.field === field)?.values}
            onQuery={onQuery}
          />
        </details>
      ))}
    </div>
  );
}

interface ValuesProps {
  readonly title: string;
  readonly field: string;
  readonly query: string;
  readonly total: number;
  readonly values: Facet['values'] | undefined;
  readonly onQuery: (query: string) => void;
}

function FacetValues({ title, field, query, total, values, onQuery }: ValuesProps): JSX.Element {
  if (values === undefined) return <p class="hint facet-none">…</p>;
  if (values.length === 0) return <p class="hint facet-none">none</p>;
  return (
    <ul aria-label={title}>
      {values.map(({ value, count }) => {
        const clause = clauseOf(field, value);
        const taken = hasClause(query, clause);
        const toggle = (excluding: boolean): void => {
          if (excluding) onQuery(addClause(query, `not ${clause}`));
          else onQuery(taken ? removeClause(query, clause) : addClause(query, clause));
        };
        return (
          <li key={value} class="facet-row">
            <button
              type="button"
              class={`facet-value ${field === 'event.outcome' ? value : ''}`}
              aria-pressed={taken}
              {...(value.length > 24 ? { 'data-tip': shown(value) } : {})}
              onClick={(event) => {
                toggle(event.altKey);
              }}
            >
              <span
                class="facet-bar"
                style={{ width: `${String(total > 0 ? (100 * count) / total : 0)}%` }}
              />
              <span class="facet-name">
                <span class="visually-hidden">{title} </span>
                {labelOf(value)}
              </span>{' '}
              <span class="facet-count">{short(count)}</span>
            </button>
            <Button
              icon="minus"
              kind="quiet"
              small
              class="facet-exclude"
              label={`Exclude ${value}`}
              tip="Exclude (Alt and click)"
              onClick={() => {
                toggle(true);
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** Long resource names are told by their end. */
const labelOf = (value: string): string => shown(value.length > 36 ? `…${shortEnd(value)}` : value);

// The head of the results: each column sorts by its field, once more the other way round.
import type { JSX } from 'preact';
import { Icon } from '../components/icon.tsx';
import type { Sort } from '../contract.ts';
import { columnInfo } from './columns.ts';

export interface ResultHeadProps {
  readonly columns: readonly string[];
  readonly sort: Sort;
  /** Kept for those who do not see. */
  readonly hidden: boolean;
  readonly onSort: (sort: Sort) => void;
}

export function ResultHead({ columns, sort, hidden, onSort }: ResultHeadProps): JSX.Element {
  return (
    <div class={hidden ? 'visually-hidden' : 'result-head'} role="rowgroup">
      <div class="result-row head" role="row" aria-rowindex={1}>
        {columns.map((name) => {
          const { title, field } = columnInfo(name);
          const sorted = sort.field === field;
          const next: Sort = { field, order: sorted && sort.order === 'desc' ? 'asc' : 'desc' };
          return (
            <div
              key={name}
              role="columnheader"
              aria-sort={sorted ? (sort.order === 'asc' ? 'ascending' : 'descending') : 'none'}
            >
              <button
                type="button"
                class="sort"
                tabIndex={hidden ? -1 : 0}
                data-tip={`Sort by ${field}`}
                onClick={() => {
                  onSort(next);
                }}
              >
                <span>{title}</span>
                {sorted && <Icon name={sort.order === 'asc' ? 'up' : 'down'} size={12} />}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

// Names for what several conditions need of one row, so that it is read out of the JSON once: DuckDB would do it anew for each. They are
// columns, made by unnest, behind which DuckDB does not look; the body of a lambda, which can name things too, is prepared anew for every 2,048
// rows, patterns and all.
import { type Field, UNMAPPED } from '../../search/fields.ts';
import { columnOf, jsonPath } from './columns.ts';
import { leavesOf } from './leaves-sql.ts';
import type { Parameters } from './parameters.ts';

export interface FieldValue {
  /** A text, or a list of texts; NULL for a field without a value. */
  readonly sql: string;
  readonly isList: boolean;
}

/** Of one condition that is evaluated as a whole. */
export class Scope {
  readonly #parameters: Parameters;
  readonly #paths: string[] = [];
  /** SQL -> name; each may use those before it. */
  readonly #names = new Map<string, string>();

  constructor(parameters: Parameters) {
    this.#parameters = parameters;
  }

  value(field: Field): FieldValue {
    const column = columnOf(field.name);
    if (column) return { sql: column.name, isList: column.type === 'VARCHAR[]' };
    if (field.type === 'flattened') {
      const unmapped = this.#member(jsonPath(UNMAPPED));
      return { sql: this.#named(leavesOf(field, unmapped, this.#parameters)), isList: true };
    }
    const text = this.#member(jsonPath(field.name));
    if (!field.list) return { sql: text, isList: false };
    return { sql: this.#named(`from_json(${text}, '["VARCHAR"]')`), isList: true };
  }

  /** The table, given as SQL, with a column for everything that has a name. */
  over(table: string): string {
    const members = `TRY(json_extract_string(json, [${this.#paths.join(', ')}]))`;
    const named: readonly (readonly [string, string])[] = [
      ...(this.#paths.length > 0 ? [[members, 'members'] as const] : []),
      ...this.#names,
    ];
    return named.reduce((from, [sql, name]) => `(SELECT *, unnest([${sql}]) AS ${name} FROM ${from})`, table);
  }

  #member(path: string): string {
    const at = this.#paths.indexOf(path);
    return `members[${String(at < 0 ? this.#paths.push(path) : at + 1)}]`;
  }

  #named(sql: string): string {
    const name = this.#names.get(sql) ?? `named${String(this.#names.size)}`;
    this.#names.set(sql, name);
    return name;
  }
}

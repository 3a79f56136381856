// Collects the values of a statement while its SQL is written: the SQL only ever names their places.
import { type DuckDBType, type DuckDBValue, LIST, VARCHAR, listValue } from '@duckdb/node-api';

export class Parameters {
  readonly values: DuckDBValue[] = [];
  readonly types: DuckDBType[] = [];

  /** The place of a text: `$1`. */
  text(value: string): string {
    return this.#add(value, VARCHAR);
  }

  /** The place of a list of texts. */
  texts(values: readonly string[]): string {
    return this.#add(listValue([...values]), LIST(VARCHAR));
  }

  #add(value: DuckDBValue, type: DuckDBType): string {
    this.values.push(value);
    this.types.push(type);
    return `$${String(this.values.length)}`;
  }
}

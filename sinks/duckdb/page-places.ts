// Where the events of a page stand in the table and in the order that was asked for.
import { DuckDBListValue, type DuckDBValue } from '@duckdb/node-api';
import type { SearchRequest } from '../../pipeline/ports.ts';
import { whole } from './event-query.ts';
import type { HitsPart } from './hits-part.ts';
import type { Parameters } from './parameters.ts';
import { afterSql, sortKey } from './sort-key.ts';

export interface Place {
  readonly row: string;
  readonly sequence: string;
  /** ms since 1970 UTC. */
  readonly time: number;
  readonly key: string | null;
}

/** The first places after the request's cursor. Throws Fault `usage` for a field without an order, or what is no cursor. */
export function placesPart(
  request: SearchRequest,
  most: number,
  parameters: Parameters,
): HitsPart<{ readonly places: readonly Place[] }> {
  const key = sortKey(request, parameters);
  const rest = request.after === undefined ? '' : `WHERE ${afterSql(request.after, key, parameters)}`;
  const order = `key ${key.direction} NULLS LAST, seq ${key.direction}`;
  const place = `[row::VARCHAR, seq::VARCHAR, epoch_ms(time)::VARCHAR, ${key.text('key')}]`;
  return {
    columns: ['rowid AS row', `${key.sql} AS key`],
    selects: [
      `SELECT 'places', NULL, NULL, NULL, list(${place} ORDER BY ${order})
       FROM (SELECT row, seq, time, key FROM hits ${rest} ORDER BY ${order} LIMIT ${whole(most)})`,
    ],
    read: (rowsOf) => {
      const places = rowsOf('places')[0]?.[4];
      return { places: places instanceof DuckDBListValue ? places.items.map(placeOf) : [] };
    },
  };
}

function placeOf(item: DuckDBValue): Place {
  const [row, sequence, time, key] = item instanceof DuckDBListValue ? item.items : [];
  return {
    row: String(row),
    sequence: String(sequence),
    time: Number(time),
    key: key === null || key === undefined ? null : String(key),
  };
}

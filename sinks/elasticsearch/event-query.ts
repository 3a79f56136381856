// Turns a query on events into Elasticsearch's.
import type { EventQuery } from '../../pipeline/ports.ts';
import { type Query, filterQuery } from './filter-query.ts';

export function queryOf({ from, to, filter }: EventQuery): Query {
  const time = { ...(from !== undefined && { gte: from }), ...(to !== undefined && { lt: to }) };
  const range = { range: { '@timestamp': { ...time, format: 'epoch_millis' } } };
  return {
    bool: {
      filter: [...(Object.keys(time).length > 0 ? [range] : []), ...(filter ? [filterQuery(filter)] : [])],
    },
  };
}

// What a record has beside what its event says.
import type { JsonObject, MappedEvent } from '../../normalizer.ts';
import type { Field, Fields } from './fields.ts';
import { isNumber, whole } from './numbers.ts';

type Unmapped = MappedEvent['unmapped'];

/** Parts of the event that hold fields only in some records. */
interface Placed {
  readonly isThing: boolean;
  readonly hasRoles: boolean;
  readonly hasEnd: boolean;
  readonly hasError: boolean;
}

/**
 * What the record has beside the fields that were read, and those of them that found no place. Its `rest` was made for this event alone;
 * `around` is what is left of the record that carries it.
 */
export function unmappedOf(
  record: JsonObject,
  { values, names, rest: own }: Fields,
  around: Unmapped,
  { isThing, hasRoles, hasEnd, hasError }: Placed,
): Unmapped {
  const keep = (field: Field, name: string | undefined = names[field]): void => {
    if (name !== undefined) own[name] = record[name];
  };
  if (!isThing) keep('schema');
  if (values.database !== undefined) keep('dbid');
  if (!hasRoles) keep('privilege');
  if (whole(values.process) === undefined) keep('process');
  if (whole(values.entry) === undefined) keep('entry');
  if (values.utc !== undefined || values.exact !== undefined) keep('time');
  if (values.utc !== undefined) keep('exact');
  if (values.action !== undefined && !isNumber(values.number)) keep('number');
  if (isThing && values.target !== undefined && values.target !== values.object) keep('target');
  if (!hasEnd) keep('logoff');
  if (!hasError) keep('message');
  if (around !== undefined) return { ...around, audit: own };
  for (const name in own) if (own[name] !== undefined) return own;
  return undefined;
}

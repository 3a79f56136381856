// What a record says that finds no place in its event.
import { consumed, integer, leftovers, text, type AccessEvent, type JsonObject } from '../../normalizer.ts';
import { PLACED, type Fields } from './fields.ts';

/** Paths that land elsewhere than in `unmapped`. */
export const CONSUMED: readonly string[] = [
  ...PLACED,
  'actor_location.country_code',
  'actor_location.country_name',
  'actor_location.region_name',
  'actor_location.city',
];

/** Those whose value changes its form: epoch milliseconds become UTC text. */
export const DERIVED: readonly string[] = ['@timestamp', 'created_at'];

const CONSUMED_TREE = consumed(CONSUMED);
const NOTHING = consumed([]);

/** What the mapping does not read, and what it reads but finds no place for: other shapes, second names, second ids. */
export function unmappedOf(
  record: JsonObject,
  fields: Fields,
  spare: JsonObject,
  user: AccessEvent['user'],
): Record<string, unknown> | undefined {
  const { created_at, repository, protocol_name, user_id, status_code, external_identity_nameid } = fields;
  if (differs(created_at, fields['@timestamp'])) spare['created_at'] = created_at;
  if (differs(repository, fields.repo)) spare['repository'] = repository;
  if (differs(protocol_name, fields.transport_protocol_name)) spare['protocol_name'] = protocol_name;
  if (user_id != null && text(user_id) !== (user.target?.id ?? user.id)) spare['user_id'] = user_id;
  const identity = text(external_identity_nameid);
  if (identity !== undefined && ![user.email, user.full_name].includes(identity))
    spare['external_identity_nameid'] = external_identity_nameid;
  if (status_code != null && integer(status_code) === undefined) spare['status_code'] = status_code;
  const kept = leftovers(spare, NOTHING);
  const rest = leftovers(record, CONSUMED_TREE);
  return kept === undefined ? rest : Object.assign(rest ?? {}, kept);
}

function differs(second: JsonObject[string], first: JsonObject[string]): boolean {
  return second != null && first != null && second !== first;
}

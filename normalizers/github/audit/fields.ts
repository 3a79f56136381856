// Reads a record in one pass: its members that the mapping knows, what it says was changed, and values of an unexpected shape.
import { object, type Json, type JsonObject } from '../../normalizer.ts';
import { PAIRS, type Pair } from './changes.ts';

/**
 * The members that the mapping reads, undefined where a record has none. A class gives all records one shape: theirs differ by the
 * hundred, and looking up in each what most of them lack is slow.
 */
export class Fields {
  '@timestamp': Json;
  _document_id: Json;
  action: Json;
  actor: Json;
  actor_id: Json;
  actor_ip: Json;
  actor_is_agent: Json;
  actor_is_bot: Json;
  actor_location: Json;
  agent_session_id: Json;
  api_request_body: Json;
  business: Json;
  comment: Json;
  completed_at: Json;
  conclusion: Json;
  created_at: Json;
  data: Json;
  deploy_key_fingerprint: Json;
  dismiss_comment: Json;
  dismiss_reason: Json;
  enterprise_team_id: Json;
  explanation: Json;
  external_group_id: Json;
  external_identity_nameid: Json;
  hashed_token: Json;
  message: Json;
  operation_type: Json;
  org: Json;
  org_id: Json;
  programmatic_access_type: Json;
  protocol_name: Json;
  push_protection_bypass_reason: Json;
  reason: Json;
  reasons: Json;
  repo: Json;
  repository: Json;
  request_body: Json;
  request_id: Json;
  request_method: Json;
  request_reviewer_comment: Json;
  started_at: Json;
  status_code: Json;
  token_id: Json;
  transport_protocol_name: Json;
  url_path: Json;
  user: Json;
  user_agent: Json;
  user_id: Json;
}

/** Fields that land in the event whenever they are scalars, and so not in `unmapped`; the others stay there too. */
export const PLACED: readonly (keyof Fields)[] = [
  '@timestamp',
  '_document_id',
  'action',
  'actor',
  'actor_id',
  'actor_ip',
  'agent_session_id',
  'created_at',
  'external_identity_nameid',
  'hashed_token',
  'org',
  'org_id',
  'protocol_name',
  'repo',
  'repository',
  'request_id',
  'request_method',
  'status_code',
  'transport_protocol_name',
  'url_path',
  'user',
  'user_agent',
  'user_id',
];

/** What a member is to the mapping: a field, placed when it is a scalar, or the value before of a change. */
interface Member {
  readonly field?: keyof Fields;
  readonly placed?: boolean;
  readonly pair?: Pair;
}

const MEMBERS = new Map<string, Member>(Array.from(PAIRS, ([name, pair]) => [name, { pair }]));
for (const field of Object.keys(new Fields()) as (keyof Fields)[])
  MEMBERS.set(field, { field, placed: PLACED.includes(field) });

export interface Read {
  readonly fields: Fields;
  /** The change that the record has the value before of, the first of the table where there are several. */
  readonly pair: Pair | undefined;
  /** Placed fields that hold an array or object and so find no place in the event. */
  readonly spare: JsonObject;
}

/** Lists where an event is about several; the first stands in the event. https://github.com/google/go-github § AuditEntry.UnmarshalJSON */
const LISTS: ReadonlySet<string> = new Set(['org', 'org_id']);

/** What Enterprise Server tells of a request stands in `data`. */
const IN_DATA = [
  'user_agent',
  'request_id',
  'request_method',
  'hashed_token',
  'programmatic_access_type',
  'token_id',
] as const;

/** Never throws; a member of another type than GitHub documents is left to the places that read it. */
export function read(record: JsonObject): Read {
  const fields = new Fields();
  const spare: JsonObject = {};
  let pair: Pair | undefined;
  for (const key in record) {
    const member = MEMBERS.get(key);
    if (member === undefined) continue;
    const value = record[key];
    if (member.field !== undefined) {
      if (member.placed === true && typeof value === 'object' && value !== null) {
        spare[key] = value;
        if (LISTS.has(key) && Array.isArray(value)) fields[member.field] = value[0];
      } else fields[member.field] = value;
    } else if (value != null && member.pair && (pair === undefined || member.pair.rank < pair.rank)) {
      pair = member.pair;
    }
  }
  const data = object(fields.data);
  if (data) for (const name of IN_DATA) fields[name] ??= data[name];
  return { fields, pair, spare };
}

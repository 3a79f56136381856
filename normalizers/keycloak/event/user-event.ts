// Maps a user event (sign-ins, tokens, accounts).
// https://www.keycloak.org/docs-api/latest/rest-api/index.html § EventRepresentation
import { object, present, string, type JsonObject, type MappedEvent } from '../../normalizer.ts';
import { EVENT_TYPES, UNKNOWN } from './actions.ts';
import type { Mapped } from './map.ts';
import { whoOfUserEvent } from './who.ts';

const ERROR = '_ERROR';
/** Details come as pairs of these beginnings. */
const BEFORE = 'previous_';
const AFTER = 'updated_';

/** `type` is the EventType as written. */
export function mapUserEvent(record: JsonObject, type: string): Mapped {
  const isError = type.endsWith(ERROR);
  const base = isError ? type.slice(0, -ERROR.length) : type;
  const meaning = EVENT_TYPES.get(base) ?? UNKNOWN;
  const details = object(record['details']);
  const error = string(record['error']);
  const failed = isError || error !== undefined;
  const { actor, user } = whoOfUserEvent(record, base, meaning);
  const reason = string(details?.['reason']);
  const session = string(record['sessionId']) ?? string(details?.['code_id']);
  const name =
    meaning.object === 'client'
      ? string(record['clientId'])
      : (string(details?.['username']) ?? string(record['userId']));
  return {
    action: type,
    // No session begins with what failed.
    category:
      failed && meaning.type.includes('start')
        ? meaning.category.filter((category) => category !== 'session')
        : [...meaning.category],
    type: [...meaning.type],
    outcome: failed ? 'failure' : 'success',
    reason: error ?? reason,
    error: present({ code: error, message: failed ? reason : undefined }),
    actor,
    user,
    group: undefined,
    address: string(record['ipAddress']),
    object: name === undefined ? undefined : { type: meaning.object, name },
    change: failed || meaning.category[0] !== 'iam' ? undefined : changeOf(details),
    session,
  };
}

/**
 * UPDATE_EMAIL and UPDATE_PROFILE tell the values before and after; of credentials only the kind is told. The sign-in that goes on
 * after them has the same details, and changes nothing.
 */
function changeOf(details: JsonObject | undefined): MappedEvent['oncall']['change'] {
  if (!details) return undefined;
  const kind = string(details['credential_type']);
  if (kind !== undefined) return { property: [kind] };
  const properties: string[] = [];
  for (const key in details) {
    if (key.startsWith(AFTER)) properties.push(key.slice(AFTER.length));
  }
  const [only] = properties;
  if (only === undefined) return undefined;
  if (properties.length > 1) return { property: properties };
  return {
    property: properties,
    before: string(details[`${BEFORE}${only}`]),
    after: string(details[`${AFTER}${only}`]),
  };
}

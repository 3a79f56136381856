// What the types of Atlas' events mean, by the words in their names: Atlas has many hundreds and adds to them.
// https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-listorgevents and operation-listgroupevents § eventTypeName
import type { MappedEvent } from '../../normalizer.ts';

type Type = MappedEvent['event']['type'][number];

export type AtlasFamily = 'people' | 'groups' | 'settings' | 'data';

export interface AtlasMeaning {
  readonly family: AtlasFamily;
  readonly category: MappedEvent['event']['category'];
  readonly type: MappedEvent['event']['type'];
}

/** Words that say that an event is about people, keys or teams; each stands between underscores. */
const FAMILIES: readonly (readonly [AtlasFamily, string])[] = [
  [
    'settings',
    'ACCESS_LIST CLUSTER ALERT_CONFIG NETWORK_PERMISSION_ENTRY FEDERATION_SETTINGS TWO_FACTOR_AUTH',
  ],
  ['groups', 'TEAM'],
  [
    'people',
    `USER USERS INVITED JOINED REMOVED_FROM INVITATION ROLES ROLE_MAPPING API_KEY SERVICE_ACCOUNT DATABASE_USER DB_USER
    MONGODB_USER MONGODB_ROLE ACCESS_REQUEST ACCOUNT LOGIN`,
  ],
];

/** Data read and changed in the console, and what may stand behind the names: that it was tried or failed. */
const DATA: ReadonlyMap<string, Type> = new Map([
  ['DATA_EXPLORER', 'access'],
  ['DATA_EXPLORER_CRUD', 'change'],
]);
const TRIED = /_(?:ATTEMPT|ERROR)$/;

/** Of a team these tell who belongs to it, or what it belongs to; it is CREATED or DELETED itself. */
const MEMBERSHIP: ReadonlySet<string> = new Set(['ADDED', 'INVITED', 'JOINED', 'REMOVED']);

/** What is done -> type. The last word that is here counts. */
const DOINGS: ReadonlyMap<string, Type> = new Map(
  (
    [
      ['creation', 'ADDED CREATED INVITED JOINED GENERATED REGISTERED PROVISIONED'],
      ['deletion', 'REMOVED DELETED DESTROYED REVOKED TERMINATED DEREGISTERED'],
      [
        'change',
        `CHANGED UPDATED MODIFIED RENAMED ENABLED DISABLED REQUIRED OPTIONAL PAUSED RESUMED ACTIVATED DEACTIVATED ROTATED ACCEPTED
        MOVED LOCKED UNLOCKED SUSPENDED RESET GRANTED ASSIGNED UNASSIGNED EDITED RESTARTED ROLLED UPGRADED`,
      ],
    ] as const
  ).flatMap(([type, words]) => words.split(/\s+/).map((word): readonly [string, Type] => [word, type])),
);

const LONGEST = 200;
const meanings = new Map<string, AtlasMeaning>();

/** Kept, as there are some hundreds; a type without a known word changes nothing that is known. */
export function atlasMeaning(written: string): AtlasMeaning {
  const action = written.slice(0, LONGEST);
  const known = meanings.get(action);
  if (known) return copyOf(known);
  const made = make(action);
  if (meanings.size < 5000) meanings.set(action, made);
  return copyOf(made);
}

function copyOf({ family, category, type }: AtlasMeaning): AtlasMeaning {
  return { family, category: [...category], type: [...type] };
}

function make(action: string): AtlasMeaning {
  const data = DATA.get(action.replace(TRIED, ''));
  if (data !== undefined) return { family: 'data', category: ['database'], type: [data] };
  const family = familyOf(action);
  const word = action.split('_').findLast((each) => DOINGS.has(each)) ?? '';
  const doing = family === 'groups' && MEMBERSHIP.has(word) ? 'change' : DOINGS.get(word);
  if (family === 'settings') return { family, category: ['configuration'], type: [doing ?? 'info'] };
  return { family, category: ['iam'], type: [family === 'people' ? 'user' : 'group', doing ?? 'info'] };
}

function familyOf(action: string): AtlasFamily {
  const within = `_${action}_`;
  for (const [family, words] of FAMILIES)
    if (words.split(/\s+/).some((word) => within.includes(`_${word}_`))) return family;
  return 'settings';
}

// The table of words that names of actions are made of, and what each says of an event in ECS's terms.
import type { AccessEvent } from '../../schemas/generated/types.ts';

/** One category and one type that go together. */
export interface Meaning {
  readonly category: AccessEvent['event']['category'][number];
  readonly type: AccessEvent['event']['type'][number];
}

const WORDS: readonly (readonly [Meaning['category'], Meaning['type'], words: string])[] = [
  [
    'authentication',
    'start',
    'login logon signin signon authenticate authenticated authentication mfa sso impersonate impersonated',
  ],
  ['authentication', 'end', 'logout logoff signout'],
  ['session', 'start', 'connect connected attach attached'],
  ['session', 'end', 'disconnect disconnected'],
  [
    'configuration',
    'deletion',
    'delete deleted remove removed destroy destroyed drop dropped purge purged revoke revoked detach uninstall',
  ],
  [
    'configuration',
    'creation',
    'create created add added new invite invited register registered import imported insert generate generated',
  ],
  [
    'configuration',
    'change',
    'update updated change changed edit edited modify modified set rotate rotated approve approved grant granted assign assigned enable enabled disable disabled rename move moved reset restart restarted deploy deployed lock locked unlock unlocked put post patch write acknowledge acknowledged resolve resolved close closed reject rejected',
  ],
  [
    'api',
    'access',
    'read view viewed list listed get show search searched query queried open opened download downloaded export exported reveal revealed fetch access accessed copy copied head options execute executed run',
  ],
];

/** Words of things whose change is a change of rights. */
const RIGHTS = /(?:user|role|permission|group|member|account|policy|grant|privilege|admin)/i;

/** What opens and closes, where it is a session. */
const SESSION = /session/i;
const STARTS = new Set(['open', 'opened', 'start', 'started', 'begin', 'began']);
const ENDS = new Set(['close', 'closed', 'end', 'ended', 'stop', 'stopped', 'terminate', 'terminated']);

function sessionOf(words: readonly string[]): Meaning | undefined {
  if (words.some((word) => STARTS.has(word))) return { category: 'session', type: 'start' };
  return words.some((word) => ENDS.has(word)) ? { category: 'session', type: 'end' } : undefined;
}

const BY_WORD: ReadonlyMap<string, Meaning> = new Map(
  WORDS.flatMap(([category, type, words]) =>
    words.split(' ').map((word) => [word, { category, type }] as const),
  ),
);

/** What the words of an action's name say: `secret.read`, `UserDeleted`, `sign-in`; undefined when they say nothing. */
export function meaningOf(action: string): Meaning | undefined {
  const joined = action.replaceAll(/\b(sign|log)[-_ ](in|on|out|off)\b/gi, '$1$2');
  const words = joined
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  const found = words.flatMap((word) => BY_WORD.get(word) ?? []);
  // `session.open` opens, and `access.grant` grants: the last word that says something is the verb more often than not.
  const meaning = SESSION.test(joined) ? (sessionOf(words) ?? found.at(-1)) : found.at(-1);
  if (meaning?.category === 'configuration' && RIGHTS.test(action))
    return { category: 'iam', type: meaning.type };
  return meaning;
}

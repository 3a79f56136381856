// Tells who acted, from a name as logged or from the causes of a build.
import { emailOf, flat, type MappedEvent } from '../../normalizer.ts';

export interface Who {
  readonly actor: MappedEvent['oncall']['actor'];
  readonly user: MappedEvent['user'];
  /** The remote host that triggered a build by a token. */
  readonly address?: string | undefined;
}

/** Names that Jenkins writes for nobody: https://javadoc.jenkins.io/jenkins/model/Jenkins.html § ANONYMOUS */
const NOBODY: ReadonlySet<string> = new Set([
  'anonymous',
  'unknown or anonymous',
  'unknown',
  '<unknown>',
  'NA',
  '?',
  'null',
]);

/** Nobody is named; `name` as logged, where something is. */
export function nobody(reason: string, name?: string, type: 'unknown' | 'system' = 'unknown'): Who {
  return { actor: { type, name, reason: flat(reason) }, user: { name: 'unknown' } };
}

/** The account of a name or id as logged; Jenkins itself is SYSTEM. */
export function accountOf(name: string | undefined, id?: string): Who {
  const known = id ?? name;
  if (known === undefined) return nobody('the record names no user');
  if (NOBODY.has(known))
    return nobody(`nobody was signed in (${known})`, known.endsWith('anonymous') ? known : undefined);
  const type = known === 'SYSTEM' ? 'system' : 'user';
  const shown = name !== undefined && (name !== known || name.includes(' ')) ? name : undefined;
  return {
    actor: { type, name: known, id },
    user: {
      name: known,
      id,
      full_name: shown,
      email: emailOf(known),
    },
  };
}

/** Where one cause ends and the next begins: names of users may hold commas. */
const NEXT_CAUSE =
  /, (?=Started|Replayed|Restarted|Rebuil|Branch |Push |Pull |Merge |Generic |Legacy |Triggered |Manually )/;
/** https://javadoc.jenkins.io/hudson/model/Cause.html, the CLI's cause and those of plugins that name who pushed. */
const PERSON =
  /^(?:Started by user|Started by command line by|Started by [\w-]{1,32} push by|Manually triggered by user) (.{1,255})/s;
const REMOTE = /^Started by remote host (\S{1,255})/;
/** Jenkins acts by itself: at a time, after another build, after a change of the source code. */
const BY_ITSELF =
  /^(?:Started by (?:timer|upstream|an SCM|a SCM|Naginator|changes)|Branch (?:indexing|event)|Push event|Pull request|Merge request|Replayed|Restarted|Rebuil)/;

/** Who started a build: the person that a cause names, however many causes there are. */
export function starterOf(causes: string): Who {
  const list = causes.split(NEXT_CAUSE);
  for (const cause of list) {
    const name = PERSON.exec(cause)?.[1];
    if (name !== undefined && !NOBODY.has(name)) return accountOf(flat(name));
  }
  for (const cause of list) {
    const name = PERSON.exec(cause)?.[1] ?? /^Started by (\S{1,64})$/.exec(cause)?.[1];
    if (name !== undefined && NOBODY.has(name)) return accountOf(name);
    const address = REMOTE.exec(cause)?.[1];
    if (address !== undefined) return { ...nobody(`no user is named: ${cause}`), address };
    if (BY_ITSELF.test(cause)) return nobody(`no user is named: ${cause}`, undefined, 'system');
  }
  return nobody(causes === '' || causes === 'Started' ? 'no cause is named' : `no user is named: ${causes}`);
}

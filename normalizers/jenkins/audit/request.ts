// Reads what a request to Jenkins does to what, from its URI: https://www.jenkins.io/doc/book/using/remote-access-api/
import type { MappedEvent } from '../../normalizer.ts';
import { BUILD_DELETION, REQUESTS, SECURITY, TO_USERS, UNKNOWN_REQUEST, type Meaning } from './actions.ts';
import { buildName, decoded, placeOf } from './names.ts';

type Thing = NonNullable<MappedEvent['oncall']['object']>;

export interface Request {
  readonly action: string;
  readonly meaning: Meaning;
  readonly object: Thing | undefined;
  readonly target: string | undefined;
  readonly build: string | undefined;
}

/** Parts of a URI that a name follows -> the type of what is named. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['computer', 'node'],
  ['credential', 'credential'],
  ['label', 'label'],
  ['plugin', 'plugin'],
  ['user', 'user'],
  ['view', 'view'],
]);

/**
 * `uri` is the path with its query; `extra` what the plugin adds: the name of a new item, the URL of a queued job; `user` who asked. An action
 * may be followed by anything: Jenkins handles /configSubmit/x as /configSubmit.
 */
export function readRequest(uri: string, extra: string | undefined, user: string | undefined): Request {
  const query = uri.indexOf('?');
  const parts = (query < 0 ? uri : uri.slice(0, query)).split('/').filter((part) => part !== '');
  const known = parts.findLast((part) => REQUESTS.has(part));
  const action = known ?? parts.at(-1) ?? '/';
  const given = REQUESTS.get(action) ?? UNKNOWN_REQUEST;
  const object = objectOf(parts, action, extra, user);
  const target = object?.type === 'user' ? object.name : undefined;
  return {
    action,
    meaning: meaningOf(given, object, parts),
    object,
    target: target === user ? undefined : target,
    build: object?.type === 'build' ? object.name : undefined,
  };
}

function meaningOf(given: Meaning, object: Thing | undefined, parts: readonly string[]): Meaning {
  if (object?.type === 'user') return TO_USERS.get(given) ?? given;
  if (object?.type === 'build' && given.type.includes('deletion')) return BUILD_DELETION;
  return parts.includes('configureSecurity') && given.type.includes('change') ? SECURITY : given;
}

function objectOf(
  parts: readonly string[],
  action: string,
  extra: string | undefined,
  user: string | undefined,
): Thing | undefined {
  const { job, number } = placeOf(parts.join('/'));
  if (parts[0] === 'queue') {
    const queued = placeOf(extra).job ?? extra;
    return { type: queued === undefined ? 'queue_item' : 'job', name: queued };
  }
  if (extra !== undefined && /^(?:do)?create/i.test(action)) {
    if (parts[0] === 'computer') return { type: 'node', name: extra };
    const type = action === 'createView' ? 'view' : 'job';
    return { type, name: job === undefined ? extra : `${job}/${extra}` };
  }
  if (parts[0] === 'me') return { type: 'user', name: user };
  const named = lastNamed(parts, action);
  if (named) return named;
  if (job === undefined) return undefined;
  return number === undefined ? { type: 'job', name: job } : { type: 'build', name: buildName(job, number) };
}

/** The innermost of what is named, jobs apart: a credential in a folder, a view of it. */
function lastNamed(parts: readonly string[], action: string): Thing | undefined {
  for (let at = parts.length - 2; at >= 0; at--) {
    const part = parts[at] ?? '';
    if (part === 'job' || parts[at - 1] === 'job') return undefined;
    const type = NAMED.get(part);
    const name = parts[at + 1];
    if (type !== undefined && name !== undefined && name !== action) return { type, name: decoded(name) };
  }
  return undefined;
}

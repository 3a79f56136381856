// Tells who acted: the author of an audit event, and who impersonated them.
import {
  object,
  present,
  string,
  text,
  type Json,
  type JsonObject,
  type MappedEvent,
} from '../../normalizer.ts';

type Actor = MappedEvent['oncall']['actor'];
type User = MappedEvent['user'];

/** The author as logged. */
interface Author {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly type: Actor['type'];
}

/** Streaming and audit_json.log have a member at the root, the API has some in `details` alone. */
export function pick(record: JsonObject, details: JsonObject, key: string): Json {
  return record[key] ?? details[key];
}

/** The id of whoever is not signed in: nobody, whoever tries to sign in, GitLab itself. The name tells which. */
const UNAUTHENTICATED = '-1';
/** What GitLab puts where it has no name for them. */
const NOBODY = 'An unauthenticated user';
const UNAUTHENTICATED_TYPES: readonly (readonly [RegExp, Actor['type']])[] = [
  [/^An unauthenticated user$/, 'unknown'],
  [/^\(System\)$/, 'system'],
  // A runner, by the token it came with. Vendor source: gitlab-org/gitlab lib/gitlab/audit/ci_runner_token_author.rb
  [/^(?:(?:Registration|Authentication) token: |Token not available$)/, 'application'],
];

/** Tokens and keys have negative ids too. https://docs.gitlab.com/user/compliance/audit_event_schema/ */
const APPLICATIONS: ReadonlySet<string> = new Set(['-2', '-3', '-4', '-5']);
const BOT = /^(?:project|group)_\d+_bot/;

function authorOf(record: JsonObject, details: JsonObject): Author {
  const id = text(pick(record, details, 'author_id'));
  const name = string(pick(record, details, 'author_name'));
  return { id, name, type: typeOf(id, name) };
}

function typeOf(id: string | undefined, name: string | undefined): Actor['type'] {
  if (id === undefined && name === undefined) return 'unknown';
  if (id === UNAUTHENTICATED)
    return UNAUTHENTICATED_TYPES.find(([pattern]) => pattern.test(name ?? NOBODY))?.[1] ?? 'user';
  return APPLICATIONS.has(id ?? '') || BOT.test(name ?? '') ? 'application' : 'user';
}

/** Who acts as the author. */
export function impersonatorOf(record: JsonObject, details: JsonObject): string | undefined {
  return string(details['impersonated_by']) ?? string(record['impersonated_by']);
}

/** Who acted, and on whom; `thing` is the target, `impersonator` who acts as the author, `named` the user whom the message names. */
export function whoOf(
  record: JsonObject,
  details: JsonObject,
  thing: MappedEvent['oncall']['object'],
  { impersonator, named }: { readonly impersonator: string | undefined; readonly named: string | undefined },
): { readonly actor: Actor; readonly user: User } {
  const author = authorOf(record, details);
  const created = object(details['registration_details']);
  const own = text(created?.['id']) === author.id;
  const email =
    string(pick(record, details, 'author_email')) ?? (own ? string(created?.['email']) : undefined);
  const target =
    targetOf(author, text(pick(record, details, 'target_id')), thing) ??
    (named === undefined || named === author.name ? undefined : { name: named });
  return {
    // How they signed in, or tried to.
    actor: actorOf(author, string(details['with']) ?? string(details['failed_login'])),
    user: userOf(author, impersonator, email, target),
  };
}

function actorOf({ id, name, type }: Author, credential: string | undefined): Actor {
  if (type !== 'unknown') return { type, id, name, credential };
  const reason = id === undefined ? 'the record names no author' : 'an unauthenticated user';
  return { type, id, name, credential, reason };
}

/** The author; who impersonates another is the person, and the other's rights are used. */
function userOf(
  author: Author,
  impersonator: string | undefined,
  email: string | undefined,
  target: User['target'],
): User {
  const name = author.type === 'unknown' ? undefined : (author.name ?? author.id);
  const id = author.id === UNAUTHENTICATED ? undefined : author.id;
  const own = impersonator === undefined;
  return {
    name: impersonator ?? name ?? 'unknown',
    id: own ? id : undefined,
    email: own ? email : undefined,
    effective: own || name === undefined ? undefined : { name, id },
    target,
  };
}

/** The account that it was done to; none where authors do something to their own. */
function targetOf(
  author: Author,
  id: string | undefined,
  thing: MappedEvent['oncall']['object'],
): User['target'] {
  if (thing?.type !== 'user') return undefined;
  const { name } = thing;
  const own =
    id === undefined || author.id === undefined
      ? name !== undefined && name === author.name
      : id === author.id;
  return own ? undefined : present({ id, name });
}

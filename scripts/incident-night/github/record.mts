// One record of a GitHub organization's audit log, as the stream writes it: keys in alphabetical order, times in ms.
import type { Json, JsonObject } from '../json.mts';
import type { Person } from '../people.mts';
import { BASE62, BASE64URL, type Random } from '../random.mts';
import { ORGANIZATION, type Repository } from '../world.mts';

/** Who acts on GitHub. */
export interface GitHubActor {
  readonly login: string;
  readonly id: number;
  readonly bot: boolean;
  /** What the log adds for a person: address, country, agent and the identity of the single sign-on. */
  readonly more: JsonObject;
}

export interface GitHubRecord {
  readonly time: number;
  readonly record: JsonObject;
}

/** A person in the browser or, with another `agent`, in git. */
export function githubPerson(person: Person, address: string, agent = person.browser): GitHubActor {
  return {
    login: person.github.login,
    id: person.github.id,
    bot: false,
    more: {
      actor_ip: address,
      actor_location: { country_code: person.office.country },
      external_identity_nameid: person.email,
      external_identity_username: person.email,
      user_agent: agent,
    },
  };
}

/** GitHub's own applications, which act with a token of theirs. */
export function githubApp(login: string, id: number): GitHubActor {
  return {
    login: `${login}[bot]`,
    id,
    bot: true,
    more: { programmatic_access_type: 'GitHub App server-to-server token', user_agent: 'launch/production' },
  };
}

export const ACTIONS = githubApp('github-actions', 41_898_282);
export const DEPENDABOT = githubApp('dependabot', 49_699_333);
export const RELEASES = githubApp('example-release', 88_120_456);

type Kind = 'access' | 'create' | 'modify' | 'remove' | 'authentication';

/** The record of `action` at `time`; `fields` are those of this action alone. */
export function githubRecord(
  chance: Random,
  time: number,
  actor: GitHubActor,
  action: string,
  kind: Kind,
  fields: JsonObject,
  repository?: Repository,
): GitHubRecord {
  const place: JsonObject = repository
    ? { public_repo: false, repo: repository.name, repo_id: repository.id }
    : {};
  const all: JsonObject = {
    '@timestamp': time,
    _document_id: chance.text(22, BASE64URL),
    action,
    actor: actor.login,
    actor_id: actor.id,
    actor_is_bot: actor.bot,
    business: ORGANIZATION.business,
    business_id: ORGANIZATION.businessId,
    created_at: time,
    operation_type: kind,
    org: ORGANIZATION.login,
    org_id: ORGANIZATION.id,
    ...place,
    ...actor.more,
    ...fields,
  };
  return { time, record: sorted(all) };
}

/** Git over HTTPS: fewer fields, and the token that was used, as a hash. */
export function gitRecord(
  chance: Random,
  time: number,
  person: Person,
  address: string,
  action: 'git.clone' | 'git.fetch' | 'git.push',
  repository: Repository,
): GitHubRecord {
  const all: JsonObject = {
    '@timestamp': time,
    _document_id: chance.text(22, BASE64URL),
    action,
    actor: person.github.login,
    actor_id: person.github.id,
    actor_ip: address,
    actor_location: { country_code: person.office.country },
    business: ORGANIZATION.business,
    business_id: ORGANIZATION.businessId,
    external_identity_nameid: person.email,
    external_identity_username: person.email,
    hashed_token: `${tokenHash(person)}=`,
    org: ORGANIZATION.login,
    org_id: ORGANIZATION.id,
    programmatic_access_type: 'Fine-grained personal access token',
    repo: repository.name,
    repository: repository.name,
    repository_public: false,
    token_id: person.github.id * 3 + 17,
    transport_protocol: 1,
    transport_protocol_name: 'http',
    user: '',
    user_agent: 'git/2.51.2',
    user_id: 0,
  };
  return { time, record: all };
}

/** 43 characters that stay the same for a person's token; made from the login, since there is no token to hash. */
function tokenHash({ github }: Person): string {
  let state = github.id;
  return Array.from({ length: 43 }, () => {
    state = Math.imul(state, 1_103_515_245) + 12_345;
    return BASE62.charAt((state >>> 16) % BASE62.length);
  }).join('');
}

function sorted(record: JsonObject): JsonObject {
  const entries: [string, Json | undefined][] = Object.entries(record);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

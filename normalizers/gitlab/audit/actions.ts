// Tables of what event types mean, by their words: https://docs.gitlab.com/user/compliance/audit_event_types/
import { memo, type AccessEvent } from '../../normalizer.ts';

type Event = AccessEvent['event'];
type EventType = Event['type'][number];

export interface Meaning {
  readonly category: readonly Event['category'][number][];
  readonly type: readonly EventType[];
  readonly outcome: Event['outcome'];
}

type Kind =
  | 'sign_in'
  | 'authentication'
  | 'session_end'
  | 'api'
  | 'admin'
  | 'user'
  | 'member'
  | 'file'
  | 'configuration';

/** The name of events that GitLab had not given one: what the record tells besides is their action. */
export const GENERIC = 'audit_operation';

/** Events that stand for more than one thing: their message tells which. */
const TOLD_BY_MESSAGE: ReadonlySet<string> = new Set(['user_impersonation', 'repository_git_operation']);

/** The first that fits counts. GitLab lists 501 types (18.7); these words tell what they are about. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/_push_rules_|^project_feature_/, 'configuration'],
  [/^api_request_/, 'api'],
  [/_authenticated_using_/, 'authentication'],
  [/stopped_impersonation|user_impersonation_ended|^signed_out|logged_out/, 'session_end'],
  [
    /^authenticated_with|^smartcard_authentication|login_failed|^failed_(?:to_)?login|omniauth_login|impersonation|^unauthenticated_session|^signed_in|(?:^|_)sign_?in(?:_|$)/,
    'sign_in',
  ],
  [
    /member_role|custom_admin_role|saml_provider|scim_token|saml_group_link|ldap|enforce_ssh|ip_restriction|mfa_for_subgroups|require_two_factor|application_setting|oauth_application|protected_branch|protected_tag|branch_protection|environment_(?:un)?protected|approval_rule|service_account|domain_verification|allowed_email_domain/,
    'admin',
  ],
  [
    /(?:^|_)members?_|membership|_member_|(?:user|project)_access(?:$|_as_)|^change_(?:access_level|expiry_date)$|_user_(?:from|to)_(?:group|project)|share_with_group|shared_with|project_group_link|group_link|request_access/,
    'member',
  ],
  [
    /access_token|personal_access|deploy_token|deploy_key|ssh_key|ssh_certificate|gpg_key|password|two_factor|webauthn|_otp|(?:^|_)user_|ban_user|unban_user|(?:^|_)email_|user$|^registration_|runner_token|registration_token|agent_token|cluster_agent_token|feed_token|identity|username|pipeline_trigger/,
    'user',
  ],
  [
    /git_operation|_downloaded$|download_started|_export|repository_(?:download|archive)|archive_download|package_|container_repository|secure_file|blob/,
    'file',
  ],
];

/** Words -> what is done; the first that fits counts. Names of settings end in `_updated`, whatever words they hold. */
const DOINGS: readonly (readonly [RegExp, EventType])[] = [
  [/_updated$|^changed?_/, 'change'],
  [
    /(?:^|_)(?:creat(?:e|ed|ion)|added|add|registered|published|uploaded|generated|fork_operation)(?:_|$)/,
    'creation',
  ],
  [
    /(?:^|_)(?:delet(?:e|ed|ion)|destroy(?:ed)?|remove[ds]?|revoked?|unregistered|purged|removal)(?:_|$)/,
    'deletion',
  ],
  [
    /(?:^|_)(?:updated?|chang(?:e|ed)|enabled?|disabled?|assigned|renamed|transferred|archived|unarchived|restored|marked|approved|approval_operation|rejected|block(?:ed)?|unblock(?:ed)?|activated?|deactivated?|unassigned|banned|ban|unban|unbanned|locked|unlocked|reset|rotated|protected|unprotected|merged|closed|reopened|set|scheduled|bypassed|started|requested|confirmed|expired|promoted|resolved|dismissed|triggered|paused|resumed|unlinked|linked|modified|edited|git_receive_pack)(?:_|$)/,
    'change',
  ],
  [/(?:^|_)(?:accessed|access|downloaded|download|viewed|exported|export|read)(?:_|$)/, 'access'],
];

const FAILED = /fail(?:ed|ure)?(?:_|$)|denied|cannot_be|unauthorized|blocked_by/;
const ASKED = /requested$|_sent$|deletion_started$|_initiated$|^ask_for_/;

/** No name is longer; messages that stand for one may be. */
const LONGEST = 200;

/** What an event of this name or message means. GitLab writes what was done, so that it succeeded unless its words say otherwise. */
export function meaningOf(name: string, message: string | undefined): Meaning {
  return meanings(message !== undefined && TOLD_BY_MESSAGE.has(name) ? `${name} ${message}` : name);
}

const meanings = memo(2000, (written) =>
  make(
    written
      .slice(0, LONGEST)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '_'),
  ),
);

/** `name` in words of lower case, joined by `_`. */
function make(name: string): Meaning {
  const outcome = FAILED.test(name) ? 'failure' : ASKED.test(name) ? 'unknown' : 'success';
  const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'configuration';
  const doing = DOINGS.find(([pattern]) => pattern.test(name))?.[1];
  switch (kind) {
    case 'sign_in':
      return {
        category: outcome === 'success' ? ['authentication', 'session'] : ['authentication'],
        type: ['start'],
        outcome,
      };
    case 'authentication':
      return { category: ['authentication'], type: ['start'], outcome };
    case 'session_end':
      return { category: ['session'], type: ['end'], outcome };
    case 'api':
      return { category: ['api'], type: ['access'], outcome };
    case 'member':
      return { category: ['iam'], type: ['group', 'change'], outcome };
    case 'admin':
      return { category: ['iam'], type: ['admin', writing(doing)], outcome };
    case 'user':
      return { category: ['iam'], type: ['user', writing(doing)], outcome };
    case 'file':
      return {
        category: ['file'],
        type: [name.includes('export') || name.includes('download') ? 'access' : (doing ?? 'access')],
        outcome,
      };
    case 'configuration':
      return { category: ['configuration'], type: [doing ?? 'info'], outcome };
  }
}

/** iam has no type for reading. */
function writing(doing: EventType | undefined): EventType {
  return doing === undefined || doing === 'access' ? 'info' : doing;
}

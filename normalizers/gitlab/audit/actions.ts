// Tables of what event types mean, by their words: https://docs.gitlab.com/user/compliance/audit_event_types/
import type { AccessEvent } from '../../normalizer.ts';

type Event = AccessEvent['event'];
type EventType = Event['type'][number];

export interface Meaning {
  readonly category: readonly Event['category'][number][];
  readonly type: readonly EventType[];
  readonly outcome: Event['outcome'];
}

type Kind = 'sign_in' | 'session_end' | 'admin' | 'user' | 'member' | 'file' | 'configuration';

/** The first that fits counts. GitLab lists 501 types (18.7); these words tell what they are about. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^stopped impersonation|user_impersonation_ended|^signed_out|logged_out/i, 'session_end'],
  [
    /^authenticated_with|login_failed|^failed_login|omniauth_login|impersonation|^unauthenticated_session|sign_?in/i,
    'sign_in',
  ],
  [
    /member_role|custom_admin_role|saml_provider|scim_token|saml_group_link|ldap|enforce_ssh|ip_restriction|mfa_for_subgroups|require_two_factor|application_setting|oauth_application|protected_branch|protected_tag|branch_protection|environment_(?:un)?protected|approval_rule|service_account|domain_verification|allowed_email_domain/i,
    'admin',
  ],
  [
    /(?:^|_)members?_|membership|_member_|user_access|share_with_group|shared_with|project_group_link|group_link|request_access/i,
    'member',
  ],
  [
    /access_token|personal_access|deploy_token|deploy_key|ssh_key|ssh_certificate|gpg_key|password|two_factor|webauthn|_otp|(?:^|_)user_|ban_user|unban_user|(?:^|_)email_|user$|^user |runner_token|registration_token|agent_token|cluster_agent_token|feed_token|identity|username|pipeline_trigger|api_request_access/i,
    'user',
  ],
  [
    /git_operation|_downloaded$|download_started|_export|repository_(?:download|archive)|archive_download|package_|container_repository|secure_file|blob/i,
    'file',
  ],
];

/** Words -> what is done. */
const DOINGS: readonly (readonly [RegExp, EventType])[] = [
  [/(?:^|_)(?:creat(?:e|ed|ion)|added|add|registered|published|uploaded|generated)(?:_|$| )/i, 'creation'],
  [
    /(?:^|_)(?:delet(?:e|ed|ion)|destroy(?:ed)?|remove[ds]?|revoked?|unregistered|purged|removal)(?:_|$| )/i,
    'deletion',
  ],
  [
    /(?:^|_)(?:updated?|chang(?:e|ed)|enabled?|disabled?|assigned|renamed|transferred|archived|unarchived|restored|marked|approved|rejected|block(?:ed)?|unblock(?:ed)?|activated?|deactivated?|unassigned|banned|ban|unban|locked|unlocked|reset|rotated|protected|unprotected|merged|closed|reopened|set|scheduled|bypassed|started|requested|confirmed|expired|promoted|resolved|dismissed|triggered|paused|resumed|unlinked|linked|modified|edited)(?:_|$| )/i,
    'change',
  ],
  [
    /(?:^|_)(?:accessed|access|downloaded|download|viewed|exported|export|operation|read)(?:_|$| )/i,
    'access',
  ],
];

const FAILED = /fail(?:ed|ure)?(?:_|$| )|denied|cannot_be|unauthorized|blocked_by/i;
const ASKED = /requested$|_sent$|deletion_started$|_initiated$/i;

/** No name is longer; messages that stand for one may be. */
const LONGEST = 200;
const meanings = new Map<string, Meaning>();

/** What an event of this name means. GitLab writes what was done, so that it succeeded unless its name says otherwise. */
export function meaningOf(written: string): Meaning {
  const name = written.slice(0, LONGEST);
  const known = meanings.get(name);
  if (known) return known;
  const made = make(name);
  if (meanings.size < 2000) meanings.set(name, made);
  return made;
}

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
    case 'session_end':
      return { category: ['session'], type: ['end'], outcome };
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

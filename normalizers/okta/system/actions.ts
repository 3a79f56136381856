// Table of what Okta's event types mean, by their families: https://developer.okta.com/docs/reference/api/event-types/
import type { AccessEvent } from '../../normalizer.ts';

type Event = AccessEvent['event'];
type Category = Event['category'][number];
type EventType = Event['type'][number];

export interface Meaning {
  readonly category: readonly Category[];
  readonly type: readonly EventType[];
  /** Type of the target that the event is about, as Okta names it. */
  readonly about: string | undefined;
}

/** A family's meaning: what is fixed, or `iam` and `configuration` with the doing that its last words say. */
type Family =
  | {
      readonly kind: 'fixed';
      readonly category: readonly Category[];
      readonly type: readonly EventType[];
      readonly about?: string;
    }
  | { readonly kind: 'iam'; readonly subject: 'user' | 'group' | 'admin'; readonly about?: string }
  | { readonly kind: 'configuration'; readonly about?: string };

const fixed = (category: readonly Category[], type: readonly EventType[], about?: string): Family =>
  about === undefined ? { kind: 'fixed', category, type } : { kind: 'fixed', category, type, about };
const iam = (subject: 'user' | 'group' | 'admin', about?: string): Family =>
  about === undefined ? { kind: 'iam', subject } : { kind: 'iam', subject, about };
const CONFIGURATION: Family = { kind: 'configuration' };
const POLICY_RULE: Family = { kind: 'configuration', about: 'PolicyRule' };
const AUTH_START = fixed(['authentication'], ['start']);
const AUTH_END = fixed(['authentication'], ['end']);
const AUTH_INFO = fixed(['authentication'], ['info']);
const SESSION_INFO = fixed(['session'], ['info']);
const THREAT = fixed(['intrusion_detection'], ['info']);
const LIMIT = fixed(['api'], ['info']);

/** Family (the beginning of an event type, whole words) -> meaning. The longest that fits counts. */
export const FAMILIES: ReadonlyMap<string, Family> = new Map<string, Family>([
  // Sign-in and sessions
  ['user.session', SESSION_INFO],
  ['user.session.start', fixed(['authentication', 'session'], ['start'])],
  ['user.session.access_admin_app', fixed(['authentication', 'session'], ['start'], 'AppInstance')],
  ['user.session.end', fixed(['session'], ['end'])],
  ['user.session.expire', fixed(['session'], ['end'])],
  ['user.session.clear', fixed(['session'], ['end'], 'User')],
  ['user.session.impersonation', iam('admin', 'User')],
  ['user.session.impersonation.initiate', fixed(['authentication', 'session'], ['start'], 'User')],
  ['user.session.impersonation.end', fixed(['session'], ['end'], 'User')],
  ['user.device_session.start', fixed(['session'], ['start'])],
  ['user.device_session.end', fixed(['session'], ['end'])],
  ['user.authentication', AUTH_START],
  ['user.authentication.sso', fixed(['authentication'], ['start'], 'AppInstance')],
  ['user.authentication.slo', AUTH_END],
  ['user.authentication.universal_logout', AUTH_END],
  ['user.mfa.attempt_bypass', AUTH_START],
  ['user.mfa.okta_verify', AUTH_INFO],
  ['user.identity_verification', AUTH_INFO],
  ['user.behavior', AUTH_INFO],
  ['user.risk', AUTH_INFO],
  ['user.internal', AUTH_INFO],
  ['policy.evaluate_sign_on', fixed(['authentication'], ['info'], 'AppInstance')],
  ['policy.auth_reevaluate', AUTH_INFO],
  ['policy.continuous_access', AUTH_INFO],
  ['policy.entity_risk', AUTH_INFO],
  ['application.policy.sign_on.deny_access', fixed(['authentication'], ['start'], 'AppInstance')],
  ['application.integration.authentication_failure', fixed(['authentication'], ['start'], 'AppInstance')],
  ['app.generic.unauth_app_access_attempt', fixed(['authentication'], ['start'], 'AppInstance')],
  ['app.oauth2.authorize', AUTH_START],
  ['app.oauth2.token', AUTH_INFO],
  ['app.oauth2.token.grant', AUTH_START],
  ['app.oauth2.token.revoke', AUTH_END],
  ['app.oauth2.signon', fixed(['authentication'], ['start'], 'AppInstance')],
  ['app.oauth2.as.authorize', AUTH_START],
  ['app.oauth2.as.token', AUTH_INFO],
  ['app.oauth2.as.token.grant', AUTH_START],
  ['app.oauth2.as.token.revoke', AUTH_END],
  ['app.oauth2.as.consent', iam('user')],
  ['app.oauth2.consent', iam('user')],
  ['app.oauth2.interclient', AUTH_START],
  ['app.oauth2.invalid_client_credentials', AUTH_START],
  ['app.oauth2.client.privilege', iam('admin')],
  ['app.inbound_del_auth', AUTH_START],
  ['app.token', AUTH_INFO],
  ['app.radius', AUTH_INFO],
  ['app.kerberos_rich_client', AUTH_INFO],
  ['app.cross_app_access', AUTH_START],
  ['app.cross_app_access.connection', CONFIGURATION],
  ['system.ldapi.bind', AUTH_START],
  ['system.iwa', CONFIGURATION],
  ['system.iwa_agentless', AUTH_INFO],
  ['system.iwa_agentless.update', CONFIGURATION],
  ['system.sms', AUTH_INFO],
  ['system.voice', AUTH_INFO],
  ['system.email', AUTH_INFO],
  ['system.email.template', CONFIGURATION],
  ['system.push', AUTH_INFO],
  ['device.desktop_mfa', AUTH_INFO],
  ['device.desktop_mfa.enrollment', fixed(['iam'], ['user', 'change'])],
  ['device.push', AUTH_INFO],
  ['device.push.provider', CONFIGURATION],
  ['device.platform_sso', AUTH_INFO],
  // People, groups, rights
  ['user.account', iam('user', 'User')],
  ['user.account.privilege', iam('admin', 'User')],
  ['user.account.report_suspicious_activity_by_enduser', THREAT],
  ['user.account.use_token', AUTH_START],
  ['user.account.unlock_failure', iam('user', 'User')],
  ['user.privileged_account', iam('user', 'User')],
  ['user.privileged_account.privilege', iam('admin', 'User')],
  ['user.credential', iam('user', 'User')],
  ['user.import', iam('user', 'User')],
  ['user.lifecycle', iam('user', 'User')],
  ['user.mfa', iam('user', 'User')],
  ['user.realm', iam('user', 'User')],
  ['group', iam('group', 'UserGroup')],
  ['group.privilege', iam('admin', 'UserGroup')],
  ['group.application_assignment', iam('group', 'AppInstance')],
  ['iam', iam('admin')],
  ['account', iam('admin')],
  ['application.user_membership', iam('user', 'AppInstance')],
  ['application.provision', iam('user', 'AppInstance')],
  ['application.account', iam('user', 'AppInstance')],
  ['app.user_management', iam('user', 'AppInstance')],
  ['app.access_request', iam('user', 'AppInstance')],
  ['access', iam('admin')],
  ['certification', iam('admin')],
  ['directory', iam('user', 'User')],
  ['entitlement', iam('admin')],
  ['resource', iam('admin')],
  ['governance', iam('admin')],
  ['scheduled_action', iam('user', 'User')],
  ['system.api_token', iam('user', 'Token')],
  ['system.import', iam('user', 'AppInstance')],
  ['system.identity_sources', iam('user')],
  ['support.org', iam('admin')],
  ['workload_principal', iam('admin')],
  ['oauth2.as', CONFIGURATION],
  // Privileged access: servers, secrets, service accounts
  ['pam', CONFIGURATION],
  ['pam.secret', iam('user')],
  ['pam.service_account', iam('user')],
  ['pam.server_account', iam('user')],
  ['pam.user', iam('user')],
  ['pam.group', iam('group')],
  ['pam.team_group_attribute', iam('group')],
  ['pam.user_creds', fixed(['authentication'], ['start'])],
  ['pam.entitlement_sudo', iam('admin')],
  ['pam.sudo_command_bundle', iam('admin')],
  ['pam.workload_role', iam('admin')],
  ['policy.rule', POLICY_RULE],
  // Threats and limits
  ['security.threat', THREAT],
  ['security.attack', THREAT],
  ['security.password_spray', THREAT],
  ['security.breached_credential', THREAT],
  ['security.internal', THREAT],
  ['security.request', fixed(['network'], ['denied'])],
  ['security.session', SESSION_INFO],
  ['security.protected_action.attempt', AUTH_INFO],
  ['security.threat.configuration', CONFIGURATION],
  ['system.org.rate_limit', LIMIT],
  ['system.operation.rate_limit', LIMIT],
  ['system.client.rate_limit', LIMIT],
  ['system.client.concurrency_rate_limit', LIMIT],
  ['application.integration.rate_limit_exceeded', LIMIT],
  ['core.concurrency', LIMIT],
]);

/** Word of an event type -> what is done. The last that is here counts. */
const DOINGS: ReadonlyMap<string, EventType> = new Map(
  (
    [
      ['creation', 'create created register'],
      ['deletion', 'delete deleted revoke destroy purge'],
      [
        'change',
        `add added remove removed update updated change changed activate activated deactivate deactivated make grant reset reset_all suspend unsuspend lock unlock assign
        unassign enroll unenroll enable enabled disable disabled modify promote rollback overwrite reactivate expire extend rotate approve deny
        import download_complete reset_password update_password expire_password unlock_by_admin set convert configure clear push transfer deprovision
        provision sync promote_enrollment password_mass_expiry lifecycle`,
      ],
    ] as const
  ).flatMap(([type, words]) => words.split(/\s+/).map((word): [string, EventType] => [word, type])),
);

/** No event type is longer; what is beyond says nothing. */
const LONGEST = 200;
const meanings = new Map<string, Meaning>();

/** What an event type means; kept, as there are some hundreds. */
export function meaningOf(written: string): Meaning {
  const eventType = written.slice(0, LONGEST);
  const known = meanings.get(eventType);
  if (known) return known;
  const made = make(eventType);
  if (meanings.size < 5000) meanings.set(eventType, made);
  return made;
}

function make(eventType: string): Meaning {
  const family = familyOf(eventType);
  const about = family.about;
  if (family.kind === 'fixed') return { category: family.category, type: family.type, about };
  const doing = doingOf(eventType);
  if (family.kind === 'iam') return { category: ['iam'], type: [family.subject, doing], about };
  return { category: ['configuration'], type: [doing], about };
}

function familyOf(eventType: string): Family {
  for (let end = eventType.length; end > 0; end = eventType.lastIndexOf('.', end - 1)) {
    const found = FAMILIES.get(eventType.slice(0, end));
    if (found) return found;
  }
  return CONFIGURATION;
}

function doingOf(eventType: string): EventType {
  for (const part of eventType.split('.').reverse()) {
    const whole = DOINGS.get(part);
    if (whole) return whole;
    for (const word of part.split('_')) {
      const found = DOINGS.get(word);
      if (found) return found;
    }
  }
  return 'info';
}

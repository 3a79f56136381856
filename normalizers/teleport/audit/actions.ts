// Table of what Teleport's events mean: https://goteleport.com/docs/reference/audit-events/
import { memo, snake, type AccessEvent } from '../../normalizer.ts';

type Event = AccessEvent['event'];

export interface Meaning {
  readonly category: readonly Event['category'][number][];
  readonly type: readonly Event['type'][number][];
  /** Type of the object; undefined where the record's own fields say what it is. */
  readonly object?: string;
}

const row = (category: Meaning['category'], type: Meaning['type'], object?: string): Meaning =>
  object === undefined ? { category, type } : { category, type, object };
const each = (names: string, meaning: Meaning): [string, Meaning][] =>
  names.split(/\s+/).map((name) => [name, meaning]);
/** What is done to a resource -> the last words of its events, in the spellings that Teleport has for them. */
const DOINGS = [
  ['creation', ['create', 'created', 'add', 'added']],
  ['change', ['update', 'updated', 'upsert', 'modified', 'patch']],
  ['deletion', ['delete', 'deleted', 'removed', 'delete_all']],
] as const;
/** A resource with its events: created, updated and deleted. */
const resource = (
  prefix: string,
  category: 'iam' | 'configuration',
  object: string,
  subject: 'admin' | 'user' | 'group' = 'admin',
): [string, Meaning][] =>
  DOINGS.flatMap(([type, verbs]) =>
    verbs.map((verb): [string, Meaning] => [
      `${prefix}.${verb}`,
      row([category], category === 'iam' ? [subject, type] : [type], object),
    ]),
  );

const SIGN_IN = row(['authentication'], ['start']);
const BEGIN = row(['session'], ['start']);
const END = row(['session'], ['end']);
const WITHIN = row(['session'], ['info']);
const RUN = row(['process'], ['start']);
const READ = row(['file'], ['access']);
const WRITE = row(['file'], ['change']);
const SQL = row(['database'], ['access']);
const CONFIGURATION = row(['configuration'], ['change']);

export const UNKNOWN: Meaning = row(['configuration'], ['info']);

export const ACTIONS: ReadonlyMap<string, Meaning> = new Map([
  // Sign-in, certificates, joining
  ...each('user.login', row(['authentication', 'session'], ['start'])),
  ...each(
    'auth cert.create bot.join instance.join device.authenticate device.authenticate.confirm device.webtoken.create mfa_auth_challenge.create mfa_auth_challenge.validate',
    SIGN_IN,
  ),
  ...each('recovery_code.used', SIGN_IN),
  ...each('spiffe.svid.issued', row(['authentication'], ['start'], 'svid')),
  // Sessions and what happens in them
  ...each(
    'session.start session.connect session.join app.session.start db.session.start windows.desktop.session.start git.session.start',
    BEGIN,
  ),
  ...each('session.rejected db.session.rejected', BEGIN),
  ...each(
    'session.end session.leave app.session.end db.session.end windows.desktop.session.end client.disconnect git.session.end',
    END,
  ),
  ...each(
    'resize session.data session.x11 subsystem app.session.chunk session.process_exit print mcp.session.listen_sse_stream desktop.clipboard.send desktop.clipboard.receive',
    WITHIN,
  ),
  ...each('exec session.command ssm.run git.command', RUN),
  ...each('session.upload session.recording.access session.disk desktop.directory.read sftp_summary', READ),
  ...each('desktop.directory.share desktop.directory.write', WRITE),
  ...each('session.network port x11-forward', row(['network'], ['connection', 'start'])),
  ...each(
    'app.session.request app.session.dynamodb.request db.session.dynamodb.request db.session.elasticsearch.request db.session.opensearch.request',
    row(['api'], ['access']),
  ),
  ...each('kube.request', row(['api'], ['access'], 'kubernetes_cluster')),
  ...each(
    'db.session.query db.session.query.failed db.session.malformed_packet db.session.result db.session.permissions.update',
    SQL,
  ),
  ...each('db.session.user.create', row(['iam'], ['user', 'creation'], 'database_user')),
  ...each('db.session.user.deactivate', row(['iam'], ['user', 'change'], 'database_user')),
  ...each('mcp.session.start', BEGIN),
  ...each('mcp.session.end', END),
  ...each(
    'mcp.session.request mcp.session.notification mcp.session.invalid_http_request',
    row(['api'], ['access']),
  ),
  ...each(
    'db.session.mysql.create_db db.session.mysql.drop_db db.session.mysql.shut_down db.session.mysql.process_kill',
    row(['database'], ['change']),
  ),
  ...each('secreports.audit.query.run', SQL),
  ...each('secreports.report.run', row(['database'], ['access'], 'report')),
  // People, rights, requests for them
  ...resource('user', 'iam', 'user', 'user'),
  ...each(
    'user.password_change mfa.add mfa.delete reset_password_token.create recovery_token.create privilege_token.create recovery_code.generated',
    row(['iam'], ['user', 'change'], 'user'),
  ),
  ...resource('role', 'iam', 'role'),
  ...resource('lock', 'iam', 'lock'),
  ...resource('bot', 'iam', 'bot', 'user'),
  ...resource('join_token', 'iam', 'join_token', 'user'),
  ...resource('provision_token', 'iam', 'join_token', 'user'),
  ...resource('saml', 'iam', 'saml_connector'),
  ...resource('oidc', 'iam', 'oidc_connector'),
  ...resource('github', 'iam', 'github_connector'),
  ...resource('trusted_cluster', 'iam', 'trusted_cluster'),
  ...each('trusted_cluster_token.create', row(['iam'], ['admin', 'creation'], 'trusted_cluster')),
  ...resource('saml.idp.service.provider', 'iam', 'saml_service_provider'),
  ...each('saml.idp.auth', row(['authentication'], ['start'], 'saml_service_provider')),
  ...resource('login_rule', 'iam', 'login_rule'),
  ...resource('access_list', 'iam', 'access_list', 'group'),
  ...each('access_list.review', row(['iam'], ['group', 'info'], 'access_list')),
  ...each(
    'access_list.member.add access_list.member.create access_list.member.update access_list.member.delete access_list.member.delete_all_members access_list.member.delete_all_for_access_list',
    row(['iam'], ['group', 'change'], 'access_list'),
  ),
  ...each('access_request.create', row(['iam'], ['user', 'creation'], 'access_request')),
  ...each(
    'access_request.update access_request.review access_request.expire',
    row(['iam'], ['user', 'change'], 'access_request'),
  ),
  ...each('access_request.delete', row(['iam'], ['user', 'deletion'], 'access_request')),
  ...each('access_request.search', row(['iam'], ['info'], 'access_request')),
  ...resource('scim', 'iam', 'user', 'user'),
  ...each('scim.get scim.list', row(['iam'], ['user', 'info'], 'user')),
  ...resource('okta.groups', 'iam', 'group', 'group'),
  ...resource('okta.applications', 'configuration', 'application'),
  ...each(
    'okta.assignment.process okta.assignment.cleanup',
    row(['iam'], ['user', 'change'], 'okta_assignment'),
  ),
  ...resource('workload_identity', 'iam', 'workload_identity', 'user'),
  ...resource('access_graph.crown_jewel', 'configuration', 'crown_jewel'),
  // Resources and settings
  ...resource('app', 'configuration', 'application'),
  ...resource('db', 'configuration', 'database'),
  ...resource('kube', 'configuration', 'kubernetes_cluster'),
  ...resource('device', 'configuration', 'device'),
  ...each('device.enroll device.token.create device.token.spent', row(['iam'], ['user', 'change'], 'device')),
  ...resource('integration', 'configuration', 'integration'),
  ...resource('plugin', 'configuration', 'plugin'),
  ...resource('discovery_config', 'configuration', 'discovery_config'),
  ...resource('external_audit_storage', 'configuration', 'external_audit_storage'),
  ...each(
    'external_audit_storage.enable external_audit_storage.disable',
    row(['configuration'], ['change'], 'external_audit_storage'),
  ),
  ...each('auth_preference.update', row(['iam'], ['admin', 'change'], 'auth_preference')),
  ...each(
    'cluster_networking_config.update session_recording_config.update access_graph.settings.update upgradewindow.update upgradewindowstart.update billing.create_card billing.update_card billing.delete_card billing.update_info',
    CONFIGURATION,
  ),
  ...each('contact.create contact.delete', CONFIGURATION),
  ...resource('static_host_user', 'iam', 'static_host_user', 'user'),
]);

/** Beginning of an event's name -> meaning, for the families whose members only differ in detail. */
const FAMILIES: readonly (readonly [string, Meaning])[] = [
  ['db.session.', SQL],
  ['session.', WITHIN],
  ['app.session.', WITHIN],
  ['desktop.', WITHIN],
  ['windows.desktop.', WITHIN],
  ['access_request.', row(['iam'], ['info'], 'access_request')],
  ['access_list.', row(['iam'], ['group', 'info'], 'access_list')],
  ['user.', row(['iam'], ['user', 'info'], 'user')],
];

/** scp and sftp say in their code what they do to the file. https://goteleport.com/docs/reference/audit-events/ § sftp */
const FILE_CODES: ReadonlyMap<string, Meaning> = new Map([
  ...each('T3004 TS001 TS002 TS003 TS005 TS006 TS009 TS010 TS014 TS015 TS017', READ),
  ...each('T3005 TS004 TS007 TS008 TS016', WRITE),
  ...each('TS012 TS018 TS019', row(['file'], ['creation'])),
  ...each('TS011 TS013', row(['file'], ['deletion'])),
]);

const FORWARDING_ENDS = row(['network'], ['connection', 'end']);

/** Groups that an identity provider keeps by SCIM; its users have the same events. */
const SCIM_GROUPS: ReadonlyMap<string, Meaning> = new Map(resource('scim', 'iam', 'group', 'group'));

/** `code` tells files' events apart, `resourceType` what SCIM provisions. */
export function meaningOf(
  event: string,
  code: string | undefined,
  resourceType: string | undefined,
): Meaning {
  if (event === 'scp' || event === 'sftp') return FILE_CODES.get(code?.slice(0, -1) ?? '') ?? READ;
  if (code === 'T3003S') return FORWARDING_ENDS;
  return (
    (resourceType === 'group' ? SCIM_GROUPS.get(event) : undefined) ?? ACTIONS.get(event) ?? other(event)
  );
}

/** What the beginning of a name says, or its last word: new resources are created, updated and deleted as those that are known. */
const other = memo(1000, (event): Meaning => {
  const family = FAMILIES.find(([start]) => event.startsWith(start));
  if (family) return family[1];
  const dot = event.lastIndexOf('.');
  const verb = event.slice(dot + 1);
  const doing = DOINGS.find(([, verbs]) => verbs.some((each) => each === verb));
  return doing ? row(['configuration'], [doing[0]], snake(event.slice(0, dot))) : UNKNOWN;
});

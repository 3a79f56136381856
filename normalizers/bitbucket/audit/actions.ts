// Table of what Bitbucket's audit events mean: Data Center and Server in all their editions, Stash, and Bitbucket Cloud.
// https://confluence.atlassian.com/bitbucketserver/audit-log-events-776640423.html
// https://confluence.atlassian.com/bitbucketserver050/audit-events-in-bitbucket-server-913475093.html
// https://confluence.atlassian.com/bbkb/bitbucket-cloud-audit-log-events-1178872155.html
import type { AccessEvent } from '../../normalizer.ts';

type Event = AccessEvent['event'];

export interface Meaning {
  readonly category: readonly Event['category'][number][];
  readonly type: readonly Event['type'][number][];
  /** What is acted on, where the record does not say its type. */
  readonly object: string | undefined;
}

const row = (category: Meaning['category'], type: Meaning['type'], object?: string): Meaning => ({
  category,
  type,
  object,
});
const config = (type: 'access' | 'creation' | 'change' | 'deletion' | 'info', object?: string): Meaning =>
  row(['configuration'], [type], object);
const iam = (
  subject: 'user' | 'group' | 'admin',
  type: 'creation' | 'change' | 'deletion' | 'info',
  object?: string,
): Meaning => row(['iam'], [subject, type], object);
const file = (type: 'access' | 'creation' | 'change' | 'deletion', object?: string): Meaning =>
  row(['file'], [type], object);

/** A sign-in that opened a session. */
const SIGN_IN = row(['authentication', 'session'], ['start']);
/** A sign-in that did not, and what is only asked about one. */
const REFUSED = row(['authentication'], ['start']);
const SIGN_OUT = row(['authentication', 'session'], ['end']);
const UNKNOWN = config('info');

/** Events by name, without `Event` at the end; Cloud's by their words. A family in braces stands for each of its members. */
const ROWS: readonly (readonly [Meaning, string])[] = [
  // --- Global configuration and administration
  [
    config('change'),
    `ApplicationSetup ApplicationConfigurationChanged BaseUrlChanged DisplayNameChanged LicenseChanged MailHostConfigurationChanged
    ServerEmailAddressChanged ServerTimeZoneChanged HttpScmHostingChanged ElasticsearchConfigurationChangeAudit
    SearchConfigurationChanged DefaultRateLimitSettingsModified RateLimitSettingsModified RateLimitingEnabled RateLimitingDisabled
    AttachmentSettingsChanged SshConfigurationChanged SshSettingsChanged LoggingLevelChanged ProfilingToggled
    AnnouncementBannerUpdated AnnouncementBannerModified DefaultBranchChanged ReadOnlyModeEnabled ReadOnlyModeDisabled
    SecretScanningEnabled SecretScanningDisabled`,
  ],
  [config('creation'), 'AnnouncementBannerCreated UserRateLimitSettingsCreated'],
  [config('deletion'), 'AnnouncementBannerDeleted UserRateLimitSettingsDeleted'],
  [config('change'), 'UserRateLimitSettingsModified'],
  [
    config('access', 'backup'),
    'Backup BackupStarted BackupSucceeded BackupFailed BackupCanceled BackupCancelled',
  ],
  [
    config('change', 'database'),
    'Migration MigrationStarted MigrationSucceeded MigrationFailed MigrationCanceled MigrationCancelled',
  ],
  [
    config('access', 'data_export'),
    `FullDataExportTriggered FullDataExportCancelled FullDataExportSucceeded FullDataExportFailed
    ExportStarted ExportSucceeded ExportFailed ExportCanceled MeshMigrationStarted`,
  ],
  [config('creation', 'mirror'), 'MirrorInstalled MirroringRequestCreated MeshNodeRegistered'],
  [
    config('change', 'mirror'),
    'MirrorEnabled MirrorDisabled MirrorUpgraded MirroringRequestAccepted MirroringRequestRejected MeshNodeUpdated',
  ],
  [config('deletion', 'mirror'), 'MirrorUninstalled MeshNodeDeleted'],
  [
    config('info'),
    `TicketRejected RateLimited ElasticsearchFullSynchronisationAudit ElasticsearchRepositorySynchronisationAudit MirrorSynchronized
    ClusterNodeAdded ClusterNodeRemoved`,
  ],
  // --- Apps
  [config('creation', 'plugin'), 'PluginInstalled'],
  [config('deletion', 'plugin'), 'PluginUninstalled'],
  [
    config('change', 'plugin'),
    'PluginEnabled PluginDisabled PluginUpgraded PluginModuleEnabled PluginModuleDisabled',
  ],
  [
    config('info', 'plugin'),
    'PluginContainerUnavailable PluginFrameworkStarted PluginModuleAvailable PluginModuleUnavailable',
  ],
  // --- Audit log
  [config('change', 'audit_log'), 'AuditConfigUpdated AuditRetentionChanged'],
  [config('access', 'audit_log'), 'AuditSearchPerformed AuditSearch AuditLogExported AuditExported'],
  // --- Users and groups
  [iam('user', 'creation', 'user'), 'UserCreated AutoUserCreated ServiceUserCreated'],
  [
    iam('user', 'change', 'user'),
    `UserRenamed UserUpdated UserEdited UserCredentialUpdated UserPasswordChanged UserActivated UserDeactivated UserAttributeStored
    UserEmailChanged RequestPasswordReset RequestUserPasswordReset PasswordReset UserCaptchaCleared ServiceUserUpdated`,
  ],
  [iam('user', 'deletion', 'user'), 'UserDeleted UserErased UserCleanup ServiceUserDeleted'],
  [iam('group', 'creation', 'group'), 'GroupCreated AutoGroupCreated'],
  [iam('group', 'change', 'group'), 'GroupUpdated GroupRenamed'],
  [iam('group', 'deletion', 'group'), 'GroupDeleted GroupCleanup'],
  [
    iam('group', 'change', 'group'),
    `GroupMembershipCreated GroupMembershipsCreated GroupMembershipDeleted GroupMembershipsDeleted AutoGroupMembershipCreated
    AutoGroupMembershipDeleted AutoGroupMembershipsDeleted UserGroupMembershipChanged`,
  ],
  [iam('admin', 'creation', 'directory'), 'DirectoryCreated'],
  [iam('admin', 'change', 'directory'), 'DirectoryUpdated DirectoryOrderChanged DirectorySynchronised'],
  [iam('admin', 'deletion', 'directory'), 'DirectoryDeleted'],
  [iam('user', 'creation', 'access_token'), 'AccessTokenCreated'],
  [iam('user', 'change', 'access_token'), 'AccessTokenModified AccessTokenExpired'],
  [iam('user', 'deletion', 'access_token'), 'AccessTokenDeleted AccessTokenRevoked'],
  [iam('user', 'creation', 'gpg_key'), 'GpgKeyCreated'],
  [iam('user', 'deletion', 'gpg_key'), 'GpgKeyDeleted'],
  [iam('user', 'creation', 'ssh_key'), 'SshKeyCreated'],
  [iam('user', 'change', 'ssh_key'), 'SshKeyUpdated'],
  [iam('user', 'deletion', 'ssh_key'), 'SshKeyDeleted'],
  [iam('user', 'creation', 'access_key'), 'SshAccessKeyCreated SshAccessKeyGranted SshAccessKeyAdded'],
  [iam('user', 'change', 'access_key'), 'SshAccessKeyUpdated SshAccessKeyPermissionChanged'],
  [iam('user', 'deletion', 'access_key'), 'SshAccessKeyDeleted SshAccessKeyRevoked'],
  [iam('user', 'creation', 'oauth_client'), 'OAuthClientCreated ApplicationLinkAdded ConsumerTokenAdded'],
  [
    iam('user', 'change', 'oauth_client'),
    'OAuthClientModified OAuthClientSecretRotated ApplicationLinkAuthConfigChanged ApplicationLinkDetailsChanged',
  ],
  [iam('user', 'deletion', 'oauth_client'), 'OAuthClientDeleted ApplicationLinkDeleted ConsumerTokenRemoved'],
  // --- Permissions
  [
    iam('admin', 'change', 'permission'),
    `{Global,Project,Repository}Permission{Granted,GrantRequested,Modified,ModificationRequested,Revoked,RevocationRequested}
    DefaultProjectPermissionChanged PublicAccessEnabled PublicAccessDisabled PermissionsRevoked PermissionsCleared`,
  ],
  [
    iam('admin', 'creation', 'branch_restriction'),
    'RestrictedRefAdded BranchPermissionAdded RefRestrictionAdded RefRestrictionCreated',
  ],
  [
    iam('admin', 'change', 'branch_restriction'),
    'RestrictedRefModified BranchPermissionModified RefRestrictionModified RefRestrictionUpdated',
  ],
  [
    iam('admin', 'deletion', 'branch_restriction'),
    'RestrictedRefRemoved BranchPermissionRemoved RefRestrictionRemoved RefRestrictionDeleted',
  ],
  // --- Projects and repositories
  [config('creation', 'project'), 'ProjectCreated ProjectCreationRequested'],
  [
    config('change', 'project'),
    'ProjectModified ProjectModificationRequested ProjectAvatarUpdated ProjectSettingsChanged ProjectSettingsRestrictionChanged',
  ],
  [config('deletion', 'project'), 'ProjectDeleted ProjectDeletionRequested'],
  [
    config('creation', 'repository'),
    `RepositoryCreated RepositoryCreationRequested RepositoryCreationFailed RepositoryForked RepositoryForkRequested RepositoryForkFailed
    RepositoryImported RepositoryImportRequested RepositoryImportFailed PersonalRepositoryCreated`,
  ],
  [
    config('change', 'repository'),
    `RepositoryModified RepositoryModificationRequested RepositoryDefaultBranchModified RepositoryArchived RepositoryUnarchived
    RepositoryMoved RepositoryRenamed RepositoryPullRequestSettingsChanged ProjectPullRequestSettingsChanged
    RepositoryDefaultTasksChanged DefaultReviewersChanged ReviewerGroupChanged AutoMergeSettingsChanged
    BranchModelConfigurationUpdated ProjectBranchModelConfigurationUpdated RepositoryBranchModelConfigurationUpdated
    GitLfsEnabled GitLfsDisabled LabelAdded LabelRemoved CodeInsightsConditionChanged RequiredBuildsChanged`,
  ],
  [config('deletion', 'repository'), 'RepositoryDeleted RepositoryDeletionRequested'],
  [
    config('change', 'hook'),
    `{Project,Repository,Global}Hook{Enabled,Disabled,SettingsChanged,Deleted,Created} HookSettingsChanged HookEnabled HookDisabled
    HookScriptSetGlobal HookScriptUpdated HookScriptConfigured`,
  ],
  [config('creation', 'hook'), 'HookScriptCreated'],
  [config('deletion', 'hook'), 'HookScriptDeleted HookScriptRemoved'],
  [config('creation', 'webhook'), 'WebhookCreated'],
  [config('change', 'webhook'), 'WebhookModified WebhookUpdated'],
  [config('deletion', 'webhook'), 'WebhookDeleted'],
  [
    config('creation', 'secret_scanning_rule'),
    'SecretScanningRuleCreated SecretScanningAllowlistRuleCreated',
  ],
  [config('change', 'secret_scanning_rule'), 'SecretScanningRuleUpdated SecretScanningAllowlistRuleUpdated'],
  [
    config('deletion', 'secret_scanning_rule'),
    'SecretScanningRuleDeleted SecretScanningAllowlistRuleDeleted',
  ],
  [config('info', 'secret'), 'SecretDetected SecretScanningAlert'],
  // --- End user activity: code
  [
    file('access', 'repository'),
    `RepositoryAccessed RepositoryPull RepositoryClone RepositoryOtherRead RepositoryDiffViewed RepositoryDownloaded
    RepositoryArchiveDownloaded FileViewed`,
  ],
  [
    file('change', 'repository'),
    `RepositoryPush RepositoryOtherWrite RepositoryRefsChanged BranchChanged FileEdited FileEditRequested TagChanged
    AbstractRepositoryRefsChanged RepositoryHeadModified`,
  ],
  [file('creation', 'branch'), 'BranchCreated BranchCreationRequested'],
  [file('deletion', 'branch'), 'BranchDeleted BranchDeletionRequested'],
  [file('creation', 'tag'), 'TagCreated TagCreationRequested'],
  [file('deletion', 'tag'), 'TagDeleted TagDeletionRequested'],
  [
    config('creation', 'pull_request'),
    'PullRequestOpened PullRequestOpenRequested PullRequestCreated PullRequestCommentAdded PullRequestTaskCreated CommitCommentAdded',
  ],
  [
    config('change', 'pull_request'),
    `PullRequestUpdated PullRequestDeclined PullRequestReopened PullRequestRescoped PullRequestReviewersUpdated
    PullRequestParticipantsUpdated PullRequestParticipantStatusUpdated PullRequestParticipantApproved PullRequestParticipantUnapproved
    PullRequestParticipantReviewed PullRequestApproved PullRequestUnapproved PullRequestRolesUpdated PullRequestCommentEdited
    PullRequestCommentReplied PullRequestReviewFinished PullRequestAutoMergeRequested PullRequestAutoMergeCancelled
    CommitCommentEdited CommitCommentReplied`,
  ],
  [
    config('deletion', 'pull_request'),
    'PullRequestDeleted PullRequestCommentDeleted PullRequestTaskDeleted CommitCommentDeleted',
  ],
  [file('change', 'pull_request'), 'PullRequestMerged PullRequestMergeRequested PullRequestMergeFailed'],
  // --- Security
  [
    SIGN_IN,
    'AuthenticationSuccess UserLoggedIn UserLogin UserAuthenticated LoginSuccess UserLoggedInAsUser RememberMeAuthentication',
  ],
  [
    REFUSED,
    `AuthenticationFailure AuthenticationFailed UserAuthenticationFailedInvalidAuthentication UserAuthenticationFailed LoginFailed
    UserLoginFailed SshAuthenticationFailure TwoStepVerificationFailed`,
  ],
  [SIGN_OUT, 'Logout UserLoggedOut UserLogout'],
  [
    row(['file'], ['access'], 'resource'),
    'UnauthorisedAccess UnauthorizedAccess UnauthorizedAccessToAResource ForbiddenAccess',
  ],
  [
    iam('admin', 'change', 'authentication'),
    'AuthenticationConfigurationChanged SsoConfigurationChanged IdpConfigurationUpdated BasicAuthChanged TwoStepVerificationChanged',
  ],
  // --- Cloud: workspaces
  [config('creation', 'workspace'), 'WorkspaceCreated'],
  [config('deletion', 'workspace'), 'WorkspaceDeleted'],
  [
    config('change', 'workspace'),
    `WorkspaceIdChanged WorkspaceNameChanged WorkspacePrivacyChanged AccountPropertyChanged PlanChanged
    AllowedPrivateContentInWorkspace DisallowedPrivateContentInWorkspace`,
  ],
  [
    iam('admin', 'change', 'workspace'),
    `Workspace2svRequirementEnabled Workspace2svRequirementDisabled WorkspaceIpAllowlistingEnabled WorkspaceIpAllowlistingDisabled
    WorkspaceIpAllowlistedAddressesChanged`,
  ],
  [iam('user', 'creation', 'user'), 'UserInvitedToWorkspace UserAddedToWorkspace'],
  [iam('user', 'change', 'user'), 'UserAcceptedInviteToWorkspace InvitationAccepted'],
  [iam('user', 'deletion', 'user'), 'UserRemovedFromWorkspace UserRemovedFromPlan'],
  [iam('group', 'change', 'group'), 'UserAddedToGroup UserRemovedFromGroup GroupChanged GroupMemberChanged'],
  [iam('group', 'creation', 'group'), 'GroupCreatedInWorkspace'],
  [iam('group', 'deletion', 'group'), 'GroupDeletedInWorkspace'],
  [
    iam('admin', 'change', 'permission'),
    `GroupWorkspaceMemberPermissionsChanged GroupWorkspaceAccessPermissionsChanged GroupRepositoryAccessPermissionsChanged
    GroupProjectAccessPermissionsChanged GroupAccessToRepositoryChanged RemovedGroupAccessToRepository UserAccessToRepositoryChanged
    RemovedUserAccessToRepository GroupAccessToProjectChanged RemovedGroupAccessToProject UserAccessToProjectChanged
    RemovedUserAccessToProject`,
  ],
  [
    config('change', 'repository'),
    `RepositoryTransferredFromWorkspace RepositoryTransferredToWorkspace RepositoryNameChanged RepositoryPrivacyChanged
    RepositoryForkingChanged RepositoryChanged RepositoryMovedToProject RepositoryMainBranchChanged`,
  ],
  [config('change', 'project'), 'ProjectNameChanged ProjectKeyChanged ProjectPrivacyChanged'],
  [iam('admin', 'creation', 'branch_restriction'), 'BranchRestrictionAdded BranchRestrictionCreated'],
  [iam('admin', 'change', 'branch_restriction'), 'BranchRestrictionChanged BranchRestrictionUpdated'],
  [iam('admin', 'deletion', 'branch_restriction'), 'BranchRestrictionRemoved BranchRestrictionDeleted'],
  [iam('user', 'creation', 'access_key'), '{Repository,Project,Workspace}Access{Key,Token}{Added,Created}'],
  [iam('user', 'change', 'access_key'), '{Repository,Project,Workspace}Access{Key,Token}{Changed,Updated}'],
  [
    iam('user', 'deletion', 'access_key'),
    '{Repository,Project,Workspace}Access{Key,Token}{Removed,Deleted,Revoked}',
  ],
  [iam('user', 'change', 'oauth_client'), 'OauthTokenChanged OauthConsumerChanged'],
  [iam('user', 'creation', 'oauth_client'), 'OauthConsumerAdded OauthConsumerCreated'],
  [iam('user', 'deletion', 'oauth_client'), 'OauthTokenDeleted OauthConsumerDeleted OauthConsumerRemoved'],
  [config('creation', 'app'), 'AddonInstalled'],
  [config('change', 'app'), 'AddonUpdated'],
  [config('deletion', 'app'), 'AddonUninstalled'],
  [config('change', 'pipeline'), 'PipelinesEnabled PipelinesDisabled'],
  [config('creation', 'pipeline_variable'), '{Workspace,Repository,Deployment}VariableCreated'],
  [config('change', 'pipeline_variable'), '{Workspace,Repository,Deployment}VariableUpdated'],
  [config('deletion', 'pipeline_variable'), '{Workspace,Repository,Deployment}VariableDeleted'],
];

/** `{A,B}C{D,E}` -> ACD, ACE, BCD, BCE. */
function expand(pattern: string): string[] {
  const [whole, members] = /\{([^}]*)\}/.exec(pattern) ?? [];
  if (whole === undefined || members === undefined) return [pattern];
  return members.split(',').flatMap((member) => expand(pattern.replace(whole, member)));
}

/** Name in lower case, letters and digits only -> meaning. */
export const ACTIONS: ReadonlyMap<string, Meaning> = new Map(
  ROWS.flatMap(([meaning, names]) =>
    names
      .split(/\s+/)
      .flatMap(expand)
      .map((name): [string, Meaning] => [name.toLowerCase(), meaning]),
  ),
);

/** Words of names that the table lacks -> meaning by what is done; the first that fits counts. */
const KINDS: readonly (readonly [RegExp, (doing: Doing) => Meaning])[] = [
  [/authenticat|login|loggedin/, (): Meaning => REFUSED],
  [/permission|restriction|restrictedref|allowlist/, (doing): Meaning => iam('admin', doing, 'permission')],
  [/membership|group/, (doing): Meaning => iam('group', doing, 'group')],
  [
    /token|sshkey|gpgkey|accesskey|oauth|applicationlink/,
    (doing): Meaning => iam('user', doing, 'credential'),
  ],
  [/^(?:auto)?user|invit/, (doing): Meaning => iam('user', doing, 'user')],
];
type Doing = 'creation' | 'change' | 'deletion' | 'info';

const DOINGS: readonly (readonly [RegExp, Doing])[] = [
  [/(?:created|added|installed|opened|imported|forked|registered|invited)/, 'creation'],
  [/(?:deleted|removed|uninstalled|revoked|erased)/, 'deletion'],
  [
    /(?:changed?|updated?|modified|enabled|disabled|granted|renamed|moved|upgraded|configured|merged|edited|rotated|requested|accepted|rejected)/,
    'change',
  ],
];

/** Longest name (characters) that is looked at. */
const LONGEST = 200;
const meanings = new Map<string, Classified>();

/** A meaning, and what became of what was done. */
export interface Classified extends Meaning {
  readonly outcome: Event['outcome'];
}

/** What an event of this name means: an i18n key, a title, a class of events, or an action of Cloud. */
export function meaningOf(written: string): Classified {
  const name = written.slice(-LONGEST);
  const known = meanings.get(name);
  if (known) return known;
  const key = keyOf(name);
  const made = { ...make(key), outcome: outcomeOf(key) };
  if (meanings.size < 2000) meanings.set(name, made);
  return made;
}

const KEY_HEAD = '.action.';

/** `bitbucket.service.x.audit.action.projectcreated`, `Project created`, `ProjectCreatedEvent` -> projectcreated; `...action.audit.exported` -> auditexported. */
export function keyOf(written: string): string {
  const head = written.indexOf(KEY_HEAD);
  const from = head < 0 ? written.lastIndexOf('.') + 1 : head + KEY_HEAD.length;
  return written
    .slice(from)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replace(/^bitbucket/, '')
    .replace(/event$/, '');
}

function make(key: string): Meaning {
  const known = ACTIONS.get(key);
  if (known) return known;
  const doing = DOINGS.find(([pattern]) => pattern.test(key))?.[1];
  const kind = KINDS.find(([pattern]) => pattern.test(key))?.[1];
  if (kind) return kind(doing ?? 'info');
  return doing === undefined ? UNKNOWN : config(doing);
}

const FAILED = /fail|denied|rejected|ratelimited|unauthori[sz]ed|forbidden/;
const ASKED = /requested$|started$|triggered$|cancell?ed/;

/** Bitbucket writes what was done, so that it succeeded unless its name says that it failed or was only asked for. */
function outcomeOf(key: string): Event['outcome'] {
  if (FAILED.test(key) && !key.startsWith('mirroringrequest')) return 'failure';
  return ASKED.test(key) ? 'unknown' : 'success';
}

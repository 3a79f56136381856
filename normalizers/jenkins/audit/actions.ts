// What each thing that Jenkins and its plugins log is. Data only.
import type { MappedEvent } from '../../normalizer.ts';

type Category = MappedEvent['event']['category'][number];
type Type = MappedEvent['event']['type'][number];
export type Result = MappedEvent['event']['outcome'];

/** What a record means. */
export interface Meaning {
  readonly category: readonly Category[];
  readonly type: readonly Type[];
}

const meaning = (category: Category | readonly Category[], ...type: readonly Type[]): Meaning => ({
  category: typeof category === 'string' ? [category] : category,
  type,
});

const CREATION = meaning('configuration', 'creation');
const CHANGE = meaning('configuration', 'change');
const DELETION = meaning('configuration', 'deletion');
const USER_CREATION = meaning('iam', 'user', 'creation');
const USER_CHANGE = meaning('iam', 'user', 'change');
const USER_DELETION = meaning('iam', 'user', 'deletion');

export const SIGN_IN = meaning(['authentication', 'session'], 'start');
export const REFUSED = meaning('authentication', 'start');
export const SIGN_OUT = meaning(['authentication', 'session'], 'end');
export const START = meaning('process', 'start');
export const END = meaning('process', 'end');
export const PROGRESS = meaning('process', 'info');
export const USE = meaning('configuration', 'access');
/** Records and requests of which nothing is known. */
export const UNKNOWN = meaning('configuration', 'info');
export const UNKNOWN_REQUEST = meaning('web', 'access');
/** The record of a build, with its log, is gone. */
export const BUILD_DELETION = meaning('file', 'deletion');
/** Who may do what on the whole controller. */
export const SECURITY = meaning('iam', 'admin', 'change');

const table = (groups: readonly (readonly [Meaning, string])[]): ReadonlyMap<string, Meaning> =>
  new Map(
    groups.flatMap(([each, names]) =>
      names
        .trim()
        .split(/\s+/)
        .map((name) => [name, each] as const),
    ),
  );

/**
 * Last parts of URIs. The plugin's own pattern is https://github.com/jenkinsci/audit-trail-plugin § KNOWN_KEYWORDS of AuditTrailPlugin.java;
 * the others are what administrators add to it, from Jenkins' remote access API and pages (https://www.jenkins.io/doc/book/using/remote-access-api/)
 * and from the forms and API of the role-strategy plugin (https://github.com/jenkinsci/role-strategy-plugin § RoleStrategyConfig.java).
 */
export const REQUESTS: ReadonlyMap<string, Meaning> = table([
  [
    CREATION,
    'createItem createView createSubmit createCredentials createDomain createNodeMonitor doCreateItem copyItem',
  ],
  [
    CHANGE,
    `configSubmit configure config.xml configureSubmit updateSubmit enable disable doEnable doDisable toggleLogKeep doRename confirmRename
    rename move doMove submitDescription editDescription toggleOffline changeOfflineCause doDisconnect disconnect doLaunchSlaveAgent
    launchSlaveAgent doToggleOffline cancelQuietDown quietDown reload reload-configuration proxyConfigure siteConfigure replace apply
    doWipeOutWorkspaceConfig addDomain doReplaceDomain`,
  ],
  [DELETION, 'doDelete delete deleteCredentials doDeleteAll'],
  [meaning('file', 'deletion'), 'doWipeOutWorkspace wipeOutWorkspace purge doPurge'],
  [
    START,
    `build buildWithParameters polling rebuild replay run restart-pipeline proceed proceedEmpty script scriptText doScript cli
    postBuildResult submit`,
  ],
  [END, 'stop term kill abort doStop doTerm doKill cancelQueue cancelItem doCancelItem exit safeExit'],
  [meaning('process', 'end', 'start'), 'restart safeRestart'],
  [USER_CREATION, 'createAccount createAccountByAdmin createFirstAccount createUser'],
  [
    USER_CHANGE,
    'generateNewToken changeToken addFixedToken revoke revokeAllExcept revokeAll renewSessionSeed',
  ],
  [
    SECURITY,
    `rolesSubmit assignSubmit templatesSubmit addRoleSubmit editRoleSubmit assignRoleSubmit editAssignSubmit addTemplateSubmit
    editTemplateSubmit addRole removeRoles assignRole assignUserRole assignGroupRole unassignRole unassignUserRole unassignGroupRole deleteSid`,
  ],
  [SIGN_OUT, 'logout'],
  [REFUSED, 'j_spring_security_check j_acegi_security_check'],
  [
    meaning('package', 'installation'),
    'install installPlugins installNecessaryPlugins uploadPlugin upgrade prevalidateConfig',
  ],
  [meaning('package', 'deletion'), 'uninstall doUninstall'],
  [meaning('package', 'change'), 'makeEnabled makeDisabled pin unpin downgrade'],
]);

/** What is done to an account is a matter of identity. */
export const TO_USERS: ReadonlyMap<Meaning, Meaning> = new Map([
  [CREATION, USER_CREATION],
  [CHANGE, USER_CHANGE],
  [DELETION, USER_DELETION],
]);

/** Event ids of the audit-log plugin: https://github.com/jenkinsci/audit-log-plugin/blob/master/src/main/resources/catalog.json */
export const EVENTS: ReadonlyMap<string, Meaning> = table([
  [SIGN_IN, 'login'],
  [SIGN_OUT, 'logout'],
  [USER_CREATION, 'createUser addUser'],
  [USER_CHANGE, 'updatePassword updateKey createKey deleteKey'],
  [START, 'buildStart'],
  [END, 'buildFinish'],
  [CREATION, 'createItem copyItem createNode'],
  [CHANGE, 'updateItem updateNode'],
  [DELETION, 'deleteItem deleteNode'],
  [USE, 'useCredentials'],
]);

/** Types of the generic-event plugin: https://github.com/jenkinsci/generic-event-plugin/tree/master/docs */
export const GENERIC: ReadonlyMap<string, Meaning> = table([
  [PROGRESS, 'run.initialize'],
  [START, 'run.started'],
  [END, 'run.completed run.finalized'],
  [BUILD_DELETION, 'run.deleted'],
  [CREATION, 'item.created'],
  [CHANGE, 'item.updated item.locationChanged item.renamed'],
  [DELETION, 'item.deleted'],
]);

/** Phases of the notification plugin: https://wiki.jenkins.io/display/JENKINS/Notification+Plugin § Event */
export const PHASES: ReadonlyMap<string, Meaning> = table([
  [PROGRESS, 'QUEUED NONE'],
  [START, 'STARTED'],
  [END, 'COMPLETED FINALIZED'],
]);

/**
 * Results of builds: https://javadoc.jenkins.io/hudson/model/Result.html. UNSTABLE had errors, ABORTED was ended by hand, and NOT_BUILT, like one
 * that goes on, has no result.
 */
export const RESULTS: ReadonlyMap<string, Result> = new Map([
  ['SUCCESS', 'success'],
  ['FAILURE', 'failure'],
  ['UNSTABLE', 'failure'],
  ['ABORTED', 'failure'],
]);

// Operations of Azure Resource Manager -> what kind of access they are (data), with defaults by their last segments.
import { memo, type AccessEvent } from '../../normalizer.ts';

type Category = AccessEvent['event']['category'][number];
type Type = AccessEvent['event']['type'][number];

/** ECS category and type of an operation. */
export interface Kind {
  readonly category: readonly Category[];
  readonly type: readonly Type[];
}

const kind = (category: Category | readonly Category[], type: Type | readonly Type[]): Kind => ({
  category: typeof category === 'string' ? [category] : category,
  type: typeof type === 'string' ? [type] : type,
});

const READ = kind('configuration', 'access');
const CHANGE = kind('configuration', 'change');
const CREATE = kind('configuration', 'creation');
const DELETE = kind('configuration', 'deletion');
const INFO = kind('configuration', 'info');
const RUN = kind('process', 'start');
const HOST_CODE = kind(['configuration', 'host'], 'change');
const HOST_START = kind('host', 'start');
const HOST_END = kind('host', 'end');
const HOST_CHANGE = kind('host', 'change');
const SESSION = kind('session', 'start');
const DATA_READ = kind('database', 'access');
const DATA_CHANGE = kind('database', 'change');
const CREDENTIAL = kind(['iam', 'configuration'], 'change');
const GRANT = kind('iam', ['admin', 'change']);
const REVOKE = kind('iam', ['admin', 'deletion']);
const IAM_CHANGE = kind('iam', 'change');
const IAM_DELETE = kind('iam', 'deletion');
const IAM_INFO = kind('iam', 'info');

/** Resource types (lower case) whose operations act on machines. */
const MACHINES = [
  'microsoft.classiccompute/virtualmachines',
  'microsoft.compute/virtualmachines',
  'microsoft.compute/virtualmachinescalesets',
  'microsoft.compute/virtualmachinescalesets/virtualmachines',
  'microsoft.hybridcompute/machines',
  'microsoft.networkcloud/baremetalmachines',
  'microsoft.networkcloud/virtualmachines',
] as const;

const ON_MACHINES: Readonly<Record<string, Kind>> = {
  'start/action': HOST_START,
  'poweron/action': HOST_START,
  'poweroff/action': HOST_END,
  'shutdown/action': HOST_END,
  'stop/action': HOST_END,
  'deallocate/action': HOST_END,
  'hibernate/action': HOST_END,
  'simulateeviction/action': HOST_END,
  'restart/action': HOST_CHANGE,
  'redeploy/action': HOST_CHANGE,
  'reapply/action': HOST_CHANGE,
  'reimage/action': HOST_CHANGE,
  'reimageall/action': HOST_CHANGE,
  'performmaintenance/action': HOST_CHANGE,
  'installpatches/action': HOST_CODE,
  'runcommand/action': RUN,
  'runreadcommands/action': RUN,
  'rundataextracts/action': RUN,
  'runcommands/write': RUN,
  'extensions/write': HOST_CODE,
  'addextensions/action': HOST_CODE,
  'upgradeextensions/action': HOST_CODE,
  'login/action': SESSION,
  'loginasadmin/action': SESSION,
  'wacloginasadmin/action': SESSION,
};

/** Servers of databases that are started and stopped as a whole. */
const DATABASE_SERVERS = [
  'microsoft.dbformysql/flexibleservers',
  'microsoft.dbformysql/servers',
  'microsoft.dbforpostgresql/flexibleservers',
  'microsoft.dbforpostgresql/servers',
  'microsoft.dbformariadb/servers',
  'microsoft.sql/managedinstances',
] as const;

const ON_DATABASE_SERVERS: Readonly<Record<string, Kind>> = {
  'start/action': DATA_CHANGE,
  'stop/action': DATA_CHANGE,
  'restart/action': DATA_CHANGE,
  'failover/action': DATA_CHANGE,
  'backupandexport/action': DATA_READ,
  'startltrbackup/action': DATA_READ,
  'administrators/write': GRANT,
  'administrators/delete': REVOKE,
};

/** Types (lower case, without their verb) whose writes and deletes move rights. */
const GRANTS = [
  'microsoft.authorization/classicadministrators',
  'microsoft.authorization/denyassignments',
  'microsoft.authorization/roleassignments',
  'microsoft.authorization/roleassignmentschedulerequests',
  'microsoft.authorization/roleassignmentschedules',
  'microsoft.authorization/roledefinitions',
  'microsoft.authorization/roleeligibilityschedulerequests',
  'microsoft.authorization/roleeligibilityschedules',
  'microsoft.authorization/rolemanagementpolicies',
  'microsoft.authorization/rolemanagementpolicyassignments',
  'microsoft.containerservice/managedclusters/rbac.authorization.k8s.io/clusterrolebindings',
  'microsoft.containerservice/managedclusters/rbac.authorization.k8s.io/clusterroles',
  'microsoft.containerservice/managedclusters/rbac.authorization.k8s.io/rolebindings',
  'microsoft.containerservice/managedclusters/rbac.authorization.k8s.io/roles',
  'microsoft.documentdb/databaseaccounts/sqlroleassignments',
  'microsoft.documentdb/databaseaccounts/sqlroledefinitions',
  'microsoft.keyvault/vaults/accesspolicies',
  'microsoft.kubernetes/connectedclusters/rbac.authorization.k8s.io/clusterrolebindings',
  'microsoft.kubernetes/connectedclusters/rbac.authorization.k8s.io/clusterroles',
  'microsoft.kubernetes/connectedclusters/rbac.authorization.k8s.io/rolebindings',
  'microsoft.kubernetes/connectedclusters/rbac.authorization.k8s.io/roles',
  'microsoft.managedservices/registrationassignments',
  'microsoft.managedservices/registrationdefinitions',
  'microsoft.sql/servers/administrators',
  'microsoft.sql/servers/azureadonlyauthentications',
] as const;

/** Types (lower case) that are identities or their credentials. */
const IDENTITIES = [
  'microsoft.managedidentity/userassignedidentities',
  'microsoft.managedidentity/userassignedidentities/federatedidentitycredentials',
  'microsoft.storage/storageaccounts/localusers',
  'microsoft.web/publishingusers',
] as const;

const ACTIONS: ReadonlyMap<string, Kind> = new Map([
  ...MACHINES.flatMap((type) => under(type, ON_MACHINES)),
  ...DATABASE_SERVERS.flatMap((type) => under(type, ON_DATABASE_SERVERS)),
  ...GRANTS.flatMap((type) => under(type, { write: GRANT, delete: REVOKE, read: IAM_INFO })),
  ...IDENTITIES.flatMap((type) => under(type, { write: IAM_CHANGE, delete: IAM_DELETE, read: IAM_INFO })),
  ...Object.entries({
    'microsoft.authorization/elevateaccess/action': GRANT,
    'microsoft.authorization/policies/audit/action': INFO,
    'microsoft.authorization/policies/auditifnotexists/action': INFO,
    'microsoft.authorization/policies/deny/action': INFO,
    'microsoft.authorization/policies/append/action': CHANGE,
    'microsoft.authorization/policies/modify/action': CHANGE,
    'microsoft.authorization/policies/deployifnotexists/action': CHANGE,
    'microsoft.databricks/workspaces/assignworkspaceadmin/action': GRANT,
    'microsoft.managedidentity/userassignedidentities/assign/action': IAM_CHANGE,
    'microsoft.managedidentity/userassignedidentities/revoketokens/action': IAM_CHANGE,
    'microsoft.kubernetes/connectedclusters/serviceaccounts/impersonate/action': IAM_INFO,
    'microsoft.serialconsole/serialports/connect/action': SESSION,
    'microsoft.app/containerapps/exec/action': SESSION,
    'microsoft.app/containerapps/debug/action': SESSION,
    'microsoft.app/jobs/exec/action': SESSION,
    'microsoft.containerinstance/containergroups/containers/exec/action': SESSION,
    'microsoft.containerinstance/containergroups/containers/attach/action': SESSION,
    'microsoft.appplatform/spring/apps/deployments/connect/action': SESSION,
    'microsoft.appplatform/spring/apps/deployments/remotedebugging/action': SESSION,
    'microsoft.network/bastionhosts/getactivesessions/action': kind('session', 'info'),
    'microsoft.network/bastionhosts/disconnectactivesessions/action': kind('session', 'end'),
    'microsoft.app/jobs/start/action': RUN,
    'microsoft.automation/automationaccounts/jobs/write': RUN,
    'microsoft.containerservice/managedclusters/runcommand/action': RUN,
    'microsoft.logic/workflows/run/action': RUN,
    'microsoft.logic/workflows/triggers/run/action': RUN,
    'microsoft.resources/deploymentscripts/write': RUN,
    'microsoft.automation/automationaccounts/webhooks/action': CREATE,
    'microsoft.security/locations/jitnetworkaccesspolicies/initiate/action': CHANGE,
    'microsoft.web/sites/hostruntime/host/action': CHANGE,
    'microsoft.web/sites/publishxml/action': READ,
    'microsoft.documentdb/databaseaccounts/readonlykeys/action': READ,
    'microsoft.keyvault/vaults/keys/release/action': READ,
    'microsoft.operationalinsights/workspaces/sharedkeys/action': READ,
    'microsoft.signalrservice/signalr/auth/accesskey/action': READ,
    'microsoft.signalrservice/signalr/auth/clienttoken/action': READ,
    'microsoft.sql/servers/import/action': DATA_CHANGE,
    'microsoft.sql/servers/databases/import/action': DATA_CHANGE,
    'microsoft.sql/servers/databases/export/action': DATA_READ,
    'microsoft.sql/servers/databases/extensions/write': DATA_CHANGE,
    'microsoft.sql/servers/databases/failover/action': DATA_CHANGE,
    'microsoft.sql/servers/databases/pause/action': DATA_CHANGE,
    'microsoft.sql/servers/databases/resume/action': DATA_CHANGE,
  }),
]);

/** Verbs of actions (the segment before `action`, or an unusual last one), by how they begin; the first that fits. */
const VERBS: readonly (readonly [prefix: string, kind: Kind])[] = [
  ...starting(RUN, 'runcommand', 'runreadcommand', 'executescript'),
  ...starting(SESSION, 'login', 'wacloginasadmin'),
  ...starting(HOST_START, 'virtualmachinessubmitstart', 'virtualmachinesexecutestart'),
  ...starting(HOST_END, 'virtualmachinessubmitdeallocate', 'virtualmachinesexecutedeallocate'),
  ...starting(HOST_END, 'virtualmachinessubmithibernate', 'virtualmachinesexecutehibernate'),
  ...starting(CREDENTIAL, 'regenerate', 'rotate', 'refreshkeys', 'renewcertificate', 'resetpassword'),
  ...starting(INFO, 'backupstatus', 'backupvalidate', 'backupprevalidate', 'backuptriggervalidate'),
  ...starting(
    CHANGE,
    'endgetaccess',
    'restart',
    'restore',
    'reset',
    'resume',
    'resync',
    'recover',
    'redeploy',
    'replace',
  ),
  ...starting(
    READ,
    'list',
    'get',
    'read',
    'retrieve',
    'fetch',
    'show',
    'export',
    'download',
    'begingetaccess',
    'logstream',
  ),
  ...starting(READ, 'query', 'search', 'decrypt', 'encrypt', 'sign', 'unwrap', 'wrap', 'backup', 'capture'),
  ...starting(
    READ,
    'generateuserdelegationkey',
    'effectivenetworksecuritygroups',
    'effectiveroutetable',
    'securitygroupview',
  ),
  ...starting(DELETE, 'delete', 'purge', 'remove', 'harddelete', 'unassign', 'virtualmachinesexecutedelete'),
  ...starting(
    CREATE,
    'add',
    'create',
    'generate',
    'import',
    'upload',
    'clone',
    'virtualmachinesexecutecreate',
  ),
  ...starting(
    CHANGE,
    'start',
    'stop',
    'suspend',
    'pause',
    'poweroff',
    'deallocate',
    'enable',
    'disable',
    'activate',
  ),
  ...starting(
    CHANGE,
    'deactivate',
    'update',
    'upgrade',
    'set',
    'change',
    'modify',
    'move',
    'swap',
    'slotsswap',
    'apply',
  ),
  ...starting(
    CHANGE,
    'assign',
    'approve',
    'reject',
    'privateendpointconnectionsapproval',
    'publish',
    'deploy',
    'run',
  ),
  ...starting(
    CHANGE,
    'attach',
    'detach',
    'failover',
    'failback',
    'plannedfailover',
    'unplannedfailover',
    'testfailover',
  ),
  ...starting(
    CHANGE,
    'register',
    'unregister',
    'cancel',
    'abort',
    'undelete',
    'unlock',
    'share',
    'peer',
    'migrate',
    'extend',
  ),
  ...starting(
    CHANGE,
    'takeownership',
    'install',
    'execute',
    'trigger',
    'scaleup',
    'scaledown',
    'switch',
    'patch',
    'write',
  ),
  ...starting(
    CHANGE,
    'claim',
    'cordon',
    'uncordon',
    'link',
    'promote',
    'reimage',
    'reprotect',
    'resize',
    'revoke',
    'rollback',
  ),
  ...starting(CHANGE, 'crossregionrestore', 'schedulerun'),
];

function under(type: string, operations: Readonly<Record<string, Kind>>): [string, Kind][] {
  return Object.entries(operations).map(([operation, value]) => [`${type}/${operation}`, value]);
}

function starting(value: Kind, ...prefixes: readonly string[]): [string, Kind][] {
  return prefixes.map((prefix) => [prefix, value]);
}

/**
 * The kind of an operation named in any case: by the table, else by its last segment (write, delete, read), else by the verb of an
 * action; `configuration`/`info` for what nobody knows. Vendor pages: role-based-access-control/permissions.
 */
export const kindOf = memo(2000, (operation: string): Kind => {
  const lower = operation.toLowerCase();
  // An operation on an extension: Microsoft.Network/networkSecurityGroups/providers/Microsoft.Insights/diagnosticSettings/write.
  const extension = lower.lastIndexOf('/providers/');
  const own = extension < 0 ? lower : lower.slice(extension + '/providers/'.length);
  const known = ACTIONS.get(own);
  if (known) return known;
  const end = own.lastIndexOf('/');
  const last = own.slice(end + 1);
  if (last === 'write') return CHANGE;
  if (last === 'delete') return DELETE;
  if (last === 'read') return READ;
  const verb = last === 'action' ? own.slice(own.lastIndexOf('/', end - 1) + 1, end) : last;
  for (const [prefix, value] of VERBS) if (verb.startsWith(prefix)) return value;
  return INFO;
});

// What each action of the audit log and each database command means. Data only.
import type { MappedEvent } from '../../normalizer.ts';

type Category = MappedEvent['event']['category'][number];
type Type = MappedEvent['event']['type'][number];

/** What an action or a command means. */
export interface Meaning {
  readonly category: readonly Category[];
  readonly type: readonly Type[];
}

const meaning = (category: readonly Category[], ...type: readonly Type[]): Meaning => ({ category, type });

const READ = meaning(['database'], 'access');
const CHANGE = meaning(['database'], 'change');
const CONFIGURE = meaning(['configuration'], 'change');
const SESSION_END = meaning(['session'], 'end');

/** An action or command of which nothing is known, or which only asks how the server is. */
export const UNKNOWN: Meaning = meaning(['database'], 'info');

/** A sign-in that was refused or given up. */
export const REFUSED: Meaning = meaning(['authentication'], 'start');

/** Actions on accounts and roles, which are commands of the same names too. */
const IDENTITY: readonly (readonly [string, Meaning])[] = [
  ['createUser', meaning(['iam'], 'user', 'creation')],
  ['updateUser', meaning(['iam'], 'user', 'change')],
  ['grantRolesToUser', meaning(['iam'], 'user', 'change')],
  ['revokeRolesFromUser', meaning(['iam'], 'user', 'change')],
  ['dropUser', meaning(['iam'], 'user', 'deletion')],
  ['dropAllUsersFromDatabase', meaning(['iam'], 'user', 'deletion')],
  ['createRole', meaning(['iam'], 'admin', 'creation')],
  ['updateRole', meaning(['iam'], 'admin', 'change')],
  ['grantRolesToRole', meaning(['iam'], 'admin', 'change')],
  ['revokeRolesFromRole', meaning(['iam'], 'admin', 'change')],
  ['grantPrivilegesToRole', meaning(['iam'], 'admin', 'change')],
  ['revokePrivilegesFromRole', meaning(['iam'], 'admin', 'change')],
  // So does the table of the OCSF schema call it.
  ['dropPrivilegesToRole', meaning(['iam'], 'admin', 'change')],
  ['dropRole', meaning(['iam'], 'admin', 'deletion')],
  ['dropAllRolesFromDatabase', meaning(['iam'], 'admin', 'deletion')],
];

/**
 * `atype` -> meaning; authCheck's is its command's.
 * https://www.mongodb.com/docs/manual/reference/audit-message/mongo/ § Audit Event Actions, Details, and Results, and those that only
 * https://www.mongodb.com/docs/manual/reference/audit-message/ocsf/ § OCSF Type Mapping names.
 */
export const ACTIONS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...IDENTITY,
  ['authenticate', meaning(['authentication', 'session'], 'start')],
  ['logout', meaning(['authentication', 'session'], 'end')],
  ['clientMetadata', meaning(['session'], 'info')],
  ['createCollection', CHANGE],
  ['createDatabase', CHANGE],
  ['createIndex', CHANGE],
  ['importCollection', CHANGE],
  ['renameCollection', CHANGE],
  ['dropCollection', CHANGE],
  ['dropDatabase', CHANGE],
  ['dropIndex', CHANGE],
  ['enableSharding', CHANGE],
  ['shardCollection', CHANGE],
  ['refineCollectionShardKey', CHANGE],
  ['directAuthMutation', meaning(['database', 'iam'], 'admin', 'change')],
  ['addShard', CONFIGURE],
  ['removeShard', CONFIGURE],
  ['replSetReconfig', CONFIGURE],
  ['setClusterParameter', CONFIGURE],
  ['updateCachedClusterServerParameter', CONFIGURE],
  ['getClusterParameter', meaning(['configuration'], 'access')],
  ['auditConfigure', CONFIGURE],
  ['rotateLog', meaning(['configuration'], 'info')],
  ['startup', meaning(['process'], 'start')],
  ['shutdown', meaning(['process'], 'end')],
  ['applicationMessage', UNKNOWN],
  // Percona Server's own names: https://github.com/percona/percona-server-mongodb/blob/v6.0/src/mongo/db/audit/audit.cpp
  ['createView', CHANGE],
  ['dropView', CHANGE],
  ['insertOperation', CHANGE],
  ['updateOperation', CHANGE],
  ['removeOperation', CHANGE],
  ['dropAllUsers', meaning(['iam'], 'user', 'deletion')],
  ['dropAllRoles', meaning(['iam'], 'admin', 'deletion')],
  ['startupOptions', meaning(['process'], 'start')],
]);

const GROUPS: readonly (readonly [Meaning, string])[] = [
  [
    READ,
    `aggregate count dataSize dbHash dbStats distinct explain filemd5 find geoNear geoSearch getMore group listCollections listDatabases
    listIndexes listSearchIndexes collStats mapReduce parallelCollectionScan validate currentOp getLog`,
  ],
  [
    CHANGE,
    `applyOps bulkWrite cloneCollection cloneCollectionAsCapped collMod compact convertToCapped copydb create createIndexes
    createSearchIndexes delete drop dropConnections dropDatabase dropIndexes deleteIndexes dropSearchIndex findAndModify findandmodify
    insert killCursors killOp reIndex renameCollection repairDatabase update updateSearchIndex
    enableSharding shardCollection refineCollectionShardKey reshardCollection unshardCollection`,
  ],
  [meaning(['iam'], 'info'), 'usersInfo rolesInfo connectionStatus'],
  [meaning(['iam'], 'admin', 'change'), 'invalidateUserCache authSchemaUpgrade'],
  [SESSION_END, 'endSessions killSessions killAllSessions killAllSessionsByPattern logout'],
  [meaning(['session'], 'start'), 'startSession'],
  [meaning(['authentication'], 'start'), 'authenticate saslStart saslContinue'],
  [
    CONFIGURE,
    `addShard addShardToZone addTagRange balancerStart balancerStop cleanupOrphaned clearJumboFlag configureCollectionBalancing
    fsync fsyncUnlock logRotate mergeChunks moveChunk moveCollection movePrimary moveRange profile removeShard removeShardFromZone
    replSetAbortPrimaryCatchUp replSetFreeze replSetInitiate replSetMaintenance replSetReconfig replSetResizeOplog replSetStepDown
    replSetSyncFrom rotateCertificates setAuditConfig setAllowMigrations setClusterParameter setDefaultRWConcern
    setFeatureCompatibilityVersion setIndexCommitQuorum setParameter setQuerySettings removeQuerySettings setUserWriteBlockMode
    split transitionFromDedicatedConfigServer transitionToDedicatedConfigServer updateZoneKeyRange analyzeShardKey configureQueryAnalyzer`,
  ],
  [
    meaning(['configuration'], 'access'),
    'getAuditConfig getClusterParameter getCmdLineOpts getDefaultRWConcern getParameter replSetGetConfig replSetGetStatus listShards balancerStatus',
  ],
  [meaning(['process'], 'end'), 'shutdown'],
];

/** Command of an authCheck -> meaning; all others (ping, hello, serverStatus ...) only ask. https://www.mongodb.com/docs/manual/reference/command/ */
export const COMMANDS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...IDENTITY,
  ...GROUPS.flatMap(([is, names]) =>
    names.split(/\s+/).map((name): readonly [string, Meaning] => [name, is]),
  ),
]);

/**
 * type_uid of the OCSF schema -> action, where messages of one action only have neither its name nor an entity; else its meaning.
 * https://www.mongodb.com/docs/manual/reference/audit-message/ocsf/ § OCSF Type Mapping
 */
export const OCSF_ACTIONS: ReadonlyMap<number, string> = new Map([
  [100_701, 'startup'],
  [100_702, 'shutdown'],
  [100_799, 'rotateLog'],
  [300_100, 'directAuthMutation'],
  [300_201, 'authenticate'],
  [300_202, 'logout'],
  [400_101, 'clientMetadata'],
  [400_199, 'clientMetadata'],
]);

/** The same of messages that name the account they are about. */
export const OCSF_USER_ACTIONS: ReadonlyMap<number, string> = new Map([
  [300_101, 'createUser'],
  [300_106, 'dropUser'],
  [300_199, 'updateUser'],
]);

/** Type of an entity -> action, type of object. A view stands beside the collection that it shows, a new name beside the old one. */
export const OCSF_ENTITIES: ReadonlyMap<string, readonly [action: string, type: string]> = new Map([
  ['create_index', ['createIndex', 'index']],
  ['create_collection', ['createCollection', 'collection']],
  ['create_view', ['createView', 'view']],
  ['create_database', ['createDatabase', 'database']],
  ['import_collection', ['importCollection', 'collection']],
  ['drop_index', ['dropIndex', 'index']],
  ['drop_collection', ['dropCollection', 'collection']],
  ['drop_view', ['dropView', 'view']],
  ['drop_database', ['dropDatabase', 'database']],
  ['rename_collection_source', ['renameCollection', 'collection']],
]);

export const OCSF_MEANINGS: ReadonlyMap<number, Meaning> = new Map([
  [300_101, meaning(['iam'], 'user', 'creation')],
  [300_106, meaning(['iam'], 'user', 'deletion')],
  [300_107, meaning(['iam'], 'admin', 'change')],
  [300_108, meaning(['iam'], 'admin', 'change')],
  [300_199, meaning(['iam'], 'user', 'change')],
  [300_401, CHANGE],
  [300_403, CHANGE],
  [300_404, CHANGE],
  [500_101, CONFIGURE],
  [500_201, CONFIGURE],
  [500_203, CONFIGURE],
]);

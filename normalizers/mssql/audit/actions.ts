// What each action of SQL Server Audit is: ids and names as sys.dm_audit_actions has them, groups included. Data only.
import type { MappedEvent } from '../../normalizer.ts';

type Category = MappedEvent['event']['category'][number];
type Type = MappedEvent['event']['type'][number];

/** What an action means. */
export interface Meaning {
  readonly category: readonly Category[];
  readonly type: readonly Type[];
}

export const meaning = (category: readonly Category[], ...type: readonly Type[]): Meaning => ({
  category,
  type,
});

/** An action of which nothing is known. */
export const UNKNOWN: Meaning = meaning(['database'], 'info');
export const READ: Meaning = meaning(['database'], 'access');
export const CHANGE: Meaning = meaning(['database'], 'change');
export const SETTING: Meaning = meaning(['configuration'], 'change');
export const RIGHTS: Meaning = meaning(['iam'], 'admin', 'change');
export const OWNER: Meaning = meaning(['database', 'iam'], 'admin', 'change');
export const MEMBER: Meaning = meaning(['iam'], 'group', 'change');
export const ACCOUNT: Meaning = meaning(['iam'], 'user', 'change');
export const SIGN_IN: Meaning = meaning(['authentication', 'session'], 'start');

/** A sign-in that was refused. */
export const REFUSED: Meaning = meaning(['authentication'], 'start');

/** An action. `by` says where its meaning is looked up: the class of its object, or the statement; `meaning` is the fallback. */
export interface Action {
  readonly name: string;
  readonly meaning: Meaning;
  readonly by?: 'class' | 'statement';
}

type Names = Readonly<Record<string, string>>;

const GROUPS: readonly (readonly [Meaning, Names])[] = [
  [
    SIGN_IN,
    {
      DBAS: 'DATABASE AUTHENTICATION SUCCEEDED',
      LGB: 'BROKER LOGIN',
      LGG: 'GLOBAL TRANSACTIONS LOGIN',
      LGIS: 'LOGIN SUCCEEDED',
      LGM: 'DATABASE MIRRORING LOGIN',
      LGS: 'STORAGE LOGIN',
      LGSD: 'SUCCESSFUL_LOGIN_GROUP',
      DAGS: 'SUCCESSFUL_DATABASE_AUTHENTICATION_GROUP',
      LGBG: 'BROKER_LOGIN_GROUP',
      LGGG: 'GLOBAL_TRANSACTIONS_LOGIN_GROUP',
      LGMG: 'DATABASE_MIRRORING_LOGIN_GROUP',
      LGSG: 'STORAGE_LOGIN_GROUP',
    },
  ],
  [
    REFUSED,
    {
      DBAF: 'DATABASE AUTHENTICATION FAILED',
      LGIF: 'LOGIN FAILED',
      LGFL: 'FAILED_LOGIN_GROUP',
      DAGF: 'FAILED_DATABASE_AUTHENTICATION_GROUP',
    },
  ],
  [
    meaning(['session'], 'end'),
    { DBL: 'DATABASE LOGOUT', LGO: 'LOGOUT', LO: 'LOGOUT_GROUP', DAGL: 'DATABASE_LOGOUT_GROUP' },
  ],
  [meaning(['session'], 'start'), { CO: 'CONNECT' }],
  [
    meaning(['authentication'], 'info'),
    {
      AUTH: 'AUTHENTICATE',
      IMP: 'IMPERSONATE',
      IMDP: 'DATABASE_PRINCIPAL_IMPERSONATION_GROUP',
      IMSP: 'SERVER_PRINCIPAL_IMPERSONATION_GROUP',
    },
  ],
  [
    RIGHTS,
    {
      D: 'DENY',
      DWC: 'DENY WITH CASCADE',
      G: 'GRANT',
      GWG: 'GRANT WITH GRANT',
      R: 'REVOKE',
      RWC: 'REVOKE WITH CASCADE',
      RWG: 'REVOKE WITH GRANT',
      GRDB: 'DATABASE_PERMISSION_CHANGE_GROUP',
      GRDO: 'DATABASE_OBJECT_PERMISSION_CHANGE_GROUP',
      GRO: 'SCHEMA_OBJECT_PERMISSION_CHANGE_GROUP',
      GRSO: 'SERVER_OBJECT_PERMISSION_CHANGE_GROUP',
      GRSV: 'SERVER_PERMISSION_CHANGE_GROUP',
    },
  ],
  [
    OWNER,
    {
      TO: 'TAKE OWNERSHIP',
      TRO: 'TRANSFER',
      TODB: 'DATABASE_OWNERSHIP_CHANGE_GROUP',
      TODO: 'DATABASE_OBJECT_OWNERSHIP_CHANGE_GROUP',
      TOO: 'SCHEMA_OBJECT_OWNERSHIP_CHANGE_GROUP',
      TOSO: 'SERVER_OBJECT_OWNERSHIP_CHANGE_GROUP',
    },
  ],
  [
    MEMBER,
    {
      APRL: 'ADD MEMBER',
      DPRL: 'DROP MEMBER',
      ADDP: 'DATABASE_ROLE_MEMBER_CHANGE_GROUP',
      ADSP: 'SERVER_ROLE_MEMBER_CHANGE_GROUP',
    },
  ],
  [
    ACCOUNT,
    {
      CCLG: 'CHANGE LOGIN CREDENTIAL',
      CMLG: 'CREDENTIAL MAP TO LOGIN',
      LGDA: 'DISABLE',
      LGDB: 'CHANGE DEFAULT DATABASE',
      LGEA: 'ENABLE',
      LGLG: 'CHANGE DEFAULT LANGUAGE',
      LGNM: 'NAME CHANGE',
      NMLG: 'NO CREDENTIAL MAP TO LOGIN',
      PWC: 'CHANGE PASSWORD',
      PWCS: 'CHANGE OWN PASSWORD',
      PWEX: 'PASSWORD EXPIRATION',
      PWMC: 'MUST CHANGE PASSWORD',
      PWPL: 'PASSWORD POLICY',
      PWR: 'RESET PASSWORD',
      PWRS: 'RESET OWN PASSWORD',
      PWU: 'UNLOCK ACCOUNT',
      USAF: 'CHANGE USERS LOGIN AUTO',
      USLG: 'CHANGE USERS LOGIN',
      USTC: 'COPY PASSWORD',
      MNDP: 'DATABASE_PRINCIPAL_CHANGE_GROUP',
      MNSP: 'SERVER_PRINCIPAL_CHANGE_GROUP',
      PWAR: 'APPLICATION_ROLE_CHANGE_PASSWORD_GROUP',
      PWCG: 'LOGIN_CHANGE_PASSWORD_GROUP',
      UCGP: 'USER_CHANGE_PASSWORD_GROUP',
    },
  ],
  [
    SETTING,
    {
      ADFR: 'ADD FEATURE RESTRICTION',
      ADSC: 'ADD SENSITIVITY CLASSIFICATION',
      ALCN: 'ALTER CONNECTION',
      ALRS: 'ALTER RESOURCES',
      ALSS: 'ALTER SERVER STATE',
      ALST: 'ALTER SETTINGS',
      ALTR: 'ALTER TRACE',
      AUSC: 'AUDIT SESSION CHANGED',
      C2OF: 'TRACE AUDIT C2OFF',
      C2ON: 'TRACE AUDIT C2ON',
      DRFR: 'DROP FEATURE RESTRICTION',
      DRSC: 'DROP SENSITIVITY CLASSIFICATION',
      TASA: 'TRACE AUDIT START',
      TASP: 'TRACE AUDIT STOP',
      CNAU: 'AUDIT_CHANGE_GROUP',
      FRCG: 'FEATURE_RESTRICTION_CHANGE_GROUP',
      OPSV: 'SERVER_OPERATION_GROUP',
      SCCG: 'SENSITIVITY_CLASSIFICATION_CHANGE_GROUP',
      TRCG: 'TRACE_CHANGE_GROUP',
    },
  ],
  [meaning(['process'], 'start'), { SVSR: 'SERVER STARTED' }],
  [meaning(['process'], 'end'), { SVSD: 'SERVER SHUTDOWN', AUSF: 'AUDIT SHUTDOWN ON FAILURE' }],
  [
    meaning(['process'], 'change'),
    { SVCN: 'SERVER CONTINUE', SVPD: 'SERVER PAUSED', STSV: 'SERVER_STATE_CHANGE_GROUP' },
  ],
  [
    READ,
    {
      AS: 'ACCESS',
      BA: 'BACKUP',
      BAL: 'BACKUP LOG',
      EX: 'EXECUTE',
      OP: 'OPEN',
      RF: 'REFERENCES',
      SL: 'SELECT',
      SPLN: 'SHOW PLAN',
      SUQN: 'SUBSCRIBE QUERY NOTIFICATION',
      VDST: 'VIEW DATABASE STATE',
      VSST: 'VIEW SERVER STATE',
      VW: 'VIEW',
      VWCT: 'VIEW CHANGETRACKING',
      ACDO: 'DATABASE_OBJECT_ACCESS_GROUP',
      ACO: 'SCHEMA_OBJECT_ACCESS_GROUP',
    },
  ],
  [
    CHANGE,
    {
      ADBO: 'BULK ADMIN',
      DABO: 'DATABASE BULK ADMIN',
      DL: 'DELETE',
      IN: 'INSERT',
      RC: 'RECEIVE',
      RS: 'RESTORE',
      SN: 'SEND',
      UP: 'UPDATE',
      XA: 'EXTERNAL ACCESS ASSEMBLY',
      XU: 'UNSAFE ASSEMBLY',
      BRDB: 'BACKUP_RESTORE_GROUP',
      MNDB: 'DATABASE_CHANGE_GROUP',
      MNDO: 'DATABASE_OBJECT_CHANGE_GROUP',
      MNO: 'SCHEMA_OBJECT_CHANGE_GROUP',
      MNSO: 'SERVER_OBJECT_CHANGE_GROUP',
    },
  ],
  [
    UNKNOWN,
    {
      CP: 'CHECKPOINT',
      DBCC: 'DBCC',
      FT: 'FULLTEXT',
      UDAU: 'USER DEFINED AUDIT',
      DBCG: 'DBCC_GROUP',
      FTG: 'FULLTEXT_GROUP',
      OPDB: 'DATABASE_OPERATION_GROUP',
      UDAG: 'USER_DEFINED_AUDIT_GROUP',
      TRBC: 'TRANSACTION BEGIN COMPLETED',
      TRBS: 'TRANSACTION BEGIN STARTING',
      TRCC: 'TRANSACTION COMMIT COMPLETED',
      TRCS: 'TRANSACTION COMMIT STARTING',
      TRGC: 'TRANSACTION PROPAGATE COMPLETED',
      TRGS: 'TRANSACTION PROPAGATE STARTING',
      TRPC: 'TRANSACTION PROMOTE COMPLETED',
      TRPS: 'TRANSACTION PROMOTE STARTING',
      TRRC: 'TRANSACTION ROLLBACK COMPLETED',
      TRRS: 'TRANSACTION ROLLBACK STARTING',
      TRSC: 'TRANSACTION SAVEPOINT COMPLETED',
      TRSS: 'TRANSACTION SAVEPOINT STARTING',
      TX: 'TRANSACTION_GROUP',
      TXBG: 'TRANSACTION BEGIN',
      TXCG: 'TRANSACTION_COMMIT_GROUP',
      TXCM: 'TRANSACTION COMMIT',
      TXGG: 'TRANSACTION_BEGIN_GROUP',
      TXRB: 'TRANSACTION ROLLBACK',
      TXRG: 'TRANSACTION_ROLLBACK_GROUP',
      UNDG: 'STATEMENT_ROLLBACK_GROUP',
      UNDO: 'STATEMENT ROLLBACK',
    },
  ],
];

const BY_STATEMENT: Names = {
  BCM: 'BATCH COMPLETED',
  BCMG: 'BATCH_COMPLETED_GROUP',
  BST: 'BATCH STARTED',
  BSTG: 'BATCH_STARTED_GROUP',
  RCM: 'RPC COMPLETED',
  RST: 'RPC STARTED',
};

const BY_CLASS: Names = { AL: 'ALTER', CR: 'CREATE', DR: 'DROP' };

/**
 * Action id -> action. The ids are those of sys.dm_audit_actions (SQL Server 2022, Azure SQL), which no page lists; what they stand for:
 * https://learn.microsoft.com/sql/relational-databases/security/auditing/sql-server-audit-action-groups-and-actions
 */
export const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ...GROUPS.flatMap(([group, names]) =>
    Object.entries(names).map(([id, name]): [string, Action] => [id, { name, meaning: group }]),
  ),
  ...Object.entries(BY_STATEMENT).map(([id, name]): [string, Action] => [
    id,
    { name, meaning: UNKNOWN, by: 'statement' },
  ]),
  ...Object.entries(BY_CLASS).map(([id, name]): [string, Action] => [
    id,
    { name, meaning: CHANGE, by: 'class' },
  ]),
]);

const LEDGER = [
  'ENABLE LEDGER',
  'ALTER LEDGER',
  'ALTER LEDGER CONFIGURATION',
  'GENERATE LEDGER DIGEST',
  'VERIFY LEDGER',
  'LEDGER_OPERATION_GROUP',
];

/** Name -> action, for records of Azure SQL whose id nobody knows; the ledger's ids are on no page (§ LEDGER_OPERATION_GROUP). */
export const NAMED_ACTIONS: ReadonlyMap<string, Action> = new Map([
  ...[...ACTIONS.values()].map((action): [string, Action] => [action.name, action]),
  ...LEDGER.map((name): [string, Action] => [name, { name, meaning: SETTING }]),
]);

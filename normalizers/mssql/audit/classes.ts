// What the classes of audited objects are: codes as sys.dm_audit_class_type_map has them. Data only.
import { ACCOUNT, CHANGE, meaning, MEMBER, SETTING, type Meaning } from './actions.ts';

/** What creating, altering and dropping an object of a class means. */
export type Kind = 'account' | 'role' | 'setting' | 'object';

/** A class of objects: the type of the object, and its kind. */
export interface ObjectClass {
  readonly type: string;
  readonly kind: Kind;
}

const KINDS: readonly (readonly [Kind, Readonly<Record<string, string>>])[] = [
  [
    'account',
    {
      AL: 'asymmetric_key_login',
      AU: 'asymmetric_key_user',
      CL: 'certificate_login',
      CU: 'certificate_user',
      GU: 'group_user',
      LX: 'login',
      SL: 'sql_login',
      SU: 'sql_user',
      US: 'user',
      WG: 'windows_group',
      WL: 'windows_login',
      WU: 'windows_user',
    },
  ],
  ['role', { AR: 'application_role', RL: 'role', SG: 'server_role' }],
  [
    'setting',
    {
      A: 'server_audit',
      CD: 'credential',
      CO: 'server_config',
      CP: 'cryptographic_provider',
      DA: 'database_audit_specification',
      DC: 'database_credential',
      DE: 'database_event_session',
      DN: 'event_notification_database',
      DU: 'audit',
      EN: 'event_notification',
      EP: 'endpoint',
      ON: 'event_notification_object',
      RG: 'resource_governor',
      SA: 'server_audit_specification',
      SD: 'event_notification_server',
      SE: 'event_session',
      SP: 'security_policy',
      SR: 'server',
    },
  ],
  [
    'object',
    {
      AF: 'aggregate',
      AG: 'availability_group',
      AK: 'asymmetric_key',
      AQ: 'adhoc_query',
      AS: 'assembly',
      BN: 'remote_service_binding',
      C: 'check_constraint',
      CK: 'column_encryption_key',
      CM: 'column_master_key_definition',
      CR: 'certificate',
      CT: 'contract',
      D: 'default',
      DB: 'database',
      DK: 'database_encryption_key',
      DT: 'trigger_database',
      ED: 'external_data_source',
      EF: 'external_file_format',
      F: 'foreign_key_constraint',
      FC: 'fulltext_catalog',
      FL: 'fulltext_stoplist',
      FN: 'function_scalar_sql',
      FP: 'search_property_list',
      FS: 'function_scalar_assembly',
      FT: 'function_table_valued_assembly',
      IF: 'function_table_valued_inline_sql',
      IS: 'function_scalar_inline_sql',
      IT: 'internal_table',
      IX: 'index',
      MK: 'master_key',
      MT: 'message_type',
      OB: 'object',
      P: 'stored_procedure',
      PC: 'stored_procedure_assembly',
      PF: 'partition_function',
      PK: 'primary_key',
      PQ: 'prepared_adhoc_query',
      PR: 'broker_priority',
      PS: 'partition_scheme',
      R: 'rule',
      RF: 'stored_procedure_replication_filter',
      RT: 'route',
      S: 'table_system',
      SC: 'schema',
      SK: 'symmetric_key',
      SN: 'synonym',
      SO: 'sequence_object',
      SQ: 'queue',
      ST: 'statistics',
      SV: 'service',
      SX: 'xml_schema_collection',
      T: 'trigger_server',
      TA: 'trigger_assembly',
      TF: 'function_table_valued_sql',
      TR: 'trigger',
      TY: 'type',
      U: 'table',
      UQ: 'unique_constraint',
      V: 'view',
      X: 'stored_procedure_extended',
      XR: 'xrel_tree',
    },
  ],
];

/**
 * Class type -> class: https://learn.microsoft.com/sql/relational-databases/system-dynamic-management-views/sys-dm-audit-class-type-map-transact-sql
 */
export const CLASSES: ReadonlyMap<string, ObjectClass> = new Map<string, ObjectClass>(
  KINDS.flatMap(([kind, types]) =>
    Object.entries(types).map(([code, type]): [string, ObjectClass] => [code, { type, kind }]),
  ),
);

/** Kind -> verb -> what it means; other verbs alter. */
const DDL: Readonly<Record<Kind, Readonly<Record<string, Meaning>> & { readonly ALTER: Meaning }>> = {
  account: {
    CREATE: meaning(['iam'], 'user', 'creation'),
    ALTER: ACCOUNT,
    DROP: meaning(['iam'], 'user', 'deletion'),
  },
  role: {
    CREATE: meaning(['iam'], 'group', 'creation'),
    ALTER: MEMBER,
    DROP: meaning(['iam'], 'group', 'deletion'),
  },
  setting: {
    CREATE: meaning(['configuration'], 'creation'),
    ALTER: SETTING,
    DROP: meaning(['configuration'], 'deletion'),
  },
  object: { ALTER: CHANGE },
};

/** What CREATE, ALTER or DROP of an object of this kind means. */
export function ddlOf(verb: string, kind: Kind): Meaning {
  return DDL[kind][verb] ?? DDL[kind].ALTER;
}

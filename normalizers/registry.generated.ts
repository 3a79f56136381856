// Made by `npm run generate` from the folders; do not edit.
import type { Normalizer } from './contract.ts';

/** Dataset id -> loads its normalizer. */
export const REGISTRY: Readonly<Record<string, (() => Promise<Normalizer>) | undefined>> = {
  'access.request': async () => (await import('./access/request/index.ts')).normalizer,
  'accesstrail.api': async () => (await import('./accesstrail/api/index.ts')).normalizer,
  'aws.cloudtrail': async () => (await import('./aws/cloudtrail/index.ts')).normalizer,
  'azure.activity': async () => (await import('./azure/activity/index.ts')).normalizer,
  'azure.audit': async () => (await import('./azure/audit/index.ts')).normalizer,
  'azure.signin': async () => (await import('./azure/signin/index.ts')).normalizer,
  'bitbucket.audit': async () => (await import('./bitbucket/audit/index.ts')).normalizer,
  'circleci.audit': async () => (await import('./circleci/audit/index.ts')).normalizer,
  'gcp.audit': async () => (await import('./gcp/audit/index.ts')).normalizer,
  'github.audit': async () => (await import('./github/audit/index.ts')).normalizer,
  'gitlab.audit': async () => (await import('./gitlab/audit/index.ts')).normalizer,
  'gitlab.auth': async () => (await import('./gitlab/auth/index.ts')).normalizer,
  'jenkins.audit': async () => (await import('./jenkins/audit/index.ts')).normalizer,
  'keycloak.event': async () => (await import('./keycloak/event/index.ts')).normalizer,
  'kubernetes.audit': async () => (await import('./kubernetes/audit/index.ts')).normalizer,
  'linux.audit': async () => (await import('./linux/audit/index.ts')).normalizer,
  'linux.auth': async () => (await import('./linux/auth/index.ts')).normalizer,
  'mariadb.audit': async () => (await import('./mariadb/audit/index.ts')).normalizer,
  'mongodb.audit': async () => (await import('./mongodb/audit/index.ts')).normalizer,
  'mssql.audit': async () => (await import('./mssql/audit/index.ts')).normalizer,
  'mysql.audit': async () => (await import('./mysql/audit/index.ts')).normalizer,
  'okta.system': async () => (await import('./okta/system/index.ts')).normalizer,
  'opsgenie.alert': async () => (await import('./opsgenie/alert/index.ts')).normalizer,
  'oracle.audit': async () => (await import('./oracle/audit/index.ts')).normalizer,
  'pagerduty.incident': async () => (await import('./pagerduty/incident/index.ts')).normalizer,
  'postgresql.log': async () => (await import('./postgresql/log/index.ts')).normalizer,
  'teleport.audit': async () => (await import('./teleport/audit/index.ts')).normalizer,
  'vault.audit': async () => (await import('./vault/audit/index.ts')).normalizer,
};

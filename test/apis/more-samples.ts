// Records of further vendors in their documented form; see samples.ts.
import type { Sample } from './samples.ts';

const padded = (number: number): string => String(number).padStart(12, '0');
const iso = (time: number): string => new Date(time).toISOString();

/** https://developer.okta.com/docs/api/openapi/okta-management/management/tag/SystemLog/ */
export const oktaEvent: Sample = (number, time) => {
  const id = `0f000000-0000-11ee-8000-${padded(number)}`;
  return {
    id,
    time,
    text: `{"actor":{"id":"00uttidj01jqL21aM1d6","type":"User","alternateId":"john.doe@example.com","displayName":"John Doe","detailEntry":null},"client":{"userAgent":{"rawUserAgent":"Mozilla/5.0","os":"Mac OS X","browser":"CHROME"},"zone":null,"device":"Computer","id":null,"ipAddress":"192.0.2.77"},"displayMessage":"User login to Okta","eventType":"user.session.start","outcome":{"result":"SUCCESS","reason":null},"published":"${iso(time)}","severity":"INFO","transaction":{"type":"WEB","id":"W${padded(number)}","detail":{}},"uuid":"${id}","version":"0","target":null}`,
  };
};

/** An entity of https://developer.atlassian.com/server/bitbucket/rest/ § Auditing, which has no id. */
export const bitbucketEvent: Sample = (number, time) => ({
  id: padded(number),
  time,
  text: `{"timestamp":"${iso(time)}","author":{"name":"admin","type":"NORMAL","id":"2","uri":"https://bitbucket.example.com/users/admin"},"type":{"categoryI18nKey":"bitbucket.service.audit.category.repositories","category":"Repositories","actionI18nKey":"bitbucket.service.repository.audit.action.repositorymodified","action":"Repository modified","area":"LOCAL_CONFIG_AND_ADMINISTRATION","level":"BASE"},"affectedObjects":[{"name":"ledger-${String(number)}","type":"REPOSITORY","id":"${String(number)}"}],"changedValues":[],"source":"192.0.2.8","system":"https://bitbucket.example.com","node":"8767044c","method":"Browser","extraAttributes":[]}`,
});

/** https://developer.atlassian.com/cloud/admin/organization/rest/api-group-events/ */
export const atlassianEvent: Sample = (number, time) => {
  const id = `a1000000-0000-4000-8000-${padded(number)}`;
  return {
    id,
    time,
    text: `{"id":"${id}","type":"events","attributes":{"time":"${iso(time)}","action":"bitbucket_repository_created","actor":{"id":"5b10a2844c20165700ede21g","name":"Mia Krystof","email":"mia@example.com"},"context":[{"id":"r${String(number)}","type":"repositories","attributes":{"name":"ledger"}}],"container":[],"location":{"ip":"192.0.2.9"}},"message":{"content":"Created repository","format":"simple"}}`,
  };
};

/** https://docs.opsgenie.com/docs/alert-api#list-alerts */
export const opsgenieAlert: Sample = (number, time) => {
  const id = `70413a06-38d6-4c85-92b8-${padded(number)}`;
  return {
    id,
    time,
    text: `{"id":"${id}","tinyId":"${String(number)}","alias":"a-${String(number)}","message":"Our servers are in danger","status":"open","acknowledged":false,"isSeen":true,"tags":["OverwriteQuietHours"],"snoozed":false,"count":1,"lastOccurredAt":"${iso(time)}","createdAt":"${iso(time)}","updatedAt":"${iso(time)}","source":"Isengard","owner":"","priority":"P4","responders":[],"integration":{"id":"4513b7ea-3b91-438f-b7e4-e3e54af9147c","name":"Nebuchadnezzar","type":"API"},"report":{}}`,
  };
};

/** The same alerts again, closed. */
export const closedAlert: Sample = (number, time) => {
  const alert = opsgenieAlert(number % 10_000, time);
  return { ...alert, text: alert.text.replace('"status":"open"', '"status":"closed"') };
};

/** https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-listorgevents; times are in seconds. */
export const atlasEvent: Sample = (number, time) => {
  const id = `6561a0b1${String(number).padStart(16, '0')}`;
  return {
    id,
    time: Math.floor(time / 1000) * 1000,
    text: `{"created":"${iso(time).slice(0, 19)}Z","eventTypeName":"DATABASE_USER_ADDED","groupId":"32b6e34b3d91647abb20e7b8","id":"${id}","isGlobalAdmin":false,"links":[],"orgId":"4888442a3354817a7320eb61","remoteAddress":"192.0.2.10","targetUsername":"reporter","userId":"5d1113b1a115342acc2d1e55","username":"maya@example.com"}`,
  };
};

/** https://www.mongodb.com/docs/manual/reference/audit-message/mongo/ § authenticate; a line of the audit log, which has no id. */
export const mongodbLine: Sample = (number, time) => ({
  id: padded(number),
  time,
  text: `{"atype":"authenticate","ts":{"$date":"${iso(time).replace('Z', '+00:00')}"},"uuid":{"$binary":"${Buffer.from(padded(number).padStart(16, '0')).toString('base64')}","$type":"04"},"local":{"ip":"192.0.2.10","port":27017},"remote":{"ip":"198.51.100.7","port":53412},"users":[{"user":"reporter","db":"admin"}],"roles":[{"role":"read","db":"orders"}],"param":{"user":"reporter","db":"admin","mechanism":"SCRAM-SHA-256"},"result":0}`,
});

/** https://cloud.google.com/logging/docs/reference/v2/rest/v2/LogEntry with an AuditLog */
export const googleEntry: Sample = (number, time) => {
  const id = `1x${padded(number)}`;
  return {
    id,
    time,
    text: `{"protoPayload":{"@type":"type.googleapis.com/google.cloud.audit.AuditLog","status":{},"authenticationInfo":{"principalEmail":"maya@example.com"},"requestMetadata":{"callerIp":"192.0.2.11","callerSuppliedUserAgent":"gcloud"},"serviceName":"cloudresourcemanager.googleapis.com","methodName":"SetIamPolicy","resourceName":"projects/acme-prod"},"insertId":"${id}","resource":{"type":"project","labels":{"project_id":"acme-prod"}},"timestamp":"${iso(time)}","severity":"NOTICE","logName":"projects/acme-prod/logs/cloudaudit.googleapis.com%2Factivity","receiveTimestamp":"${iso(time + 900)}"}`,
  };
};

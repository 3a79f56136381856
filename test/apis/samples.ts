// Records in each vendor's documented form, made from a number and a time: what the local API servers hold.
import type { ApiRecord } from './records.ts';

export type Sample = (number: number, time: number) => ApiRecord;

/** `count` records from `from` (inclusive) to `to` (exclusive), ms since 1970 UTC, numbered from `first`. */
export function spread(sample: Sample, count: number, from: number, to: number, first = 0): ApiRecord[] {
  const step = (to - from) / count;
  return Array.from({ length: count }, (_, index) => sample(first + index, Math.floor(from + index * step)));
}

/** https://docs.github.com/en/enterprise-cloud@latest/rest/orgs/orgs#get-the-audit-log-for-an-organization; one in five is a Git event. */
export const githubEvent: Sample = (number, time) => {
  const id = Buffer.from(`github-document-${String(number).padStart(6, '0')}`).toString('base64url');
  const what =
    number % 5 === 4
      ? '"action":"git.clone","repo":"octo-org/documentation","repository_public":false,"transport_protocol":1,"transport_protocol_name":"http"'
      : '"action":"team.add_member","team":"octo-org/example-team","user":"monalisa"';
  return {
    id,
    time,
    text: `{"@timestamp":${String(time)},"_document_id":"${id}",${what},"actor":"octocat","actor_location":{"country_code":"US"},"created_at":${String(time)},"org":"octo-org"}`,
  };
};

/** https://docs.gitlab.com/api/audit_events/#group-audit-events: details take many forms. */
export const gitlabEvent: Sample = (number, time) => {
  const details =
    number % 2 === 0
      ? '"custom_message":"Group marked for deletion"'
      : '"change":"email address","from":"hello@flightjs.com","to":"maintainer@flightjs.com"';
  return {
    id: String(number + 1),
    time,
    text: `{"id":${String(number + 1)},"author_id":1,"entity_id":60,"entity_type":"Group","details":{${details},"author_name":"Zo\\u00eb","author_email":"admin@example.com","target_id":"flightjs","target_type":"Group","target_details":"flightjs","ip_address":"192.0.2.1","entity_path":"flightjs"},"created_at":"${new Date(time).toISOString()}"}`,
  };
};

/** https://learn.microsoft.com/rest/api/monitor/activity-logs/list: times have seven digits of a second. */
export const azureEvent: Sample = (number, time) => {
  const id = uuid('a2', number);
  const scope = '/subscriptions/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee/resourceGroups/prod';
  const resource = `${scope}/providers/Microsoft.Compute/virtualMachines/vm${String(number)}`;
  const word = (value: string): unknown => ({ value, localizedValue: value });
  return {
    id,
    time,
    text: JSON.stringify({
      authorization: { action: 'Microsoft.Compute/virtualMachines/restart/action', scope: resource },
      caller: 'maya@example.com',
      channels: 'Operation',
      claims: { ipaddr: '192.0.2.7', name: 'Maya Example' },
      correlationId: uuid('c0', number),
      eventDataId: id,
      eventName: word('EndRequest'),
      category: word('Administrative'),
      httpRequest: { clientRequestId: uuid('c1', number), clientIpAddress: '192.0.2.7', method: 'POST' },
      id: `${resource}/events/${id}/ticks/635574752669792776`,
      level: 'Informational',
      resourceGroupName: 'prod',
      resourceProviderName: word('Microsoft.Compute'),
      resourceId: resource,
      operationId: uuid('c0', number),
      operationName: word('Microsoft.Compute/virtualMachines/restart/action'),
      status: word('Succeeded'),
      subStatus: word('OK'),
      eventTimestamp: withTicks(time, number),
      submissionTimestamp: withTicks(time + 13_000, number),
      subscriptionId: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
    }),
  };
};

/** https://learn.microsoft.com/graph/api/signin-list; numbers with more digits than a double has stay as they are. */
/** https://developer.pagerduty.com/api-reference/c661e065403b5-list-log-entries */
export const logEntry: Sample = (number, time) => {
  const id = `R${String(number).padStart(13, '0')}`;
  const at = new Date(time).toISOString();
  return {
    id,
    time: Math.floor(time / 1000) * 1000,
    text: `{"id":"${id}","type":"trigger_log_entry","summary":"Triggered through the API","self":"https://api.pagerduty.com/log_entries/${id}","html_url":null,"created_at":"${at.slice(0, 19)}Z","agent":{"id":"PIJ90N7","type":"generic_email_reference","summary":"Mail"},"channel":{"type":"api"},"incident":{"id":"PT4KHLK","type":"incident_reference","summary":"[#1234] The server is on fire."}}`,
  };
};

export const signIn: Sample = (number, time) => {
  const id = uuid('51', number);
  return {
    id,
    time,
    text: `{"id":"${id}","createdDateTime":"${withTicks(time, number)}","userDisplayName":"Test Contoso","userPrincipalName":"testaccount1@contoso.com","userId":"26be570a-ae82-4189-b4e2-a37c6808512d","appId":"de8bc8b5-d9f9-48b1-a8ad-b748da725064","appDisplayName":"Graph explorer","ipAddress":"192.0.2.37","clientAppUsed":"Browser","correlationId":"${uuid('c5', number)}","conditionalAccessStatus":"notApplied","isInteractive":true,"status":{"errorCode":0,"failureReason":null,"additionalDetails":null},"location":{"city":"Redmond","geoCoordinates":{"altitude":null,"latitude":47.680500030517580,"longitude":-122.12094116210938}},"appliedConditionalAccessPolicies":[]}`,
  };
};

/** https://learn.microsoft.com/graph/api/directoryaudit-list */
export const directoryAudit: Sample = (number, time) => {
  const id = `Directory_${uuid('da', number)}_88453290`;
  return {
    id,
    time,
    text: `{"id":"${id}","category":"GroupManagement","correlationId":"${uuid('da', number)}","result":"success","resultReason":"","activityDisplayName":"Add member to group","activityDateTime":"${withTicks(time, number)}","loggedByService":"Core Directory","operationType":"Assign","initiatedBy":{"app":null,"user":{"id":"728309ae-1a37-4937-9afe-e35d964db09b","displayName":"Audry Oliver","userPrincipalName":"bob@wingtiptoysonline.com","ipAddress":"192.0.2.1"}},"targetResources":[{"id":"ef7e527d-6c92-4234-8c6d-cf6fdfb57f95","displayName":"Example.com","type":"Group","modifiedProperties":[]}],"additionalDetails":[]}`,
  };
};

/**
 * https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Event.html: the event is a text in its entry, and times are seconds,
 * sometimes with an exponent.
 */
export const cloudtrailEntry: Sample = (number, time) => {
  const seconds = Math.floor(time / 1000);
  const id = uuid('c7', number);
  const eventTime = number % 2 === 0 ? String(seconds) : `${String(seconds / 1e9).padEnd(11, '0')}E9`;
  return {
    id,
    time: seconds * 1000,
    text: `{"AccessKeyId":"AKIAIOSFODNN7EXAMPLE","CloudTrailEvent":${JSON.stringify(cloudtrailEvent(number, time))},"EventId":"${id}","EventName":"DescribeInstances","EventSource":"ec2.amazonaws.com","EventTime":${eventTime},"ReadOnly":"true","Resources":[],"Username":"maya"}`,
  };
};

/** The event within an entry of the same number and time. */
export function cloudtrailEvent(number: number, time: number): string {
  return `{"eventVersion":"1.10","userIdentity":{"type":"IAMUser","principalId":"AIDAJ45Q7YFFAREXAMPLE","arn":"arn:aws:iam::123456789012:user/maya","accountId":"123456789012","userName":"maya"},"eventTime":"${new Date(time).toISOString().slice(0, 19)}Z","eventSource":"ec2.amazonaws.com","eventName":"DescribeInstances","awsRegion":"eu-west-1","sourceIPAddress":"192.0.2.9","userAgent":"aws-cli/2.15.0","requestParameters":{"note":"\\"quoted\\" \\u00e9"},"responseElements":null,"requestID":"${uuid('c8', number)}","eventID":"${uuid('c7', number)}","readOnly":true,"eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":"123456789012","eventCategory":"Management"}`;
}

function uuid(kind: string, number: number): string {
  return `${kind}000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** A time with seven digits of a second. */
function withTicks(time: number, number: number): string {
  return new Date(time).toISOString().replace('Z', `${String(number % 10_000).padStart(4, '0')}Z`);
}

// Keeps what the mapping does not read. What it reads is blanked in the record itself, which nobody else holds: copying the rest
// costs as much as the whole mapping. Records that cannot be stored as they are go through the kit's leftovers.
import { consumed, leftovers, object, type Json, type JsonObject } from '../../normalizer.ts';
import { isAnonymous } from './identity.ts';
import { portAt } from './parts.ts';

/** Paths whose values are in the event, unless an object, a list or what says more than the event holds stands there. */
export const CONSUMED: readonly string[] = [
  'eventTime',
  'eventID',
  'eventName',
  'eventSource',
  'awsRegion',
  'sourceIPAddress',
  'userAgent',
  'errorCode',
  'errorMessage',
  'requestID',
  'recipientAccountId',
  'userIdentity.arn',
  'userIdentity.accountId',
  'userIdentity.accessKeyId',
  'userIdentity.userName',
  'userIdentity.sessionContext.sourceIdentity',
  'userIdentity.sessionContext.sessionIssuer.arn',
  'userIdentity.sessionContext.sessionIssuer.userName',
  'userIdentity.sessionContext.sessionIssuer.accountId',
  'tlsDetails.tlsVersion',
  'tlsDetails.cipherSuite',
  'tlsDetails.clientProvidedHostHeader',
];
/** Those whose form changes: times are completed, TLSv1.2 becomes 1.2. */
export const DERIVED: readonly string[] = ['eventTime', 'tlsDetails.tlsVersion'];
/** Members of what stands around an event in other forms: their content is the record. */
export const ENVELOPES: readonly string[] = ['CloudTrailEvent', 'detail'];

const NOTHING = consumed([]);
/** Levels that the store keeps as structure (see leftovers). */
const MAX_DEPTH = 10;

/** What is left of a record after `eventOf` has read it, for `unmapped`. The record is changed. */
export function unmappedOf(record: JsonObject, text: string): Record<string, unknown> | undefined {
  blank(record);
  if (!isStorable(record, 1) || text.includes('\\u0000')) return leftovers(record, NOTHING);
  return isEmpty(record) ? undefined : record;
}

/** Members one by one, not in a loop: so each is a store to a known place. */
function blank(record: JsonObject): void {
  if (isScalar(record['eventTime'])) record['eventTime'] = undefined;
  if (isScalar(record['eventID'])) record['eventID'] = undefined;
  if (isScalar(record['eventName'])) record['eventName'] = undefined;
  if (isScalar(record['eventSource'])) record['eventSource'] = undefined;
  if (isScalar(record['awsRegion'])) record['awsRegion'] = undefined;
  if (isScalar(record['sourceIPAddress'])) record['sourceIPAddress'] = undefined;
  if (isScalar(record['userAgent'])) record['userAgent'] = undefined;
  if (isScalar(record['errorCode'])) record['errorCode'] = undefined;
  if (isScalar(record['errorMessage'])) record['errorMessage'] = undefined;
  if (isScalar(record['requestID'])) record['requestID'] = undefined;
  if (isScalar(record['recipientAccountId'])) record['recipientAccountId'] = undefined;
  const identity = object(record['userIdentity']);
  if (identity) blankIdentity(identity);
  const tls = object(record['tlsDetails']);
  if (!tls) return;
  blankTls(tls);
  if (isEmpty(tls)) record['tlsDetails'] = undefined;
}

function blankIdentity(identity: JsonObject): void {
  if (isScalar(identity['arn'])) identity['arn'] = undefined;
  if (isScalar(identity['accountId']) && !isAnonymous(identity['accountId']))
    identity['accountId'] = undefined;
  if (isScalar(identity['accessKeyId'])) identity['accessKeyId'] = undefined;
  if (isScalar(identity['userName'])) identity['userName'] = undefined;
  const context = object(identity['sessionContext']);
  if (!context) return;
  if (isScalar(context['sourceIdentity'])) context['sourceIdentity'] = undefined;
  const issuer = object(context['sessionIssuer']);
  if (!issuer) return;
  if (isScalar(issuer['arn'])) issuer['arn'] = undefined;
  if (isScalar(issuer['userName'])) issuer['userName'] = undefined;
  if (isScalar(issuer['accountId'])) issuer['accountId'] = undefined;
}

function blankTls(tls: JsonObject): void {
  if (isScalar(tls['tlsVersion'])) tls['tlsVersion'] = undefined;
  if (isScalar(tls['cipherSuite'])) tls['cipherSuite'] = undefined;
  const header = tls['clientProvidedHostHeader'];
  if (isScalar(header) && (typeof header !== 'string' || portAt(header) === -1))
    tls['clientProvidedHostHeader'] = undefined;
}

function isEmpty(value: JsonObject): boolean {
  for (const key in value) if (value[key] !== undefined) return false;
  return true;
}

function isScalar(value: Json): boolean {
  return value !== undefined && typeof value !== 'object';
}

/** Whether nothing in it is nested deeper than the store keeps. */
function isStorable(value: Json[] | JsonObject, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  if (Array.isArray(value)) {
    for (const member of value)
      if (typeof member === 'object' && member !== null && !isStorable(member, depth + 1)) return false;
    return true;
  }
  for (const key in value) {
    const member = value[key];
    if (typeof member === 'object' && member !== null && !isStorable(member, depth + 1)) return false;
  }
  return true;
}

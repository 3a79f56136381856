// Which members of a record are read, and whether they have the shape in which they are read.
import { consumed, object, type JsonObject } from '../../normalizer.ts';

const TOP = [
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
] as const;
const IDENTITY = ['arn', 'accountId', 'accessKeyId', 'userName'] as const;
const ISSUER = ['arn', 'userName', 'accountId'] as const;
const TLS = ['tlsVersion', 'cipherSuite', 'clientProvidedHostHeader'] as const;

/** Paths whose values are in the event; all others are kept in `unmapped`. */
export const CONSUMED: readonly string[] = [
  ...TOP,
  ...IDENTITY.map((key) => `userIdentity.${key}`),
  'userIdentity.sessionContext.attributes.creationDate',
  'userIdentity.sessionContext.sourceIdentity',
  ...ISSUER.map((key) => `userIdentity.sessionContext.sessionIssuer.${key}`),
  ...TLS.map((key) => `tlsDetails.${key}`),
];
/** Those whose form changes: times are completed, TLSv1.2 becomes 1.2; `detail` and `CloudTrailEvent` are the event itself. */
export const DERIVED: readonly string[] = [
  'eventTime',
  'userIdentity.sessionContext.attributes.creationDate',
  'tlsDetails.tlsVersion',
];
/** Members of what stands around an event in other forms: their content is the record. */
export const ENVELOPES: readonly string[] = ['CloudTrailEvent', 'detail'];

const ALL = consumed(CONSUMED);
const ESSENTIAL = consumed(['eventTime', 'eventName']);

/** The paths to leave out of `unmapped`: of a record in which one of them holds an object or a list, only the essential ones. */
export function consumedOf(record: JsonObject): ReturnType<typeof consumed> {
  const identity = object(record['userIdentity']);
  const context = object(identity?.['sessionContext']);
  const regular =
    scalars(record, TOP) &&
    scalars(identity, IDENTITY) &&
    scalars(object(context?.['sessionIssuer']), ISSUER) &&
    scalars(object(record['tlsDetails']), TLS) &&
    typeof context?.['sourceIdentity'] !== 'object';
  return regular ? ALL : ESSENTIAL;
}

function scalars(value: JsonObject | undefined, keys: readonly string[]): boolean {
  if (value === undefined) return true;
  for (const key of keys) {
    const member = value[key];
    if (typeof member === 'object' && member !== null) return false;
  }
  return true;
}

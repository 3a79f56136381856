// One CloudTrail record, with the fields and the key order of event version 1.11 as AWS delivers it.
import type { Json, JsonObject } from '../json.mts';
import type { Random } from '../random.mts';
import { isoSeconds } from '../time.mts';
import { PRODUCTION, REGION } from '../world.mts';

/** Who calls, and from where: everything in a record that does not depend on the call. */
export interface Caller {
  readonly identity: JsonObject;
  readonly address: string;
  readonly agent: string;
  /** A person's own program opens a TLS connection; a console page and an AWS service show none. */
  readonly via: 'tls' | 'console' | 'service';
}

/** An API call and its answer. */
export interface Call {
  /** The service's host name without `.amazonaws.com`. */
  readonly service: string;
  readonly name: string;
  readonly readOnly: boolean;
  readonly request?: Json;
  readonly response?: Json;
  readonly error?: { readonly code?: string; readonly message: string };
  readonly additional?: JsonObject;
  readonly resources?: readonly JsonObject[];
  readonly region?: string;
  readonly type?: 'AwsApiCall' | 'AwsConsoleSignIn';
  /** Where the answer repeats the request's id. */
  readonly requestId?: string;
  readonly host?: string;
  readonly shared?: boolean;
}

/** A record with the instant it happened, in ms, for the files. */
export interface TrailRecord {
  readonly time: number;
  readonly region: string;
  readonly record: JsonObject;
}

/** The record of one call at `time`. */
export function trailRecord(chance: Random, time: number, caller: Caller, call: Call): TrailRecord {
  const region = call.region ?? REGION;
  const type = call.type ?? 'AwsApiCall';
  const record: JsonObject = {
    eventVersion: '1.11',
    userIdentity: caller.identity,
    eventTime: isoSeconds(time),
    eventSource: `${call.service}.amazonaws.com`,
    eventName: call.name,
    awsRegion: region,
    sourceIPAddress: caller.address,
    userAgent: caller.agent,
    errorCode: call.error?.code,
    errorMessage: call.error?.message,
    requestParameters: call.request ?? null,
    responseElements: call.response ?? null,
    additionalEventData: call.additional,
    requestID: type === 'AwsConsoleSignIn' ? undefined : (call.requestId ?? chance.uuid()),
    eventID: chance.uuid(),
    readOnly: call.readOnly,
    resources: call.resources,
    eventType: type,
    managementEvent: true,
    recipientAccountId: PRODUCTION,
    sharedEventID: call.shared === true ? chance.uuid() : undefined,
    eventCategory: 'Management',
    tlsDetails:
      caller.via === 'tls' || type === 'AwsConsoleSignIn'
        ? {
            tlsVersion: 'TLSv1.3',
            cipherSuite: 'TLS_AES_128_GCM_SHA256',
            clientProvidedHostHeader: call.host ?? `${call.service}.${region}.amazonaws.com`,
          }
        : undefined,
    sessionCredentialFromConsole: caller.via === 'console' && type === 'AwsApiCall' ? 'true' : undefined,
  };
  return { time, region, record };
}

// Reads how an operation ended: outcome, HTTP status and error.
import { object, string, text, type AccessEvent, type Json } from '../../normalizer.ts';
import { objectOf, type Activity } from './forms.ts';

/**
 * Status (lower case) -> outcome; all others (Active, Updated, Resolved) are unknown. Vendor pages: activity-log § Data structure
 * changes (start, accept, success, failure), activity-log-schema (Started, In Progress, Succeeded, Failed), async-operations (Canceled
 * ends an operation with an error).
 */
const OUTCOMES: ReadonlyMap<string, 'success' | 'failure'> = new Map([
  ['success', 'success'],
  ['succeeded', 'success'],
  ['failure', 'failure'],
  ['failed', 'failure'],
  ['canceled', 'failure'],
  ['cancelled', 'failure'],
]);

/** Names of HTTP status codes as .NET writes them, in lower case. */
const HTTP_STATUS: ReadonlyMap<string, number> = new Map([
  ['ok', 200],
  ['created', 201],
  ['accepted', 202],
  ['nocontent', 204],
  ['resetcontent', 205],
  ['partialcontent', 206],
  ['found', 302],
  ['notmodified', 304],
  ['badrequest', 400],
  ['unauthorized', 401],
  ['paymentrequired', 402],
  ['forbidden', 403],
  ['notfound', 404],
  ['methodnotallowed', 405],
  ['notacceptable', 406],
  ['requesttimeout', 408],
  ['conflict', 409],
  ['gone', 410],
  ['preconditionfailed', 412],
  ['requestentitytoolarge', 413],
  ['unsupportedmediatype', 415],
  ['unprocessableentity', 422],
  ['locked', 423],
  ['faileddependency', 424],
  ['preconditionrequired', 428],
  ['toomanyrequests', 429],
  ['internalservererror', 500],
  ['notimplemented', 501],
  ['badgateway', 502],
  ['serviceunavailable', 503],
  ['gatewaytimeout', 504],
]);

/** A deny effect of Azure Policy refuses the request. */
const DENY = 'microsoft.authorization/policies/deny/action';

export interface Result {
  readonly outcome: AccessEvent['event']['outcome'];
  readonly status: number | undefined;
  readonly error: AccessEvent['error'];
}

/** The end of the operation; accepted and started ones are `unknown`, a policy's deny is a failure whatever its status says. */
export function resultOf(activity: Activity): Result {
  const { status, properties } = activity;
  // The sub-status may carry the status before it: Succeeded.Created.
  const word = activity.subStatus?.slice(activity.subStatus.lastIndexOf('.') + 1).trim();
  const code = httpStatus(text(properties['statusCode'])) ?? httpStatus(word);
  const denied = activity.operation?.toLowerCase() === DENY;
  const outcome = denied
    ? 'failure'
    : status === undefined
      ? withoutStatus(code)
      : (OUTCOMES.get(status.toLowerCase()) ?? 'unknown');
  return { outcome, status: code, error: outcome === 'failure' ? errorOf(activity, word) : undefined };
}

/** Only an error says something without a status: 2xx may still be the answer to a start. */
function withoutStatus(code: number | undefined): 'failure' | 'unknown' {
  return code !== undefined && code >= 400 ? 'failure' : 'unknown';
}

function httpStatus(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const named = HTTP_STATUS.get(value.replaceAll(' ', '').toLowerCase());
  if (named !== undefined) return named;
  const code = value.length === 3 ? Number(value) : Number.NaN;
  return code >= 100 && code <= 599 && Number.isInteger(code) ? code : undefined;
}

/** The error object of Resource Manager in statusMessage, `{error:{code,message}}`; else the sub-status. */
function errorOf({ properties }: Activity, word: string | undefined): AccessEvent['error'] {
  const raw = properties['statusMessage'];
  const parsed = objectOf(raw);
  const error = object(parsed['error']) ?? parsed;
  const code = string(error['code']) ?? (word === '' ? undefined : word);
  const message =
    string(error['message']) ?? (typeof raw === 'string' && !raw.startsWith('{') ? string(raw) : undefined);
  if (code === undefined && message === undefined) return undefined;
  return { code, message };
}

/** True for true and for the text "True" that properties hold. */
export function isTrue(value: Json): boolean {
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
}

/** `durationMs` (a number, or its digits) in nanoseconds; undefined for the 0 that means "not measured", and for what no clock measures. */
export function durationOf(value: Json): number | undefined {
  const ms = typeof value === 'string' && value !== '' ? Number(value) : value;
  const ns = typeof ms === 'number' && ms > 0 ? Math.round(ms * 1e6) : undefined;
  return Number.isSafeInteger(ns) ? ns : undefined;
}

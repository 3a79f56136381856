// Turns what a request to Elasticsearch ended with into a fault that says what to do: try again, stop, or ask the operator.
import { errors } from '@elastic/elasticsearch';
import { Fault } from '../../pipeline/errors.ts';
import { messageOf } from '../storage-fault.ts';

/** What Elasticsearch says of an error, in a whole answer or for one item of a bulk request. */
export interface ErrorCause {
  readonly type?: string;
  readonly reason?: string;
  readonly caused_by?: ErrorCause;
}

/** The causes of an error, outermost first, as one line. */
export function reasonOf(cause: ErrorCause | undefined): string {
  const reasons: string[] = [];
  for (let each = cause; each; each = each.caused_by)
    if (each.reason !== undefined && !reasons.includes(each.reason)) reasons.push(each.reason);
  return `${cause?.type ?? 'no reason given'}: ${reasons.join(': ')}`;
}

const NOT_KNOWN = "its authority is not known: give the authority's certificate as store.elasticsearch.ca";

/** Certificates that no retry makes better, by OpenSSL's and Node's words: the client keeps nothing else of such an error. */
const UNTRUSTED: readonly (readonly [RegExp, string])[] = [
  [/certificate has expired/, 'its certificate has expired: renew it on the server'],
  [/certificate is not yet valid/, 'its certificate is not valid yet: check the clocks of both machines'],
  [/self.signed certificate/, NOT_KNOWN],
  [/unable to (?:get|verify) .*(?:issuer|first) certificate/, NOT_KNOWN],
  [
    /certificate signature failure/,
    'its certificate was not signed by the authority in store.elasticsearch.ca',
  ],
  [
    /does not match certificate's altnames/,
    'its certificate is for another name: use a name it is for in store.elasticsearch.node',
  ],
];

/** `doing` says what the request was for: "write events". A Fault is given back as it is. */
export function elasticsearchFault(error: unknown, doing: string): Fault {
  if (error instanceof Fault) return error;
  if (error instanceof errors.ResponseError) return responseFault(error, doing);
  const untrusted = UNTRUSTED.find(([words]) => words.test(messageOf(error)))?.[1];
  if (untrusted !== undefined)
    return new Fault('untrusted', `cannot ${doing}: Elasticsearch was reached, but ${untrusted}`, error);
  if (error instanceof errors.ProductNotSupportedError)
    return new Fault(
      'store_broken',
      `cannot ${doing}: what answers is not Elasticsearch; check store.elasticsearch.node`,
      error,
    );
  if (error instanceof errors.TimeoutError)
    return new Fault('store_unavailable', `cannot ${doing}: Elasticsearch gave no answer in time`, error);
  return new Fault(
    'store_unavailable',
    `cannot ${doing}: Elasticsearch is not reached: ${messageOf(error)}`,
    error,
  );
}

function responseFault(error: errors.ResponseError, doing: string): Fault {
  const status = error.statusCode ?? 0;
  const cause = causeOf(error);
  const reason = reasonOf(cause);
  if (status === 401)
    return new Fault(
      'access_denied',
      `cannot ${doing}: Elasticsearch does not accept the credentials (401); check store.elasticsearch.apiKey or username and password`,
      error,
    );
  if (cause.type === 'security_exception')
    return new Fault(
      'access_denied',
      `cannot ${doing}: Elasticsearch refuses it (${String(status)}): ${reason}; give the user or API key this right, accesstrail doctor lists what is needed`,
      error,
    );
  // A 403 without Elasticsearch's own words comes from what stands before it.
  if (status === 403 && cause.type === undefined)
    return new Fault(
      'access_denied',
      `cannot ${doing}: refused (403) by what stands before Elasticsearch`,
      error,
    );
  return new Fault(
    'store_unavailable',
    `cannot ${doing}: Elasticsearch answered ${String(status)}: ${reason}`,
    error,
  );
}

/** What the answer of a failed request says; empty for a page of a proxy. */
export function causeOf(error: errors.ResponseError): ErrorCause {
  const body: unknown = error.body;
  if (typeof body !== 'object' || body === null || !('error' in body)) return {};
  const cause: unknown = body.error;
  return typeof cause === 'object' && cause !== null ? cause : { reason: String(cause) };
}

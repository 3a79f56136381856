// What an error of AWS means for us, by its code and HTTP status.

/**
 * credentials: expired, revoked or none, to be fetched anew; refused: no right to this; missing: not there; changed: not what it was;
 * passing: may come right by itself; wrong: asked in a way that will never be answered; foreign: no error of AWS or of the network.
 */
export type AwsErrorKind =
  | 'credentials'
  | 'refused'
  | 'missing'
  | 'changed'
  | 'no queue'
  | 'passing'
  | 'wrong'
  | 'aborted'
  | 'foreign';

export interface AwsError {
  readonly kind: AwsErrorKind;
  /** AWS's own code, or the system's. */
  readonly code: string;
  readonly message: string;
}

/** Codes that tell more than their status does. */
const CODES: Readonly<Record<string, AwsErrorKind>> = {
  ExpiredToken: 'credentials',
  ExpiredTokenException: 'credentials',
  TokenRefreshRequired: 'credentials',
  CredentialsProviderError: 'credentials',
  InvalidAccessKeyId: 'credentials',
  InvalidClientTokenId: 'credentials',
  InvalidToken: 'credentials',
  UnrecognizedClientException: 'credentials',
  SignatureDoesNotMatch: 'credentials',
  InvalidSignatureException: 'credentials',
  IncompleteSignature: 'credentials',
  MissingAuthenticationToken: 'credentials',
  AuthFailure: 'credentials',
  InvalidObjectState: 'wrong',
  // The SDK's own, before it asks.
  InvalidBucketName: 'wrong',
  MethodNotAllowed: 'missing',
  PreconditionFailed: 'changed',
  InvalidRange: 'changed',
  QueueDoesNotExist: 'no queue',
  'AWS.SimpleQueueService.NonExistentQueue': 'no queue',
  KmsAccessDenied: 'refused',
  'KMS.AccessDeniedException': 'refused',
  AccessDenied: 'refused',
  AccessDeniedException: 'refused',
  RequestTimeTooSkewed: 'passing',
  RequestThrottled: 'passing',
  KmsThrottled: 'passing',
  Throttling: 'passing',
  ThrottlingException: 'passing',
  TooManyRequestsException: 'passing',
  RequestLimitExceeded: 'passing',
  RequestTimeout: 'passing',
  SlowDown: 'passing',
};

const STATUS: Readonly<Record<number, AwsErrorKind>> = {
  401: 'credentials',
  403: 'refused',
  404: 'missing',
  405: 'missing',
  408: 'passing',
  412: 'changed',
  416: 'changed',
  429: 'passing',
};

/** Classes what an AWS client threw. Without a status the request was not answered. */
export function awsErrorOf(error: unknown): AwsError {
  const { name, message, status, code: system } = partsOf(error);
  if (name === 'AbortError') return { kind: 'aborted', code: name, message };
  const code = system ?? name;
  const known = CODES[name];
  if (known !== undefined) return { kind: known, code, message };
  if (/region is missing/i.test(message)) return { kind: 'wrong', code: 'no region', message };
  if (status === undefined) {
    const ofNetwork = system !== undefined || name === 'TimeoutError';
    return { kind: ofNetwork ? 'passing' : 'foreign', code, message };
  }
  // An answer of 200 that cannot be read was garbled on its way.
  if (status >= 500 || status < 300) return { kind: 'passing', code, message };
  return { kind: STATUS[status] ?? 'wrong', code, message };
}

function partsOf(error: unknown): {
  readonly name: string;
  readonly message: string;
  readonly status: number | undefined;
  readonly code: string | undefined;
} {
  if (!(error instanceof Error))
    return { name: 'unknown', message: String(error), status: undefined, code: undefined };
  const { name, message } = error;
  const status = numberIn(error, '$metadata', 'httpStatusCode') ?? numberIn(error, '$response', 'statusCode');
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { name, message, status, code };
}

function numberIn(error: object, part: string, key: string): number | undefined {
  const holder: unknown = Reflect.get(error, part);
  if (typeof holder !== 'object' || holder === null) return undefined;
  const value: unknown = Reflect.get(holder, key);
  return typeof value === 'number' ? value : undefined;
}

// AWS Signature Version 4 of a request whose body is known.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
import { createHash, createHmac } from 'node:crypto';
import type { OutgoingRequest } from './auth.ts';

export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** What a signature is good for. */
export interface SignatureScope {
  readonly service: string;
  readonly region: string;
  /** ms since 1970 UTC; AWS takes a signature for five minutes. */
  readonly time: number;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';
/** Headers that are signed, besides x-amz-*: nothing on the way changes them. */
const SIGNED = new Set(['host', 'content-type']);

/** Sets the headers x-amz-date, x-amz-security-token and authorization. */
export function signAws(
  { method, url, headers, body = '' }: OutgoingRequest,
  { accessKeyId, secretAccessKey, sessionToken }: AwsCredentials,
  { service, region, time }: SignatureScope,
): void {
  const date = new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
  headers.set('x-amz-date', date);
  if (sessionToken !== undefined) headers.set('x-amz-security-token', sessionToken);

  const signed = [...headers, ['host', url.host] as const]
    .filter(([name]) => SIGNED.has(name) || name.startsWith('x-amz-'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const names = signed.map(([name]) => name).join(';');
  const request = [
    method,
    canonicalPath(url),
    canonicalQuery(url),
    ...signed.map(([name, value]) => `${name}:${value.trim().replace(/ +/g, ' ')}`),
    '',
    names,
    sha256(body),
  ].join('\n');

  const day = date.slice(0, 8);
  const scope = `${day}/${region}/${service}/aws4_request`;
  const key = [day, region, service, 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${secretAccessKey}`);
  const signature = hmac(key, [ALGORITHM, date, scope, sha256(request)].join('\n')).toString('hex');
  headers.set(
    'authorization',
    `${ALGORITHM} Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  );
}

/** The path as it is sent, with each part URL-encoded once more: so it is for all services but S3. */
function canonicalPath({ pathname }: URL): string {
  return pathname.split('/').map(encode).join('/');
}

function canonicalQuery({ searchParams }: URL): string {
  return [...searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
}

/** All but the unreserved characters of RFC 3986. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

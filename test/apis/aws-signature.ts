// Checks the signature (version 4) of a request as AWS does: written from its documentation, apart from the code under test.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
// https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/CommonErrors.html
import { createHash, createHmac } from 'node:crypto';
import type { ApiRequest } from './api.ts';

export interface AwsKey {
  readonly secret: string;
  readonly sessionToken?: string;
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

/** What is wrong with it. */
export function signatureFault(
  request: ApiRequest,
  keys: ReadonlyMap<string, AwsKey>,
): { readonly code: string; readonly message: string } | undefined {
  const { method, headers, body, target } = request;
  const parts = AUTHORIZATION.exec(headers['authorization'] ?? '');
  if (!parts) return { code: 'MissingAuthenticationTokenException', message: 'Missing Authentication Token' };
  const [, id = '', day = '', region = '', service = '', names = '', signature] = parts;
  const key = keys.get(id);
  if (!key)
    return {
      code: 'UnrecognizedClientException',
      message: 'The security token included in the request is invalid.',
    };
  if (headers['x-amz-security-token'] !== key.sessionToken)
    return {
      code: 'ExpiredTokenException',
      message: 'The security token included in the request is expired',
    };
  const date = headers['x-amz-date'] ?? '';
  const iso = date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  if (!date.startsWith(day) || !(Math.abs(Date.parse(iso) - Date.now()) < 300_000))
    return { code: 'InvalidSignatureException', message: `Signature expired: ${date}` };
  // "You must include the host header …, and any x-amz-* headers in the request."
  const signed = names.split(';');
  const needed = Object.keys(headers).filter((name) => name === 'host' || name.startsWith('x-amz-'));
  if (!needed.every((name) => signed.includes(name)))
    return { code: 'InvalidSignatureException', message: 'a header is not signed' };

  const [path = '/', query = ''] = target.split('?');
  const canonical = [
    method,
    path,
    query.split('&').sort().join('&'),
    ...signed.map((name) => `${name}:${headers[name] ?? ''}`),
    '',
    names,
    hash(body),
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', date, `${day}/${region}/${service}/aws4_request`, hash(canonical)].join(
    '\n',
  );
  let derived = mac(`AWS4${key.secret}`, day);
  for (const part of [region, service, 'aws4_request']) derived = mac(derived, part);
  if (mac(derived, toSign).toString('hex') === signature) return undefined;
  return {
    code: 'InvalidSignatureException',
    message: 'The request signature we calculated does not match the signature you provided.',
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function mac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

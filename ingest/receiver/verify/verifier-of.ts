// The verifier that a configuration names.
import type { FromReceiver } from '../../../schemas/generated/types.ts';
import { oidc } from './oidc.ts';
import { type Signature, signed } from './signed.ts';
import { anybody, bearer, gitlab, okta } from './tokens.ts';
import { listed, type Verifier } from './verifier.ts';

type Verify = NonNullable<FromReceiver['verify']>;

const FIVE_MINUTES = 5 * 60 * 1000;
const PLAIN = {
  algorithm: 'sha256',
  encoding: 'hex',
  prefix: '',
  between: ',',
  signed: '{body}',
  delivery: [],
} as const satisfies Partial<Signature>;

export function verifierOf(verify: Verify | undefined): Verifier {
  if (verify?.bearer !== undefined) return bearer(listed(verify.bearer));
  if (verify?.gitlab !== undefined) return gitlab(listed(verify.gitlab));
  if (verify?.okta !== undefined) return okta(listed(verify.okta));
  if (verify?.oidc !== undefined) return oidc(verify.oidc);
  const signature = verify && signatureOf(verify);
  return signature === undefined ? anybody : signed(signature);
}

function signatureOf(verify: Verify): Signature | undefined {
  const { github, bitbucket, circleci, pagerduty, slack, standardWebhooks, hmac } = verify;
  // https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
  if (github !== undefined)
    return {
      ...PLAIN,
      keys: listed(github),
      header: 'x-hub-signature-256',
      prefix: 'sha256=',
      delivery: ['x-github-delivery'],
    };
  // https://support.atlassian.com/bitbucket-cloud/docs/manage-webhooks/ § Secure webhooks, Data Center:
  // https://confluence.atlassian.com/bitbucketserver/manage-webhooks-938025878.html. No header is said to be the same in each attempt.
  if (bitbucket !== undefined)
    return { ...PLAIN, keys: listed(bitbucket), header: 'x-hub-signature', prefix: 'sha256=' };
  // https://circleci.com/docs/guides/integration/webhooks/ § Validate webhooks
  if (circleci !== undefined)
    return { ...PLAIN, keys: listed(circleci), header: 'circleci-signature', prefix: 'v1=' };
  // https://developer.pagerduty.com/docs/verifying-webhook-signatures
  if (pagerduty !== undefined)
    return { ...PLAIN, keys: listed(pagerduty), header: 'x-pagerduty-signature', prefix: 'v1=' };
  // https://docs.slack.dev/authentication/verifying-requests-from-slack
  if (slack !== undefined)
    return {
      ...PLAIN,
      keys: listed(slack),
      header: 'x-slack-signature',
      prefix: 'v0=',
      timestamp: { header: 'x-slack-request-timestamp', toleranceMs: FIVE_MINUTES },
      signed: 'v0:{x-slack-request-timestamp}:{body}',
    };
  // https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
  if (standardWebhooks !== undefined)
    return {
      ...PLAIN,
      keys: listed(standardWebhooks).map(standardKey),
      header: 'webhook-signature',
      encoding: 'base64',
      prefix: 'v1,',
      between: ' ',
      timestamp: { header: 'webhook-timestamp', toleranceMs: FIVE_MINUTES },
      signed: '{webhook-id}.{webhook-timestamp}.{body}',
      delivery: ['webhook-id'],
    };
  return hmac && signatureOfHmac(hmac);
}

function signatureOfHmac(hmac: NonNullable<Verify['hmac']>): Signature {
  const { timestampHeader, toleranceSeconds = 300, deliveryHeader } = hmac;
  return {
    keys: listed(hmac.secret),
    header: hmac.header,
    algorithm: hmac.algorithm ?? 'sha256',
    encoding: hmac.encoding ?? 'hex',
    prefix: hmac.prefix ?? '',
    between: ',',
    ...(timestampHeader === undefined
      ? {}
      : { timestamp: { header: timestampHeader, toleranceMs: toleranceSeconds * 1000 } }),
    signed: hmac.signed ?? (timestampHeader === undefined ? '{body}' : `{${timestampHeader}}.{body}`),
    delivery: deliveryHeader === undefined ? [] : [deliveryHeader],
  };
}

/** `whsec_` and the key in base64; GitLab takes any text too. */
function standardKey(secret: string): string | Buffer {
  return secret.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : secret;
}

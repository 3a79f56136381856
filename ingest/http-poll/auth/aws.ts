// Requests to AWS: signed by us, with credentials that the AWS SDK finds, renews, or gets by assuming a role.
// Signing is 60 lines and its result is one header; asking through an SDK client instead would parse each answer and lose its exact bytes.
import { Fault } from '../../../pipeline/errors.ts';
import type { Auth, AuthSurroundings } from './auth.ts';
import { type AwsCredentials, signAws } from './sigv4.ts';

export interface AwsOptions {
  readonly service: string;
  readonly region: string;
  /** Without keys: environment, profiles, web identity, container or instance role, as the SDK looks for them. */
  readonly accessKeyId?: string | undefined;
  readonly secretAccessKey?: string | undefined;
  readonly sessionToken?: string | undefined;
  /** Role to assume with the credentials. */
  readonly roleArn?: string | undefined;
}

interface Found extends AwsCredentials {
  readonly expiration?: Date;
}

/** Credentials are not used in their last five minutes. */
const MARGIN_MS = 300_000;

export function aws(options: AwsOptions, { now }: Pick<AuthSurroundings, 'now'>): Auth {
  const { service, region } = options;
  let kept: Found | undefined;
  let hadAny = false;

  const find = async (): Promise<Found> => {
    try {
      kept = await (await providerOf(options))();
      hadAny = true;
      return kept;
    } catch (error) {
      throw faultOf(error, hadAny);
    }
  };

  return {
    apply: async (request) => {
      const good = kept !== undefined && (kept.expiration?.getTime() ?? Infinity) - MARGIN_MS > now();
      const credentials = kept !== undefined && good ? kept : await find();
      signAws(request, credentials, { service, region, time: now() });
    },
    renew: () => {
      const had = kept !== undefined;
      kept = undefined;
      return had;
    },
  };
}

/** Made anew each time: the SDK's providers keep what they found. */
async function providerOf(options: AwsOptions): Promise<() => Promise<Found>> {
  const { fromNodeProviderChain, fromTemporaryCredentials } = await import('@aws-sdk/credential-providers');
  const { region, roleArn, accessKeyId, secretAccessKey, sessionToken } = options;
  const base =
    accessKeyId === undefined || secretAccessKey === undefined
      ? fromNodeProviderChain({ clientConfig: { region } })
      : () =>
          Promise.resolve({
            accessKeyId,
            secretAccessKey,
            ...(sessionToken === undefined ? {} : { sessionToken }),
          });
  if (roleArn === undefined) return base;
  return fromTemporaryCredentials({
    masterCredentials: base,
    params: { RoleArn: roleArn, RoleSessionName: 'accesstrail' },
    clientConfig: { region },
  });
}

/** No credentials where there never were any, or a role that may not be assumed, is for the operator; all else may come right. */
function faultOf(error: unknown, hadAny: boolean): Fault {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const status = (error as { readonly $metadata?: { readonly httpStatusCode?: number } }).$metadata
    ?.httpStatusCode;
  if (
    (name === 'CredentialsProviderError' && !hadAny) ||
    (status !== undefined && status >= 400 && status < 500)
  )
    return new Fault(
      'access_denied',
      `AWS credentials cannot be had (${name}: ${message}): set AWS_PROFILE or AWS_ACCESS_KEY_ID, or give the machine or pod a role that may do this`,
      error,
    );
  return new Fault(
    'input_unavailable',
    `AWS credentials cannot be had just now (${name}: ${message})`,
    error,
  );
}

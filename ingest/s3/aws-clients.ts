// The clients of a source: their region, endpoint and credentials, which can be fetched anew.
import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import type { FromS3 } from '../../schemas/generated/types.ts';

export type AwsConfig = Pick<
  FromS3,
  'queue' | 'region' | 'endpoint' | 'pathStyle' | 'roleArn' | 'externalId' | 'sessionName'
>;

/** A connection, the headers of an answer, and a silence in between may take so long, in ms. Asking a queue takes 20 s. */
const HANDLER = {
  connectionTimeout: 10_000,
  requestTimeout: 45_000,
  throwOnRequestTimeout: true,
  socketTimeout: 120_000,
};

interface Common {
  readonly region?: string;
  readonly endpoint?: string;
  readonly maxAttempts: number;
  readonly requestHandler: typeof HANDLER;
  readonly credentials?: ReturnType<typeof fromTemporaryCredentials>;
}

/**
 * Credentials are what the AWS SDK finds by default (environment, files, container, instance), or those of the role to assume. A client
 * fetches them anew before they expire; `renew` makes new clients, for when they were changed or revoked before.
 */
export class AwsClients {
  readonly #config: AwsConfig;
  readonly #cloudTrails = new Map<string, CloudTrailClient>();
  #s3: S3Client | undefined;
  #sqs: SQSClient | undefined;

  constructor(config: AwsConfig) {
    this.#config = config;
  }

  get s3(): S3Client {
    const { pathStyle, endpoint } = this.#config;
    this.#s3 ??= new S3Client({
      ...this.#common(),
      forcePathStyle: pathStyle ?? typeof endpoint === 'string',
      followRegionRedirects: true,
      // What is read is checked by its length and its ETag; a checksum says nothing of a part.
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestChecksumCalculation: 'WHEN_REQUIRED',
    });
    return this.#s3;
  }

  get sqs(): SQSClient {
    this.#sqs ??= new SQSClient(this.#common());
    return this.#sqs;
  }

  /** Of a region, with an endpoint of its own if there is one. */
  cloudTrail(region: string, endpoint: string | undefined): CloudTrailClient {
    const known = this.#cloudTrails.get(region);
    if (known !== undefined) return known;
    const common = this.#common();
    const client = new CloudTrailClient({
      ...common,
      region,
      ...(endpoint === undefined ? {} : { endpoint }),
    });
    this.#cloudTrails.set(region, client);
    return client;
  }

  /** Bodies that are being read stay with the clients before. */
  renew(): void {
    this.#s3 = undefined;
    this.#sqs = undefined;
    this.#cloudTrails.clear();
  }

  close(): void {
    this.#s3?.destroy();
    this.#sqs?.destroy();
    for (const client of this.#cloudTrails.values()) client.destroy();
  }

  #common(): Common {
    const {
      region = regionOf(this.#config.queue),
      endpoint,
      roleArn,
      externalId,
      sessionName,
    } = this.#config;
    const place = {
      ...(region === undefined ? {} : { region }),
      ...(typeof endpoint === 'string' ? { endpoint } : {}),
    };
    const common = { ...place, maxAttempts: 3, requestHandler: HANDLER };
    if (roleArn === undefined) return common;
    const credentials = fromTemporaryCredentials({
      params: {
        RoleArn: roleArn,
        RoleSessionName: sessionName ?? 'accesstrail',
        ...(externalId === undefined ? {} : { ExternalId: externalId }),
      },
      clientConfig: place,
    });
    return { ...common, credentials };
  }
}

/** https://sqs.eu-west-1.amazonaws.com/111122223333/trail lies in eu-west-1. */
function regionOf(queue: string | undefined): string | undefined {
  return queue === undefined ? undefined : /^https:\/\/sqs\.([a-z0-9-]+)\.amazonaws\./.exec(queue)?.[1];
}

// Whether the queue, or the bucket, can be reached and read, for `doctor`.
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { Check } from '../../pipeline/check.ts';
import { Fault } from '../../pipeline/errors.ts';
import { Aws } from './aws.ts';
import { PublicKeys } from './integrity/public-keys.ts';
import { Queue } from './queue.ts';
import type { S3Config } from './s3-context.ts';

/** Asked once and a few times more: a check that waits for a cure tells nothing. */
const LIMIT_MS = 15_000;

/** Never throws for what it finds. `now` is ms since 1970 UTC. */
export async function checkS3(config: S3Config, now: () => number): Promise<Omit<Check, 'what'>> {
  let seen: Fault | undefined;
  const aws = new Aws(config, {
    signal: AbortSignal.timeout(LIMIT_MS),
    onRetry: (fault) => {
      seen = fault;
    },
  });
  try {
    const found =
      config.list === undefined ? await lookAtQueue(config, aws) : await lookAtBucket(config.list, aws);
    if (config.integrity !== undefined) await lookAtKeys(config, aws, now());
    return { state: 'fine', found };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { message, code } = error.code === 'stopping' && seen !== undefined ? seen : error;
    const remedy = REMEDIES[code] ?? 'Look whether AWS, or from.s3.endpoint, can be reached from here';
    return { state: 'wrong', found: message, remedy };
  } finally {
    aws.close();
  }
}

const REMEDIES: Readonly<Record<string, string>> = {
  access_denied:
    'Give valid credentials, and the policy that docs/s3.md shows, to the user or role accesstrail runs as',
  config: 'Correct from.s3',
};

async function lookAtQueue(config: S3Config, aws: Aws): Promise<string> {
  const queue = new Queue(config.queue ?? '', aws, config.visibilitySeconds ?? 300);
  const { waiting, hidden } = await aws.retrying(() => queue.depth());
  return `${String(waiting)} messages waiting, ${String(hidden)} being worked on`;
}

async function lookAtBucket(
  { bucket, prefix = '' }: NonNullable<S3Config['list']>,
  aws: Aws,
): Promise<string> {
  const answer = await aws.ask({
    what: `list s3://${bucket}/${prefix}`,
    action: 's3:ListBucket',
    ofObject: false,
    send: ({ s3 }) => s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, MaxKeys: 1 })),
  });
  return answer.KeyCount === 0 ? 'the bucket can be listed; nothing is there' : 'the bucket can be listed';
}

/** Asking for a key that is nowhere shows whether we may ask. */
async function lookAtKeys(config: S3Config, aws: Aws, now: number): Promise<void> {
  const region = await aws.clients.s3.config.region();
  await new PublicKeys(aws, config.integrity?.cloudtrail.publicKeys ?? undefined).find([region], '', now);
}

// from.s3: objects in S3, named by the messages of a queue, or listed.
import type { FromS3 } from '../../schemas/generated/types.ts';
import { utcTime } from '../config/utc-time.ts';
import type { Transport } from './transport.ts';

export const s3: Transport<FromS3> = {
  where: ({ queue, list }) => queue ?? `s3://${list?.bucket ?? ''}/${list?.prefix ?? ''}`,
  // A queue shares its messages out itself; a listing, and a chain of digests, has a place.
  leased: ({ list, integrity }) => list !== undefined || integrity !== undefined,
  faults: (config, _surroundings, say) => {
    const { queue, list, roleArn, externalId, sessionName, pathStyle, endpoint } = config;
    if ((queue === undefined) === (list === undefined))
      say([], 'give either "queue", the URL of an SQS queue, or "list", the bucket to list');
    if (list !== undefined && utcTime(list.since) === undefined)
      say(['list', 'since'], 'is not a day there is');
    if (list !== undefined && config.visibilitySeconds !== undefined)
      say(['visibilitySeconds'], 'belongs to a queue');
    if (roleArn === undefined && externalId !== undefined) say(['externalId'], 'needs roleArn');
    if (roleArn === undefined && sessionName !== undefined) say(['sessionName'], 'needs roleArn');
    if (pathStyle !== undefined && typeof endpoint !== 'string') say(['pathStyle'], 'needs endpoint');
  },
  check: async (config) => {
    const { checkS3 } = await import('../../ingest/s3/check-s3.ts');
    return checkS3(config, Date.now);
  },
  collect: async (config, { form }, context) => {
    const { collectS3 } = await import('../../ingest/s3/collect-s3.ts');
    return collectS3({ ...config, ...(form === undefined ? {} : { form }) }, context);
  },
};

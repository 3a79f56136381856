// The configured source of all benches that compose the parts themselves: CloudTrail, without options.
import { normalizer } from '../normalizers/aws/cloudtrail/index.ts';
import type { PreparedSource } from '../pipeline/source.ts';

export const source: PreparedSource = {
  id: 'trail',
  dataset: 'aws.cloudtrail',
  instance: 'trail',
  normalizer,
  normalize: normalizer.create({}),
};

export const sources: ReadonlyMap<string, PreparedSource> = new Map([[source.id, source]]);

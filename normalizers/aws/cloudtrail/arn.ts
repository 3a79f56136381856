// Takes names out of ARNs: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
import { flat } from '../../normalizer.ts';

/** What follows the last `sign`, or undefined when the text is undefined or has none or nothing after it. */
export function afterLast(text: string | undefined, sign: string): string | undefined {
  if (text === undefined) return undefined;
  const at = text.lastIndexOf(sign);
  return at === -1 || at === text.length - 1 ? undefined : flat(text.slice(at + 1));
}

/** The resource part of an ARN (`role/path/name`), or undefined for what is no ARN. */
export function resourceOf(arn: string): string | undefined {
  if (!arn.startsWith('arn:')) return undefined;
  let at = 3;
  for (let colon = 0; colon < 4; colon++) {
    at = arn.indexOf(':', at + 1);
    if (at === -1) return undefined;
  }
  return arn.slice(at + 1);
}

/** The role's name in the ARN of a session: arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION. */
export function sessionRoleIn(arn: string | undefined): string | undefined {
  const [, role] = (arn === undefined ? undefined : resourceOf(arn))?.split('/') ?? [];
  return role === '' ? undefined : flat(role);
}

/** Type of the resource an ARN names, in lower snake case; undefined for what is no ARN or names no one thing. */
export function resourceTypeOf(arn: string): string | undefined {
  const resource = resourceOf(arn);
  if (resource === undefined || resource === '' || resource.startsWith('*')) return undefined;
  const service = arn.split(':', 3)[2] ?? '';
  if (service === 's3') return resource.includes('/') ? 'object' : 'bucket';
  const end = resource.search(/[/:]/);
  if (end === -1) return WHOLE[service] ?? service;
  const type = resource.slice(0, end);
  return (service === 'rds' ? RDS[type] : undefined) ?? flat(type.replaceAll('-', '_'));
}

/** Services whose ARNs hold the name alone. */
const WHOLE: Readonly<Record<string, string | undefined>> = { sns: 'topic', sqs: 'queue' };
/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.ARN.html */
const RDS: Readonly<Record<string, string | undefined>> = {
  db: 'db_instance',
  cluster: 'db_cluster',
  snapshot: 'db_snapshot',
  'cluster-snapshot': 'db_cluster_snapshot',
  pg: 'db_parameter_group',
  'cluster-pg': 'db_cluster_parameter_group',
  subgrp: 'db_subnet_group',
  secgrp: 'db_security_group',
  og: 'option_group',
};

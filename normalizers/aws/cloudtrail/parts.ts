// The smaller groups of fields: undefined instead of an empty group.
import {
  addressOf,
  flat,
  memo,
  object,
  text,
  type Json,
  type JsonObject,
  type MappedEvent,
} from '../../normalizer.ts';
import { afterLast } from './arn.ts';

/** Labels joined by dots, the last one of letters. */
const DOMAIN = /^(?:[a-z\d-]+\.)+[a-z]+$/i;

type AddressKind = 'ip' | 'domain' | 'other';

const kindOf = memo(10_000, (address): AddressKind => {
  if (addressOf(address)?.ip === address) return 'ip';
  return DOMAIN.test(address) ? 'domain' : 'other';
});

/** sourceIPAddress: an address, the DNS name of the AWS service that made the request, or a word such as `AWS Internal`. */
export function sourceOf(address: string | undefined): MappedEvent['source'] {
  if (address === undefined) return undefined;
  const kind = kindOf(address);
  return {
    address,
    ip: kind === 'ip' ? address : undefined,
    domain: kind === 'domain' ? address : undefined,
  };
}

/** userAgent as logged. */
export function userAgentOf(original: string | undefined): MappedEvent['user_agent'] {
  return original === undefined ? undefined : { original };
}

/** tlsDetails: `TLSv1.3` is version 1.3 in ECS. */
export function tlsOf(details: JsonObject | undefined): MappedEvent['tls'] {
  const written = text(details?.['tlsVersion']);
  const cipher = text(details?.['cipherSuite']);
  if (written === undefined && cipher === undefined) return undefined;
  return { version: written?.startsWith('TLSv') === true ? written.slice(4) : written, cipher };
}

/** tlsDetails.clientProvidedHostHeader: the endpoint the client asked for, without its port. */
export function urlOf(details: JsonObject | undefined): MappedEvent['url'] {
  const header = text(details?.['clientProvidedHostHeader']);
  if (header === undefined) return undefined;
  const end = portAt(header);
  return { domain: end === -1 ? header : flat(header.slice(0, end)) };
}

/** Where the port of a Host header begins, with its colon; -1 when it has none. */
export function portAt(header: string): number {
  const colon = header.endsWith(']') ? -1 : header.lastIndexOf(':');
  return colon > 0 ? colon : -1;
}

/** errorCode and errorMessage. */
export function errorOf(code: string | undefined, message: string | undefined): MappedEvent['error'] {
  return code === undefined && message === undefined ? undefined : { code, message };
}

/** requestID, and the HTTP status where an event has one. */
export function httpOf(requestId: string | undefined, status: number | undefined): MappedEvent['http'] {
  if (requestId === undefined && status === undefined) return undefined;
  return {
    request: requestId === undefined ? undefined : { id: requestId },
    response: status === undefined ? undefined : { status_code: status },
  };
}

/** Account, region and instance. */
export function cloudOf(
  region: string | undefined,
  account: string | undefined,
  hostId: string | undefined,
): MappedEvent['cloud'] {
  return {
    provider: 'aws',
    region,
    account: account === undefined ? undefined : { id: account },
    instance: hostId?.startsWith('i-') === true ? { id: hostId } : undefined,
  };
}

/** The name of a cluster, which some requests give as an ARN: arn:aws:ecs:REGION:ACCOUNT:cluster/NAME. */
export function clusterOf(name: string | undefined): MappedEvent['orchestrator'] {
  if (name === undefined) return undefined;
  return { cluster: { name: name.startsWith('arn:') ? (afterLast(name, '/') ?? name) : name } };
}

/**
 * The pod that a role session is for, which EKS Pod Identity writes into the session's tags:
 * https://docs.aws.amazon.com/eks/latest/userguide/pod-id-abac.html § List of session tags added by EKS Pod Identity
 */
export function podOf(tags: Json): MappedEvent['orchestrator'] {
  if (!Array.isArray(tags)) return undefined;
  const cluster = tagIn(tags, 'eks-cluster-name');
  if (cluster === undefined) return undefined;
  const name = tagIn(tags, 'kubernetes-pod-name');
  return {
    cluster: { name: cluster },
    namespace: tagIn(tags, 'kubernetes-namespace'),
    resource: name === undefined ? undefined : { type: 'pod', name },
  };
}

function tagIn(tags: readonly Json[], key: string): string | undefined {
  for (const tag of tags) {
    const pair = object(tag);
    if (pair?.['key'] === key) return text(pair['value']);
  }
  return undefined;
}

/** The id when it is that of one EC2 instance (i-) or managed node (mi-). */
export function hostIdIn(name: string): string | undefined {
  return (name.startsWith('i-') || name.startsWith('mi-')) && !name.includes(',') ? name : undefined;
}

/** A name that has the form of an email address: IAM Identity Center uses such names as session names. */
export function emailIn(name: string): string | undefined {
  const at = name.indexOf('@');
  return at > 0 && at === name.lastIndexOf('@') && name.includes('.', at + 2) && !name.includes(' ')
    ? name
    : undefined;
}

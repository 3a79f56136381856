// The smaller groups of fields: undefined instead of an empty group.
import { addressOf, memo, text, type JsonObject, type MappedEvent } from '../../normalizer.ts';

const isIp = memo(10_000, (address) => addressOf(address)?.ip === address);

/** sourceIPAddress: an address, or the DNS name of the AWS service that made the request. */
export function sourceOf(address: string | undefined): MappedEvent['source'] {
  if (address === undefined) return undefined;
  return isIp(address) ? { address: undefined, ip: address } : { address, ip: undefined };
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

/** tlsDetails.clientProvidedHostHeader: the endpoint the client asked for. */
export function urlOf(details: JsonObject | undefined): MappedEvent['url'] {
  const domain = text(details?.['clientProvidedHostHeader']);
  return domain === undefined ? undefined : { domain };
}

/** errorCode and errorMessage. */
export function errorOf(code: string | undefined, message: string | undefined): MappedEvent['error'] {
  return code === undefined && message === undefined ? undefined : { code, message };
}

/** requestID. */
export function httpOf(requestId: string | undefined): MappedEvent['http'] {
  return requestId === undefined ? undefined : { request: { id: requestId } };
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

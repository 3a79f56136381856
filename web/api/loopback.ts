// Tells whether a request comes from a person at this machine, and not from a web page that his browser shows or through a proxy.
import { BlockList, isIP } from 'node:net';
import type { IncomingMessage } from 'node:http';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** Whether an address (or the name localhost) leads only to this machine. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (name === 'localhost' || name.endsWith('.localhost')) return true;
  const address = name.startsWith('::ffff:') ? name.slice(7) : name;
  const family = isIP(address);
  return family !== 0 && LOOPBACK.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const;

/** Why a request without a token is not taken for one of this machine; undefined when it is. */
export function notLocal({ socket, headers }: IncomingMessage): string | undefined {
  if (!isLoopback(socket.remoteAddress ?? ''))
    return 'no token is configured, so the API answers only this machine: configure api.tokens (accesstrail token NAME --role ROLE)';
  // A name that an attacker lets point to 127.0.0.1 is still in the Host header.
  const host = hostName(headers.host);
  if (host === undefined || !isLoopback(host))
    return 'no token is configured, so the API is reached only as localhost, 127.0.0.1 or [::1]';
  if (FORWARDED.some((name) => headers[name] !== undefined))
    return 'no token is configured, so the API answers no proxy: configure api.tokens';
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site')
    return 'no token is configured, so the API answers no other web page';
  return undefined;
}

function hostName(header: string | undefined): string | undefined {
  try {
    return new URL(`http://${header ?? ''}`).hostname;
  } catch {
    return undefined;
  }
}

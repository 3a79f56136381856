// Tells the addresses of reverse proxies, which stand in logs in the place of the client's.
import { BlockList, isIP } from 'node:net';
import type { OptionSpec } from '../contract.ts';

/** The option of sources whose system logs the address that a request came from, whoever's it is. */
export const PROXIES: OptionSpec = {
  description:
    'Addresses or networks of the reverse proxies before the system, by commas: one of them is logged where the client is not known.',
  example: '10.0.0.0/8,127.0.0.1',
  check: (value) => {
    const wrong = value.split(',').find((part) => !isNetwork(part.trim()));
    return wrong === undefined ? undefined : `"${wrong.trim()}" is neither an address nor a network`;
  },
};

/** Whether an IP address is one of the proxies that the option names; never without the option. */
export function proxyTest(value: string | undefined): (ip: string) => boolean {
  if (value === undefined) return () => false;
  const list = new BlockList();
  for (const part of value.split(',')) {
    if (!isNetwork(part.trim())) continue;
    const [address = '', bits] = part.trim().split('/');
    if (bits === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(bits), familyOf(address));
  }
  return (ip) => isIP(ip) !== 0 && list.check(ip, familyOf(ip));
}

function familyOf(ip: string): 'ipv4' | 'ipv6' {
  return isIP(ip) === 4 ? 'ipv4' : 'ipv6';
}

function isNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more !== undefined) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

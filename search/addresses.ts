// IP addresses and nets as numbers of 128 bits, in hex: what can be compared, whatever way they are written.
import { isIP } from 'node:net';

/** Both inclusive, 32 hex digits each. */
export interface AddressRange {
  readonly first: string;
  readonly last: string;
}

const ALL = (1n << 128n) - 1n;
const IPV4 = 0xffff_0000_0000n;

/** The addresses of `10.0.0.1`, `10.0.0.0/8`, `2001:db8::/32`; undefined for what is neither. */
export function addressRange(text: string): AddressRange | undefined {
  const [, address = text, digits] = /^([^/]*)\/(\d{1,3})$/.exec(text) ?? [];
  const number = addressNumber(address);
  if (number === undefined) return undefined;
  if (digits === undefined) return { first: hex(number), last: hex(number) };
  const length = Number(digits) + (isIP(address) === 4 ? 96 : 0);
  if (length > 128) return undefined;
  const host = ALL >> BigInt(length);
  return { first: hex(number & ~host & ALL), last: hex(number | host) };
}

/** The lowest and the highest address there is. */
export const ALL_ADDRESSES: AddressRange = { first: hex(0n), last: hex(ALL) };

/** The address after (1) or before (-1) another; undefined beyond the last one. */
export function neighbour(address: string, step: 1 | -1): string | undefined {
  const number = BigInt(`0x${address}`) + BigInt(step);
  return number < 0n || number > ALL ? undefined : hex(number);
}

/** As Elasticsearch writes it: IPv4 with dots, IPv6 short and in lower case. The text itself when it is no address. */
export function canonicalAddress(text: string): string {
  const number = addressNumber(text);
  return number === undefined ? text : addressText(hex(number));
}

/** An address of 32 hex digits as people write it. */
export function addressText(address: string): string {
  const number = BigInt(`0x${address}`);
  if (number >> 32n === IPV4 >> 32n)
    return [24n, 16n, 8n, 0n].map((shift) => String((number >> shift) & 255n)).join('.');
  const groups = Array.from({ length: 8 }, (_, index) =>
    Number.parseInt(address.slice(index * 4, index * 4 + 4), 16).toString(16),
  );
  // The longest run of zeros, the first of several; a single zero stays.
  const runs = groups.map((_, from) => groups.slice(from).findIndex((group) => group !== '0'));
  const lengths = runs.map((length, from) => (length === -1 ? 8 - from : length));
  const longest = Math.max(...lengths);
  if (longest < 2) return groups.join(':');
  const from = lengths.indexOf(longest);
  return `${groups.slice(0, from).join(':')}::${groups.slice(from + longest).join(':')}`;
}

function addressNumber(text: string): bigint | undefined {
  const version = text.includes('%') ? 0 : isIP(text);
  if (version === 4) return IPV4 | fromDotted(text);
  if (version !== 6) return undefined;
  const [dotted] = /[\d.]+$/.exec(text)?.[0].includes('.') ? (/[\d.]+$/.exec(text) ?? []) : [];
  const groups = dotted === undefined ? text : text.slice(0, -dotted.length) + hexGroups(fromDotted(dotted));
  const [left = '', right] = groups.split('::');
  const [before, after] = [left, right ?? ''].map((part) => part.split(':').filter((each) => each !== ''));
  const missing = 8 - (before?.length ?? 0) - (after?.length ?? 0);
  const whole = [...(before ?? []), ...Array.from({ length: missing }, () => '0'), ...(after ?? [])];
  return whole.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n);
}

function fromDotted(text: string): bigint {
  return text.split('.').reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
}

function hexGroups(number: bigint): string {
  return `${(number >> 16n).toString(16)}:${(number & 0xffffn).toString(16)}`;
}

function hex(number: bigint): string {
  return number.toString(16).padStart(32, '0');
}

// JSON web tokens signed with a private key (RS256), and where such a key is read from.
import { type KeyObject, createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Fault } from '../../../pipeline/errors.ts';

/** RFC 7519 with RFC 7518 § 3.3; `keyId` names the key where the other side knows several. */
export function signedJwt(
  claims: Readonly<Record<string, string | number>>,
  key: KeyObject,
  keyId?: string,
): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = part({ alg: 'RS256', typ: 'JWT', ...(keyId === undefined ? {} : { kid: keyId }) });
  const body = part(claims);
  const signature = sign('RSA-SHA256', Buffer.from(`${head}.${body}`), key).toString('base64url');
  return `${head}.${body}.${signature}`;
}

/** A PEM, with line ends or with `\n` for them, or the path of a file that holds it. Throws Fault config when it cannot be read. */
export function readPrivateKey(given: string, dir: string): KeyObject {
  try {
    const pem = given.includes('-----BEGIN') ? given : readFileSync(resolve(dir, given), 'utf8');
    // In variables of the environment line ends are often written \n.
    return createPrivateKey(pem.replaceAll('\\n', '\n'));
  } catch (error) {
    // Neither the key nor what was taken for a path is repeated: it may be a key.
    const { code } = error as { readonly code?: unknown };
    const why = typeof code === 'string' ? ` (${code})` : '';
    throw new Fault('config', `privateKey is neither a PEM nor the path of a file that holds one${why}`);
  }
}

// Where the process listens: defaults filled in, certificates read.
import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { Config } from '../../schemas/generated/types.ts';
import { type Surroundings, readPem } from './server-settings.ts';

export interface ListenSettings {
  readonly host: string;
  readonly port: number;
  /** PEM texts; without them it is plain HTTP. */
  readonly tls?: { readonly cert: string; readonly key: string; readonly ca?: string | undefined };
}

export function listenSettings(
  part: Config['listen'],
  { dir, say }: Pick<Surroundings, 'dir' | 'say'>,
): ListenSettings {
  const { host = '127.0.0.1', port = 8321, tls } = part ?? {};
  if (tls === undefined) return { host, port };
  const read = (key: 'cert' | 'key' | 'ca', path: string): string =>
    readPem(dir, path, ['listen', 'tls', key], say);
  const texts = {
    cert: read('cert', tls.cert),
    key: read('key', tls.key),
    ...(tls.ca === undefined ? {} : { ca: read('ca', tls.ca) }),
  };
  if (texts.cert !== '' && texts.key !== '' && !fits(texts))
    say(['listen', 'tls', 'key'], `${tls.key} is no key, or not that of ${tls.cert}`);
  return { host, port, tls: texts };
}

function fits({ cert, key }: { readonly cert: string; readonly key: string }): boolean {
  try {
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}

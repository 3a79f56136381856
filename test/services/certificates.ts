// Certificates for the secured servers: an authority of one test's own and what it signs, made by openssl.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of a PEM certificate: the texts and their files. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
  readonly certFile: string;
  readonly keyFile: string;
  /** Key and certificate in one file, as Kafka wants it. */
  readonly bothFile: string;
}

export interface Authority {
  /** PEM text of the authority's own certificate. */
  readonly ca: string;
  readonly caFile: string;
  /** Signs one for `commonName`; with `addresses` (`DNS:localhost`, `IP:127.0.0.1`) as a server's. Expired: valid for a past day only. */
  readonly sign: (commonName: string, options?: SignOptions) => Certificate;
}

export interface SignOptions {
  readonly addresses?: readonly string[];
  readonly expired?: boolean;
}

/** Makes a new authority, its files in `folder`. */
export function makeAuthority(folder: string): Authority {
  const caFile = join(folder, 'ca.pem');
  const caKey = join(folder, 'ca.key');
  openssl(
    'req',
    '-x509',
    ...NEW_KEY,
    '-days',
    '2',
    '-subj',
    '/CN=accesstrail test CA',
    '-keyout',
    caKey,
    '-out',
    caFile,
  );
  writeFileSync(join(folder, 'index.txt'), '');
  writeFileSync(join(folder, 'serial'), '01\n');
  writeFileSync(join(folder, 'ca.cnf'), configuration(folder));

  const sign = (commonName: string, { addresses = [], expired = false }: SignOptions = {}): Certificate => {
    const [certFile, keyFile, bothFile, request, extensions] = ['crt', 'key', 'both.pem', 'csr', 'ext'].map(
      (ending) => join(folder, `${commonName}.${ending}`),
    ) as [string, string, string, string, string];
    openssl('req', ...NEW_KEY, '-subj', `/CN=${commonName}`, '-keyout', keyFile, '-out', request);
    writeFileSync(extensions, addresses.length > 0 ? `subjectAltName=${addresses.join(',')}\n` : '');
    const validity = expired
      ? ['-startdate', '20200101000000Z', '-enddate', '20200102000000Z']
      : ['-days', '2'];
    openssl(
      ...['ca', '-batch', '-notext', '-config', join(folder, 'ca.cnf'), '-cert', caFile, '-keyfile', caKey],
      ...['-md', 'sha256', '-extfile', extensions, ...validity, '-in', request, '-out', certFile],
    );
    const [cert, key] = [readFileSync(certFile, 'utf8'), readFileSync(keyFile, 'utf8')];
    writeFileSync(bothFile, key + cert);
    return { cert, key, certFile, keyFile, bothFile };
  };
  return { ca: readFileSync(caFile, 'utf8'), caFile, sign };
}

const NEW_KEY = ['-newkey', 'rsa:2048', '-nodes'];

const configuration = (folder: string): string => `[ca]
default_ca = here
[here]
database = ${join(folder, 'index.txt')}
serial = ${join(folder, 'serial')}
new_certs_dir = ${folder}
policy = any
unique_subject = no
[any]
commonName = supplied
`;

function openssl(...args: readonly string[]): void {
  execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'] });
}

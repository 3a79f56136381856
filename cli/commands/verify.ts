// `accesstrail verify DIR`: whether an export is whole and unaltered, and who signed it; offline.
import { existsSync } from 'node:fs';
import type { TrustedKey } from '../../exports/signing.ts';
import { type SignatureVerdict, isSound, verifyExport } from '../../exports/verify.ts';
import type { Manifest } from '../../exports/manifest.ts';
import { Fault } from '../../pipeline/errors.ts';
import { readSettings } from '../config/settings.ts';
import { EXIT } from '../exit.ts';
import { amount, printable, table } from '../output/table.ts';
import { readKey } from './keys.ts';

export interface VerifyFlags {
  readonly config: string;
  readonly key?: string;
}

/** Prints what was found; exit code 3 when anything differs or the signer is not trusted. With a key or signing.trusted, unsigned counts as that too. */
export async function verifyCommand(dir: string, flags: VerifyFlags, chosen: boolean): Promise<void> {
  const trusted = trustedKeys(flags, chosen);
  const found = await verifyExport(dir, trusted).catch((error: unknown) => {
    throw new Fault(
      'usage',
      `${dir} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'})`,
      error,
    );
  });
  const { manifest, signature, files } = found;
  const sound = isSound(found, trusted.length > 0);
  const rows = files.map(({ name, state, detail }) => [
    state === 'ok' ? 'ok' : state.toUpperCase(),
    name,
    detail,
  ]);
  const columns = [
    { title: '' },
    { title: 'file', flexible: true as const },
    { title: 'found', flexible: true as const },
  ];
  process.stdout.write(
    (manifest ? `${about(manifest)}\n\n` : '') +
      (rows.length > 0 ? `${table(columns, rows, process.stdout.columns)}\n` : '') +
      `${words(signature, trusted.length > 0)}\n${verdict(
        sound,
        signature,
        files.some(({ state }) => state !== 'ok'),
      )}\n`,
  );
  if (!sound) process.exitCode = EXIT.verification;
}

/** A configuration that is not there is no matter: verifying needs none. */
function trustedKeys({ config, key }: VerifyFlags, chosen: boolean): readonly TrustedKey[] {
  const own = key === undefined ? [] : [readKey(key)];
  if (!chosen && (key !== undefined || !existsSync(config))) return own;
  return [...own, ...readSettings(config, process.env).settings.signing.trusted];
}

function about(manifest: Manifest): string {
  const { title, period, rows, format, accesstrail, finished } = manifest;
  const ends =
    period.from === null && period.to === null
      ? 'all events'
      : `${period.from ?? 'the beginning'} to ${period.to ?? 'now'}`;
  return printable(
    `${title}: ${ends}, ${amount(rows, 'event')} as ${format}, made by accesstrail ${accesstrail} at ${finished}`,
  );
}

function words(signature: SignatureVerdict, asked: boolean): string {
  switch (signature.state) {
    case 'trusted':
      return `Signed by key ${signature.keyId}, which is trusted (${signature.from}).`;
    case 'unknown':
      return (
        `Intact, but signed by an unknown signer: key ${signature.keyId} is not trusted here. That the manifest names it proves nothing; ` +
        'give its public key with --key, or in signing.trusted, when you know whose it is.'
      );
    case 'unsigned':
      return asked
        ? 'Unsigned: nobody vouches for the manifest, and a signature was asked for.'
        : 'Unsigned: the files are those of the manifest, but nobody vouches for the manifest itself.';
    case 'altered':
      return `ALTERED: ${signature.because}.`;
  }
}

function verdict(sound: boolean, { state }: SignatureVerdict, differs: boolean): string {
  if (sound)
    return state === 'trusted' ? 'Verified: nothing was altered.' : 'Nothing differs from the manifest.';
  if (differs || state === 'altered') return 'NOT verified: what differs stands above.';
  return 'NOT verified: the signature is not one to trust.';
}

// `accesstrail keys new|show`: Ed25519 keys for the manifests of exports.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { newKeyPair, trustedKeyOf } from '../../exports/signing.ts';
import { Fault } from '../../pipeline/errors.ts';

/** Writes a private key, which only its owner can read, and beside it the public one as FILE.pub. */
export function newKey(file: string): void {
  const { privateKey, publicKey, keyId } = newKeyPair();
  for (const each of [file, `${file}.pub`])
    if (existsSync(each))
      throw new Fault('usage', `${each} is there already: give another name, keys are never replaced`);
  writeFileSync(file, privateKey, { mode: 0o600, flag: 'wx' });
  writeFileSync(`${file}.pub`, publicKey, { mode: 0o644, flag: 'wx' });
  process.stdout.write(
    `Key ${keyId}\n` +
      `  ${file}      the private key: signing.key in the configuration; keep it secret\n` +
      `  ${file}.pub  the public key: give it to who verifies (accesstrail verify DIR --key FILE, or signing.trusted)\n`,
  );
}

/** Prints the id of a key, as manifests have it. */
export function showKey(file: string): void {
  process.stdout.write(`${readKey(file).keyId}\n`);
}

/** Throws Fault `usage` for a file that holds no Ed25519 key. */
export function readKey(file: string): ReturnType<typeof trustedKeyOf> {
  try {
    return trustedKeyOf(readFileSync(file, 'utf8'), file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Fault(
      'usage',
      error instanceof RangeError ? `${file} ${message}` : `${file} cannot be read (${code ?? 'error'})`,
    );
  }
}

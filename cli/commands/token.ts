// `accesstrail token NAME --role R`: makes a token for the API, prints it once, and the lines by which the configuration knows it.
import { hash, randomBytes } from 'node:crypto';
import { Fault } from '../../pipeline/errors.ts';
import { ROLES } from '../../web/api/roles.ts';
import { thereAre } from '../config/suggest.ts';
import { utcTime } from '../config/utc-time.ts';

export interface TokenFlags {
  readonly role: string;
  readonly expires?: string;
  /** Comma-separated. */
  readonly exports?: string;
}

const NAME = /^[a-zA-Z0-9][\w.@-]{0,63}$/;
const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?Z)?$/;

/** Prints a token of 256 random bits and its entry under api.tokens. Throws Fault `usage`. */
export function tokenCommand(name: string, { role, expires, exports }: TokenFlags): void {
  if (!NAME.test(name))
    throw new Fault('usage', `"${name}" is no name: letters, digits and . _ @ -, 64 at most`);
  if (!(ROLES as readonly string[]).includes(role))
    throw new Fault('usage', `there is no role "${role}"${thereAre(role, ROLES, 'Roles')}`);
  if (expires !== undefined && (!MOMENT.test(expires) || utcTime(expires) === undefined))
    throw new Fault('usage', `"${expires}" is no day and no moment in UTC: give it as 2027-01-01`);
  const scope = exports
    ?.split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const token = `at_${randomBytes(32).toString('base64url')}`;
  const lines = [
    'api:',
    '  tokens:',
    `    - name: ${JSON.stringify(name)}`,
    `      role: ${role}`,
    `      sha256: ${hash('sha256', token)}`,
    ...(expires === undefined ? [] : [`      expires: ${JSON.stringify(expires)}`]),
    ...(scope ? [`      exports: [${scope.map((each) => JSON.stringify(each)).join(', ')}]`] : []),
  ];
  process.stdout.write(
    `${token}\n\n` +
      'This is the token, shown once: it is kept nowhere. Hand it over by a safe way.\n' +
      `Put this into the configuration, then start the process anew:\n\n${lines.join('\n')}\n`,
  );
}

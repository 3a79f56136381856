// The users of a secured Elasticsearch, written into the files it reads them from.
import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface EsUser {
  readonly username: string;
  readonly password: string;
}

export const ES_USERS = {
  admin: { username: 'test-admin', password: 'admin-secret' },
  writer: { username: 'writer', password: 'writer-secret' },
  limited: { username: 'limited', password: 'limited-secret' },
} as const satisfies Readonly<Record<string, EsUser>>;

const USER_ROLES = [
  ['superuser', ES_USERS.admin],
  ['accesstrail', ES_USERS.writer],
  ['onlooker', ES_USERS.limited],
] as const;

const ROLES = `
accesstrail:
  cluster: [monitor, manage_index_templates, manage_own_api_key]
  indices:
    - names: ['*']
      privileges: [read, index, delete, create_index, view_index_metadata, manage]
onlooker:
  cluster: [monitor]
`;

/** Writes roles.yml, users and users_roles. */
export async function writeUsers(config: string): Promise<void> {
  const users = USER_ROLES.map(([, { username, password }]) => `${username}:${hash(password)}\n`);
  const roles = USER_ROLES.map(([role, { username }]) => `${role}:${username}\n`);
  await writeFile(join(config, 'users'), users.join(''));
  await writeFile(join(config, 'users_roles'), roles.join(''));
  await writeFile(join(config, 'roles.yml'), ROLES);
}

/** PBKDF2 in the server's own notation, which spares a start of its users tool. */
function hash(password: string): string {
  const salt = randomBytes(32);
  const derived = pbkdf2Sync(password, salt, 10_000, 32, 'sha512');
  return `{PBKDF2}10000$${salt.toString('base64')}$${derived.toString('base64')}`;
}

// Tells when a change of data is a change of what accounts may do.
import { PRIVILEGE_TABLES, PRIVILEGES, type Meaning } from './sql-commands.ts';
import type { Target } from './sql-target.ts';

/** PRIVILEGES for a change of a table of privileges, else the meaning itself; a table named alone is one of `database`. */
export function onPrivileges(
  meaning: Meaning,
  object: Target['object'],
  database: string | undefined,
): Meaning {
  const isChange = meaning.category.length === 1 && meaning.category[0] === 'database';
  if (!isChange || meaning.type[0] !== 'change' || object?.type !== 'table') return meaning;
  return object.name.split(', ').some((name) => isPrivilegeTable(name, database)) ? PRIVILEGES : meaning;
}

function isPrivilegeTable(name: string, database: string | undefined): boolean {
  if (name.startsWith('mysql.')) return PRIVILEGE_TABLES.has(name.slice('mysql.'.length));
  return database === 'mysql' && PRIVILEGE_TABLES.has(name);
}

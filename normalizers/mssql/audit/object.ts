// The object that was acted on, its class, and the database it belongs to.
import { flat, type MappedEvent } from '../../normalizer.ts';
import { CLASSES, type ObjectClass } from './classes.ts';
import { codeIn, read, type Row } from './fields.ts';
import { auditSessionIn } from './texts.ts';

export function classOf(row: Row): ObjectClass | undefined {
  return CLASSES.get(codeIn(row, 'class_type', 2) ?? '');
}

/** The object, else the audit's session, the server or database that the class says is meant; logins and users are named elsewhere. */
export function objectOf(
  row: Row,
  kind: ObjectClass | undefined,
): { type: string; name: string } | undefined {
  const own = read(row, 'object_name');
  const schema = read(row, 'schema_name');
  const type = kind?.type ?? describedIn(row) ?? 'object';
  const name = own !== undefined && schema !== undefined ? `${schema}.${own}` : (own ?? schema);
  if (name !== undefined) return { type, name: flat(name) };
  const implied = IMPLIED.get(type)?.(row);
  return implied === undefined ? undefined : { type, name: implied };
}

function describedIn(row: Row): string | undefined {
  return read(row, 'class_type_description')
    ?.toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_');
}

const IMPLIED: ReadonlyMap<string, (row: Row) => string | undefined> = new Map([
  ['database', (row) => read(row, 'database_name')],
  ['server', (row) => read(row, 'server_instance_name')],
  ['server_audit', auditSessionIn],
]);

export function systemOf(
  server: string | undefined,
  database: string | undefined,
): MappedEvent['oncall']['system'] {
  const id = [server, database].filter((part) => part !== undefined).join('/');
  return id === '' ? undefined : { id, kind: 'database' };
}

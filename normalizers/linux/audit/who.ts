// Tells who acted: the user who logged in (auid), whatever identity the process took since.
import { present, type MappedEvent } from '../../normalizer.ts';
import type { Meaning } from './actions.ts';
import type { Fields } from './records.ts';

/** -1 as an unsigned number: never logged in. */
const UNSET: ReadonlySet<string> = new Set(['4294967295', '-1', 'unset']);

type Who = Pick<MappedEvent, 'user'> & { readonly actor: MappedEvent['oncall']['actor'] };

/** `fields` of all records together. Without a login it is a daemon, or in a sign-in the account that signs in. */
export function whoOf(fields: Fields, { changes, category }: Meaning): Who {
  const acct = fields['acct'];
  const login = idOf(fields, 'auid') ?? (category[0] === 'authentication' ? idOf(fields, 'id') : undefined);
  const process = idOf(fields, 'euid') ?? idOf(fields, 'uid');
  const target = changes ? present({ name: acct, id: fields['id'] }) : undefined;
  if (login) {
    const taken = changes || acct === undefined ? process : { id: undefined, name: acct };
    const effective =
      taken === undefined || taken.id === login.id || taken.name === login.name ? undefined : taken;
    return { user: { ...login, effective, target }, actor: { type: 'user', ...login } };
  }
  if (acct !== undefined && !changes) return { user: { name: acct }, actor: { type: 'user', name: acct } };
  if (process) return { user: { ...process, target }, actor: { type: 'system', ...process } };
  return {
    user: { name: 'unknown', target },
    actor: { type: 'unknown', reason: 'the records name no user' },
  };
}

/** The number, and the name that ENRICHED adds; 0 is root on every system. */
function idOf(fields: Fields, key: string): { readonly id: string; readonly name: string } | undefined {
  const id = fields[key];
  if (id === undefined || UNSET.has(id)) return undefined;
  const name = fields[key.toUpperCase()];
  return { id, name: name !== undefined && name !== 'unset' ? name : id === '0' ? 'root' : id };
}

// Who may use page and API: tokens and masked fields of the configuration.
import { FIELDS, fieldOf } from '../../search/fields.ts';
import type { Config } from '../../schemas/generated/types.ts';
import type { ApiSettings, TokenSettings } from '../../web/api/principal.ts';
import { ROLES, ROLE_RULES, type Role } from '../../web/api/roles.ts';
import type { Say } from './server-settings.ts';
import { didYouMean } from './suggest.ts';
import { utcTime } from './utc-time.ts';

const REQUESTS_A_MINUTE = 1_200;

/** Defaults filled in; what is wrong is said at its place. */
export function apiSettings({ api = {}, exports = [] }: Config, say: Say): ApiSettings {
  const { tokens = [], roles = {}, trustedProxies = [], requestsPerMinute = REQUESTS_A_MINUTE } = api;
  const known = exports.map(({ name }) => name);
  const names = new Set<string>();
  const settings = tokens.map(({ name, role, sha256, expires, exports: scope }, index): TokenSettings => {
    const at = ['api', 'tokens', index];
    if (names.has(name)) say([...at, 'name'], `"${name}" is the name of another token too`);
    names.add(name);
    const end = expires === undefined ? undefined : utcTime(expires);
    if (expires !== undefined && end === undefined) say([...at, 'expires'], `there is no moment ${expires}`);
    for (const [position, each] of (scope ?? []).entries())
      if (!known.includes(each))
        say([...at, 'exports', position], `there is no export "${each}"${didYouMean(each, known)}`);
    return { name, role, sha256, expires: end, exports: scope };
  });
  for (const role of ROLES)
    for (const [index, field] of (roles[role]?.mask ?? []).entries()) {
      const wrong = maskFault(field);
      if (wrong !== undefined) say(['api', 'roles', role, 'mask', index], wrong);
    }
  const maskOf = (role: Role): readonly string[] => roles[role]?.mask ?? ROLE_RULES[role].mask;
  const masks = {
    analyst: maskOf('analyst'),
    compliance: maskOf('compliance'),
    platform: maskOf('platform'),
    admin: maskOf('admin'),
  };
  return { tokens: settings, masks, trustedProxies, requestsPerMinute };
}

/** The order of events tells their time whatever is masked. */
function maskFault(name: string): string | undefined {
  if (name === '@timestamp') return '@timestamp cannot be masked: events are shown in its order';
  if (fieldOf(name)) return undefined;
  const names = [...FIELDS.keys()];
  if (names.some((each) => each.startsWith(`${name}.`))) return undefined;
  return `there is no field "${name}"${didYouMean(name, names)}`;
}

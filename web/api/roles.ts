// What each role may do, and which fields it does not see unless the configuration says otherwise.

/** What a route asks for: see docs/api.md for the routes of each. */
export const PERMISSIONS = [
  'search',
  'raw',
  'saved',
  'sources',
  'rejects',
  'replay',
  'exports',
  'pull',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

export const ROLES = ['analyst', 'compliance', 'platform', 'admin'] as const;

export type Role = (typeof ROLES)[number];

interface RoleRules {
  readonly may: readonly Permission[];
  /** Fields, or groups of fields, that are masked unless `api.roles.<role>.mask` names others. */
  readonly mask: readonly string[];
}

/**
 * Who keeps the program running need not see who did what (and is often on call himself); who hunts need not see the raw records, which
 * hold whatever the vendor wrote.
 */
export const ROLE_RULES: Readonly<Record<Role, RoleRules>> = {
  analyst: {
    may: ['search', 'saved', 'sources'],
    mask: ['event.original', 'oncall.original', 'oncall.actor.credential', 'unmapped'],
  },
  compliance: { may: ['search', 'raw', 'saved', 'sources', 'exports', 'pull'], mask: [] },
  platform: { may: ['sources', 'raw', 'rejects', 'replay'], mask: [] },
  admin: { may: PERMISSIONS, mask: [] },
};

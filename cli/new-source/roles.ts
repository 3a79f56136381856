// Guesses which field of a sample says when, who, what, from where, with what outcome and on what.
import { Fault } from '../../pipeline/errors.ts';
import { thereAre } from '../config/suggest.ts';
import type { Field } from './fields.ts';
import { RULES, type Role, type Rule, share } from './role-rules.ts';
import { timeWriting } from './values.ts';

export interface Found {
  readonly field: Field;
  /** From 0 to 1: how far its name and its values speak for it. */
  readonly confidence: number;
}

export type Roles = Readonly<Partial<Record<Role, Found>>>;

export const ROLES: readonly Role[] = [
  'time',
  'actor',
  'action',
  'address',
  'outcome',
  'object',
  'id',
  'reason',
  'agent',
];

/**
 * A field for each role that has one; `told` says some by name, for sure. Throws Fault `usage` for a role or field that is not there, and
 * when no field can be read as a time.
 */
export function rolesOf(fields: readonly Field[], told: Readonly<Record<string, string>>): Roles {
  const found: Partial<Record<Role, Found>> = {};
  for (const [role, name] of Object.entries(told)) {
    if (!isRole(role))
      throw new Fault('usage', `there is no role "${role}"${thereAre(role, ROLES, 'Roles')}`);
    found[role] = { field: named(fields, name), confidence: 1 };
  }
  const taken = new Set(Object.values(found).map(({ field }) => field));
  for (const rule of RULES) {
    if (found[rule.role]) continue;
    const best = bestFor(
      rule,
      fields.filter((field) => !taken.has(field)),
    );
    if (!best) continue;
    found[rule.role] = best;
    taken.add(best.field);
  }
  if (!found.time || share(found.time.field, timeWriting) === 0)
    throw new Fault(
      'usage',
      `no field of the sample can be read as a time, and an event needs one: ISO 8601, RFC 3339 or RFC 5322, the forms of syslog and of web servers' logs, or seconds, ms, us or ns since 1970. Fields: ${fields.map(shown).join(', ')}`,
    );
  return found;
}

/** With its first value, where that may be meant as a time. */
function shown({ name, values: [first = ''] }: Field): string {
  return /\d{4}|\d:\d/.test(first) && first.length <= 40 ? `${name} (${first})` : name;
}

function bestFor(rule: Rule, fields: readonly Field[]): Found | undefined {
  let best: Found | undefined;
  for (const field of fields) {
    const confidence = scoreOf(rule, field);
    if (confidence > (best?.confidence ?? 0)) best = { field, confidence };
  }
  return best;
}

function scoreOf({ role, names, values, byValues }: Rule, field: Field): number {
  if (!values(field) || isElsewhere(role, field.path)) return 0;
  // An id that several records may share would make one event of them: only names that say what it is the id of.
  const place = placeOf(names, field.path, role !== 'id');
  const sure = byValues?.(field) === true;
  if (place === undefined && !sure) return 0;
  const name = place === undefined ? 0 : 0.6 - 0.3 * (place / names.length);
  // What stands deep inside is more often about something else, and what never varies says little.
  const depth = 0.93 ** (field.path.length - 1);
  const varies = role === 'action' && field.distinct === 1 && field.values.length > 3 ? 0.6 : 1;
  const confidence = (name + (sure ? 0.35 : 0.1)) * (0.6 + 0.4 * field.share) + (place === 0 ? 0.05 : 0);
  return Math.min(1, confidence) * depth * varies;
}

/** Ids that join records; none of them is a thing. */
const CORRELATES = /^(?:x_?)?(?:request|trace|span|correlation|session|transaction)_?id$/i;
/** Words of a key that alone say nothing: `operation_name` is nobody's name. */
const VAGUE = new Set([
  'name',
  'at',
  'by',
  'from',
  'type',
  'code',
  'state',
  'client',
  'date',
  'request',
  'who',
]);

/** The header of syslog says when, where and by its message id what only; a kind names no object, and an id further in is that of something else. */
function isElsewhere(role: Role, path: readonly string[]): boolean {
  if (path[0] === 'syslog' && path[1] !== 'data')
    return role !== 'time' && (role !== 'action' || path[1] !== 'message_id');
  if (role !== 'id' && CORRELATES.test(path.at(-1) ?? '')) return true;
  if (role === 'object') return path.at(-1) === 'type' || path.at(-1) === 'kind';
  return role === 'id' && path.length > 1;
}

/** Index of the best name in the path's end: the key itself, then the two last keys, then a word of the key. */
function placeOf(names: readonly string[], path: readonly string[], words: boolean): number | undefined {
  const snake = path.map((key) =>
    key
      .replaceAll(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3_$2')
      .replaceAll(/[^A-Za-z0-9]+/g, '_')
      .toLowerCase(),
  );
  const last = snake.at(-1)?.replace(/^_+/, '').replace(/\d+$/, '') ?? '';
  const before = snake.at(-2) ?? '';
  const ways = [
    last,
    `${before}_${last}`,
    ...(['id', 'name', 'email', 'login', 'type', 'key', 'ip'].includes(last) ? [before] : []),
  ];
  for (const way of ways) {
    const place = names.indexOf(way);
    if (place >= 0) return place;
  }
  const parts = last.split('_');
  const isPart =
    words && names.some((name) => !name.includes('_') && !VAGUE.has(name) && parts.includes(name));
  return isPart ? names.length - 1 : undefined;
}

function named(fields: readonly Field[], name: string): Field {
  const field = fields.find((each) => each.name === name);
  if (field) return field;
  const known = fields.map((each) => each.name);
  throw new Fault('usage', `the sample has no field "${name}"${thereAre(name, known, 'Fields')}`);
}

function isRole(name: string): name is Role {
  return (ROLES as readonly string[]).includes(name);
}

// What loading would change: each object compared with the one that Kibana has.
import { Fault } from '../../../pipeline/errors.ts';
import type { Reference, SavedObject } from '../objects/saved-object.ts';
import type { Kibana } from './kibana-client.ts';

export interface Planned {
  readonly object: SavedObject;
  readonly state: 'new' | 'changed' | 'same';
}

/** An object as Kibana gives it back, or what kept it from that. */
interface Existing {
  readonly id: string;
  readonly type: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly references?: readonly Reference[];
  readonly error?: { readonly statusCode: number; readonly message: string };
}

/** In the order of the objects. Nothing is changed. Throws Fault. */
export async function planOf(kibana: Kibana, objects: readonly SavedObject[]): Promise<readonly Planned[]> {
  const wanted = objects.map(({ type, id }) => ({ type, id }));
  const { body } = await kibana.ask({
    method: 'POST',
    path: '/api/saved_objects/_bulk_get',
    body: { type: 'application/json', bytes: Buffer.from(JSON.stringify(wanted)) },
    doing: 'show the objects there are',
  });
  const { saved_objects: all = [] } = (body ?? {}) as { readonly saved_objects?: readonly Existing[] };
  const existing = new Map(all.map((each) => [`${each.type}:${each.id}`, each]));
  return objects.map((object) => ({
    object,
    state: stateOf(object, existing.get(`${object.type}:${object.id}`)),
  }));
}

function stateOf(object: SavedObject, existing: Existing | undefined): Planned['state'] {
  if (existing === undefined || existing.error?.statusCode === 404) return 'new';
  if (existing.error)
    throw new Fault(
      existing.error.statusCode === 403 ? 'access_denied' : 'store_unavailable',
      `Kibana does not show ${object.type} ${object.id}: ${existing.error.message}; give the user a role that may manage saved objects: docs/kibana.md shows it`,
    );
  const { attributes = {}, references = [] } = existing;
  // Later versions keep what a search is in its tabs.
  const [tab] = (attributes['tabs'] ?? []) as readonly { readonly attributes?: object }[];
  const theirs = { ...tab?.attributes, ...attributes };
  const refers = object.references.every(({ type, id }) =>
    references.some((each) => each.type === type && each.id === id),
  );
  return refers && holds(theirs, object.attributes) ? 'same' : 'changed';
}

/** Whether all that we set is there as we set it. Kibana adds members of its own, which are left out of account. */
function holds(theirs: unknown, ours: unknown): boolean {
  if (typeof ours === 'string' && typeof theirs === 'string' && ours !== theirs && /^[[{]/.test(ours))
    return holds(parsed(theirs), parsed(ours));
  if (typeof ours !== 'object' || ours === null) return theirs === ours;
  if (typeof theirs !== 'object' || theirs === null) return false;
  if (Array.isArray(ours))
    return (
      Array.isArray(theirs) &&
      theirs.length === ours.length &&
      ours.every((each, index) => holds((theirs as readonly unknown[])[index], each))
    );
  return Object.entries(ours).every(([key, value]) =>
    holds((theirs as Readonly<Record<string, unknown>>)[key], value),
  );
}

/** Undefined for a text that is no JSON: it holds nothing of ours. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

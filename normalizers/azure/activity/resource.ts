// Takes a resource id of Resource Manager apart: subscription, type and name.
import { flat, memo } from '../../normalizer.ts';
import { HOST_TYPES, RESOURCE_TYPES } from './resource-types.ts';

export interface Resource {
  /** Lower case, since the same subscription is written in either case. */
  readonly subscription: string | undefined;
  /** Lower snake case, such as virtual_machine. */
  readonly type: string | undefined;
  readonly name: string | undefined;
  /** Name of the machine that the resource is, or is part of. */
  readonly host: string | undefined;
}

const NOWHERE: Resource = { subscription: undefined, type: undefined, name: undefined, host: undefined };

/**
 * The parts of `/subscriptions/S/resourceGroups/G/providers/P/type/name[/type/name...]`; an extension (a lock, a role assignment) stands
 * after the last `providers`. Keywords and types are written in any case. Vendor page: resource-logs-schema § Top-level common schema.
 */
export function resourceOf(id: string | undefined): Resource {
  return id?.startsWith('/') === true ? partsOf(id) : NOWHERE;
}

const partsOf = memo(2000, (id: string): Resource => {
  const parts = id.split('/');
  if (parts.at(-1) === '') parts.pop();
  const keywords = id.toLowerCase().split('/');
  const subscription = keywords[1] === 'subscriptions' ? flat(keywords[2]) : undefined;
  const provider = keywords.lastIndexOf('providers', parts.length - 1);
  if (provider < 0) return { ...withoutProvider(parts, keywords), subscription };

  let type = keywords[provider + 1] ?? '';
  if (parts.length <= provider + 2) return { ...NOWHERE, subscription };
  for (let index = provider + 2; index < parts.length; index += 2) type += `/${keywords[index] ?? ''}`;
  const named = (parts.length - provider) % 2 === 0;
  const first = `${keywords[provider + 1] ?? ''}/${keywords[provider + 2] ?? ''}`;
  return {
    subscription,
    // Without a name at its end an unknown path has no type either: what stands there may be anything.
    type: RESOURCE_TYPES.get(type) ?? (named ? flat(type.slice(type.lastIndexOf('/') + 1)) : 'resource'),
    name: named || !RESOURCE_TYPES.has(type) ? flat(parts.at(-1) ?? '') : undefined,
    host: HOST_TYPES.has(first) ? flat(parts[provider + 3]) : undefined,
  };
});

function withoutProvider(
  parts: readonly string[],
  keywords: readonly string[],
): Omit<Resource, 'subscription'> {
  if (keywords[3] === 'resourcegroups' && parts[4] !== undefined)
    return { type: 'resource_group', name: flat(parts[4]), host: undefined };
  if (keywords[1] === 'subscriptions' && parts[2] !== undefined)
    return { type: 'subscription', name: flat(parts[2]), host: undefined };
  return NOWHERE;
}

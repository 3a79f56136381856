// Tells what a change request says it changes: rules of a security group, parameters of a database, settings, policies.
import type { Json, JsonObject, MappedEvent } from '../../normalizer.ts';
import { object, string, text } from '../../normalizer.ts';
import { isMask } from './masks.ts';
import { nameOf } from './paths.ts';

export type Change = NonNullable<MappedEvent['oncall']['change']>;

/** How to read a change: one of the rules below, or a property with the parameter that holds its new or old value. */
export type ChangeRule =
  | 'ingress_added'
  | 'ingress_removed'
  | 'egress_added'
  | 'egress_removed'
  | 'parameters'
  | 'settings'
  | 'sharing'
  | { readonly property: string; readonly after?: string; readonly before?: string };

/** Parameters that steer a request and change nothing themselves. */
const STEERING = new Set([
  'applyImmediately',
  'allowMajorVersionUpgrade',
  'cluster',
  'dryRun',
  'DryRun',
  'publish',
  'fullyQualifiedArn',
  'revisionId',
]);

/** The change that a request describes; undefined when it describes none. `identifying` are the parameters that name the object. */
export function changeOf(
  rule: ChangeRule,
  request: JsonObject | undefined,
  identifying: ReadonlySet<string>,
): Change | undefined {
  if (request === undefined) return undefined;
  if (typeof rule === 'object') return named(rule, request);
  if (rule === 'parameters') return parameters(request);
  if (rule === 'settings') return settings(request, identifying);
  if (rule === 'sharing') return sharing(request);
  const rules = securityRules(request);
  if (rules === undefined) return undefined;
  const property = [rule.startsWith('ingress') ? 'ingress' : 'egress'];
  return rule.endsWith('added') ? { property, after: rules } : { property, before: rules };
}

function named(
  rule: { readonly property: string; readonly after?: string; readonly before?: string },
  request: JsonObject,
): Change | undefined {
  const after = rule.after === undefined ? undefined : asText(request[rule.after]);
  const before = rule.before === undefined ? undefined : asText(request[rule.before]);
  return after === undefined && before === undefined
    ? undefined
    : { property: [rule.property], before, after };
}

function asText(value: Json): string | undefined {
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return typeof value === 'string' && isMask(value) ? undefined : text(value);
}

/** RDS: parameters[].parameterName, parameterValue. A reset names no values. */
function parameters(request: JsonObject): Change | undefined {
  const list = request['parameters'];
  if (!Array.isArray(list)) return undefined;
  const property: string[] = [];
  const values: string[] = [];
  for (const item of list) {
    const name = string(object(item)?.['parameterName']);
    if (name === undefined) continue;
    property.push(name);
    const value = text(object(item)?.['parameterValue']);
    if (value !== undefined) values.push(list.length === 1 ? value : `${name}=${value}`);
  }
  if (property.length === 0) return undefined;
  return { property, after: values.length > 0 ? values.join(', ') : undefined };
}

/** The names of the parameters that are given; their values stay in `unmapped`. */
function settings(request: JsonObject, identifying: ReadonlySet<string>): Change | undefined {
  const property = Object.keys(request).filter((key) => !identifying.has(key) && !STEERING.has(key));
  return property.length > 0 ? { property } : undefined;
}

/** Snapshots and images shared with accounts: RDS (attributeName, valuesToAdd) and EC2 (createVolumePermission.add.items). */
function sharing(request: JsonObject): Change | undefined {
  const attribute = string(request['attributeName']);
  if (attribute !== undefined)
    return {
      property: [attribute],
      before: nameOf(request['valuesToRemove']),
      after: nameOf(request['valuesToAdd']),
    };
  for (const property of ['createVolumePermission', 'launchPermission']) {
    const permission = object(request[property]);
    if (permission)
      return {
        property: [property],
        before: grantees(permission['remove']),
        after: grantees(permission['add']),
      };
  }
  return undefined;
}

function grantees(value: Json): string | undefined {
  const found = itemsOf(value).flatMap((item) => string(item['userId']) ?? string(item['group']) ?? []);
  return found.length > 0 ? found.join(',') : undefined;
}

/** `tcp 5432 203.0.113.7/32`, one rule after another; the parameters of the first EC2 API stand on the request itself. */
function securityRules(request: JsonObject): string | undefined {
  const rules = itemsOf(request['ipPermissions']).flatMap((permission) => {
    const port = portsOf(permission);
    const sources = [
      ...itemsOf(permission['ipRanges']).map((range) => text(range['cidrIp'])),
      ...itemsOf(permission['ipv6Ranges']).map((range) => text(range['cidrIpv6'])),
      ...itemsOf(permission['groups']).map((group) => text(group['groupId']) ?? text(group['groupName'])),
      ...itemsOf(permission['prefixListIds']).map((list) => text(list['prefixListId'])),
    ];
    return sources.flatMap((source) => (source === undefined ? [] : `${port} ${source}`));
  });
  if (rules.length === 0 && string(request['cidrIp']) !== undefined)
    rules.push(`${portsOf(request)} ${string(request['cidrIp']) ?? ''}`);
  return rules.length > 0 ? rules.join(', ') : undefined;
}

function portsOf(permission: JsonObject): string {
  const protocol = text(permission['ipProtocol']) ?? '';
  const from = text(permission['fromPort']);
  const to = text(permission['toPort']);
  if (protocol === '-1') return 'all';
  if (from === undefined) return protocol;
  return to === undefined || to === from ? `${protocol} ${from}` : `${protocol} ${from}-${to}`;
}

function itemsOf(value: Json): JsonObject[] {
  const items = object(value)?.['items'];
  return Array.isArray(items) ? items.map(object).filter((item) => item !== undefined) : [];
}

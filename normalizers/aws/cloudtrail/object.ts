// Finds what an action acted on: where its row says, else in its parameters, its resources, or the message that refused it.
import type { JsonObject } from '../../normalizer.ts';
import { flat, memo, object, string } from '../../normalizer.ts';
import type { Action } from './action.ts';
import type { Call } from './call.ts';
import { resourceTypeOf } from './arn.ts';
import { nameAt, nameOf } from './paths.ts';

/** What was acted on: type in lower snake case, name as logged. */
export interface ActedOn {
  readonly type: string;
  readonly name: string;
}

/** What an action acted on, or undefined when the record does not say. */
export function objectOf(action: Action, call: Call): ActedOn | undefined {
  for (const { type, path } of action.objects) {
    const name = nameAt(path, call);
    if (name !== undefined) return { type, name };
  }
  return (
    inParameters(action, call.request) ??
    inResources(call.record, action.objectType) ??
    inRefusal(call.record, action.objectType)
  );
}

function inParameters(action: Action, request: JsonObject | undefined): ActedOn | undefined {
  // A row knows where its object stands: another parameter would name something else.
  if (request === undefined || action.objects.length > 0) return undefined;
  let best: ActedOn | undefined;
  let rank = Number.POSITIVE_INFINITY;
  for (const key in request) {
    const parameter = action.parameters.get(key);
    if (parameter === undefined || parameter.rank >= rank) continue;
    const name = nameOf(request[key]);
    if (name === undefined) continue;
    best = { type: parameter.type, name };
    rank = parameter.rank;
  }
  return best;
}

/** resources[0]: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html § resources */
function inResources(record: JsonObject, type: string | undefined): ActedOn | undefined {
  const resources = record['resources'];
  if (!Array.isArray(resources)) return undefined;
  const first = object(resources[0]);
  const name = string(first?.['ARN']) ?? string(first?.['arn']) ?? string(first?.['ARNPrefix']);
  if (name === undefined) return undefined;
  return { type: typeOf(string(first?.['type'])) ?? type ?? resourceTypeOf(name) ?? 'resource', name };
}

const ON_RESOURCE = ' on resource: ';
const IAM_TYPES = new Set(['user', 'role', 'group', 'policy']);

/**
 * A refusal names what was asked for when the parameters are null: "... is not authorized to perform: A on resource: ARN because ...",
 * IAM writes "on resource: user NAME": https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
function inRefusal(record: JsonObject, type: string | undefined): ActedOn | undefined {
  const message = string(record['errorMessage']);
  const at = message?.indexOf(ON_RESOURCE) ?? -1;
  if (message === undefined || at === -1) return undefined;
  const [name = '', next = ''] = message
    .slice(at + ON_RESOURCE.length, at + ON_RESOURCE.length + 2100)
    .split(' ', 2)
    .map(flat);
  if (name === '' || name === '*') return undefined;
  const ofArn = resourceTypeOf(name);
  if (ofArn !== undefined || name.startsWith('arn:'))
    return ofArn === undefined ? undefined : { type: ofArn, name };
  if (next !== '' && IAM_TYPES.has(name)) return { type: name, name: next };
  const alone = next === '' || next === 'because' || next === 'with';
  return type === undefined || !alone ? undefined : { type, name };
}

/** `AWS::IAM::SAMLProvider` -> `saml_provider`. */
const snake = memo(2000, (type) =>
  flat(
    type
      .slice(type.lastIndexOf(':') + 1)
      .replace(/([a-z\d])([A-Z])/g, '$1_$2')
      .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
      .toLowerCase(),
  ),
);

function typeOf(type: string | undefined): string | undefined {
  return type === undefined ? undefined : snake(type);
}

// Reads the resource that was acted on.
import { at, flat, memo, snake, string, type JsonObject, type MappedEvent } from '../../normalizer.ts';
import { isKubernetes, resourceOf } from './kubernetes.ts';

type Thing = MappedEvent['oncall']['object'];

/** Parts of a name that only say which of several; the resource is before them. */
const DETAILS: ReadonlySet<string> = new Set(['versions', 'cryptoKeyVersions', 'SerialPort', 'keys']);

/** Collections whose parent is no pair: projects/P/global/networks/N, apps/A/firewall/ingressRules/R. */
const LONE: ReadonlySet<string> = new Set(['global', 'firewall', 'iap_tunnel', 'documents']);

/** projects/P/zones/Z/instances/NAME, projects/_/buckets/B/objects/O, core/v1/namespaces/NS/pods/NAME/exec */
export function objectOf(record: JsonObject, payload: JsonObject): Thing {
  const account = string(at(record, 'resource', 'labels', 'email_id'));
  if (account !== undefined && at(record, 'resource', 'type') === 'service_account')
    return { type: 'service_account', name: account };
  const name = string(payload['resourceName']);
  if (name === undefined) return undefined;
  const { resource } = isKubernetes(payload) ? resourceOf(name) : {};
  if (resource?.type !== undefined) return { type: singular(resource.type), name: resource.name };
  const stored = /\/buckets\/([^/]{1,255})\/objects\/(.{1,2000})$/s.exec(name);
  if (stored) return { type: 'object', name: [stored[1], stored[2]].join('/') };
  const parts = partsOf(name);
  if (parts.length === 1) {
    const type = string(at(record, 'resource', 'type'));
    return { type: type === undefined ? 'resource' : snake(type), name };
  }
  return named(parts);
}

/** Pairs of a collection and a name; at the end of an odd number stands a collection alone, of which there is no name (projects/P/jobs). */
function named(parts: readonly string[]): Thing {
  let end = parts.length;
  while (end > 2 && (DETAILS.has(parts[end - 1] ?? '') || DETAILS.has(parts[end - 2] ?? '')))
    end -= DETAILS.has(parts[end - 1] ?? '') ? 1 : 2;
  if (end % 2 === 1) return { type: singular(parts[end - 1] ?? '') };
  return { type: singular(parts[end - 2] ?? ''), name: flat(parts[end - 1]) };
}

/** The parts of a name, without those that stand alone where a collection is expected. */
function partsOf(name: string): string[] {
  const parts: string[] = [];
  for (const part of name.split('/'))
    if (part !== '' && !(parts.length % 2 === 0 && LONE.has(part))) parts.push(part);
  return parts;
}

/** serviceAccounts -> service_account, policies -> policy */
const singular = memo(1000, (plural) => flat(oneOf(snake(plural))));

function oneOf(words: string): string {
  if (words.endsWith('ies')) return `${words.slice(0, -3)}y`;
  if (words.endsWith('sses')) return words.slice(0, -2);
  return words.endsWith('s') && !words.endsWith('ss') && words.length > 1
    ? words.slice(0, -1)
    : words || 'resource';
}

// Reads the resource that was acted on.
import { at, flat, snake, string, type JsonObject, type MappedEvent } from '../../normalizer.ts';

type Oncall = MappedEvent['oncall'];

/** Parts of a name that only say where, or which of several; the resource is before them. */
const DETAILS: ReadonlySet<string> = new Set([
  'versions',
  'cryptoKeyVersions',
  'SerialPort',
  'keys',
  'exec',
  'attach',
  'portforward',
  'log',
]);

/** projects/P/zones/Z/instances/NAME, projects/_/buckets/B/objects/O, core/v1/namespaces/NS/pods/NAME/exec */
export function objectOf(record: JsonObject, payload: JsonObject): Oncall['object'] {
  const name = string(payload['resourceName']);
  const labels = at(record, 'resource', 'labels', 'email_id');
  const account = string(labels);
  if (account !== undefined && at(record, 'resource', 'type') === 'service_account')
    return { type: 'service_account', name: account };
  if (name === undefined) return undefined;
  const stored = /\/buckets\/([^/]{1,255})\/objects\/(.{1,2000})$/s.exec(name);
  if (stored) return { type: 'object', name: [stored[1], stored[2]].join('/') };
  const parts = name.split('/').filter((part) => part !== '');
  if (parts.length === 1) {
    const type = string(at(record, 'resource', 'type'));
    return { type: type === undefined ? 'resource' : snake(type), name };
  }
  let end = parts.length;
  while (end > 2 && (DETAILS.has(parts[end - 1] ?? '') || DETAILS.has(parts[end - 2] ?? '')))
    end -= DETAILS.has(parts[end - 1] ?? '') ? 1 : 2;
  const kubernetes = payload['serviceName'] === 'k8s.io';
  // A list names the collection alone.
  const collection = kubernetes && (parts.length === 3 || (parts[2] === 'namespaces' && parts.length === 5));
  if (collection) return { type: singular(parts.at(-1) ?? '') };
  return { type: singular(parts[end - 2] ?? ''), name: flat(parts[end - 1]) };
}

/** serviceAccounts -> service_account, policies -> policy */
function singular(plural: string): string {
  const word = snake(plural);
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('sses')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') && word.length > 1
    ? word.slice(0, -1)
    : word || 'resource';
}

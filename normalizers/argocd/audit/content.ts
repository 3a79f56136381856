// Reads what a request names, from its content: protobuf's text in log lines, JSON where the log is JSON.
import { at, objectOrText, string, type Json, type JsonObject, type MappedEvent } from '../../normalizer.ts';

export interface Named {
  readonly object: MappedEvent['oncall']['object'];
  readonly resource: MappedEvent['orchestrator'];
  readonly action: string | undefined;
}

/** Type of object -> members of the request that name it, the first that is there. */
const NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['account', ['name']],
  ['application', ['applicationName', 'name']],
  ['application_set', ['name']],
  ['certificate', ['hostNamePattern']],
  // `value` is that of `id`, which REST and the page use.
  ['cluster', ['server', 'name', 'value']],
  ['gpg_key', ['keyID']],
  ['project', ['project', 'name']],
  ['repository', ['repo']],
  ['repository_credentials', ['url']],
]);

/** Members that hold a whole object, whose metadata or key names it. */
const WHOLE: readonly (readonly string[])[] = [
  ['application', 'metadata', 'name'],
  ['applicationset', 'metadata', 'name'],
  ['project', 'metadata', 'name'],
  ['repo', 'repo'],
  ['creds', 'url'],
  ['cluster', 'server'],
  ['id', 'value'],
];

/** What a request to a service of objects of `type` names; a resource of an application before the application. */
export function namedIn(content: Json, type: string | undefined): Named {
  const json = objectOrText(content);
  const get = json ? (key: string) => one(json[key]) : (key: string) => inText(content, key);
  const kind = get('kind');
  // ResourcesQuery has the application apart: its name is that of a resource.
  const resource = get('resourceName') ?? (get('applicationName') === undefined ? undefined : get('name'));
  const pod = get('podName');
  // appNamespace is the application's, not that of its resource.
  const namespace = get('namespace') ?? (resource === undefined ? get('appNamespace') : undefined);
  const name = type === undefined ? undefined : (nameOf(type, get) ?? (json ? whole(json) : undefined));
  const object_ =
    resource !== undefined
      ? { type: kind === undefined ? 'resource' : snake(kind), name: resource }
      : pod !== undefined
        ? { type: 'pod', name: pod }
        : name === undefined || type === undefined
          ? undefined
          : { type, name: type === 'cluster' ? unescaped(name) : name };
  return {
    object: object_,
    resource:
      namespace === undefined && resource === undefined
        ? undefined
        : {
            namespace,
            resource: resource === undefined ? undefined : { type: kind, name: resource },
          },
    action: get('action'),
  };
}

/** ReplicaSet -> replica_set */
export function snake(kind: string): string {
  return kind.replace(/(?<=[a-z\d])(?=[A-Z])/g, '_').toLowerCase();
}

function nameOf(type: string, get: (key: string) => string | undefined): string | undefined {
  for (const key of NAMES.get(type) ?? []) {
    const name = get(key);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The path of REST calls has the name or URL of a cluster percent-encoded, and `name_escaped` of ClusterID leaves it so. */
function unescaped(name: string): string {
  try {
    return name.includes('%') ? decodeURIComponent(name) : name;
  } catch {
    return name;
  }
}

/** A name; an asterisk stands for all. */
function one(value: Json): string | undefined {
  return value === '*' ? undefined : string(value);
}

function whole(json: JsonObject): string | undefined {
  for (const path of WHOLE) {
    const name = one(at(json, ...path));
    if (name !== undefined) return name;
  }
  return undefined;
}

const KEYS = [
  'action',
  'appNamespace',
  'applicationName',
  'hostNamePattern',
  'keyID',
  'kind',
  'name',
  'namespace',
  'podName',
  'project',
  'repo',
  'resourceName',
  'server',
  'url',
  'value',
];
/** name:"guestbook", alone or in a message: application:<metadata:<name:"guestbook" ...; an asterisk stands for all. */
const FIELDS = new Map(
  KEYS.map((key) => [key, new RegExp(`(?:^|[\\s<{])${key}:\\s?"(?!\\*")([^"\\\\]{1,1000})"`)]),
);
/** Names stand at the beginning; what follows may be long. */
const HEAD = 4000;

function inText(content: Json, key: string): string | undefined {
  return typeof content === 'string' ? FIELDS.get(key)?.exec(content.slice(0, HEAD))?.[1] : undefined;
}

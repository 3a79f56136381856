// Reads the objects that a record says were affected: who, which group, repository, project or workspace, and what is acted on.
import {
  object,
  present,
  string,
  text,
  type Json,
  type JsonObject,
  type MappedEvent,
} from '../../normalizer.ts';

type Oncall = MappedEvent['oncall'];

/** One affected object; `type` in lower snake case and singular. */
interface Thing {
  readonly type: string;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly url: string | undefined;
}

export interface Affected {
  readonly things: readonly Thing[];
  readonly user: NonNullable<MappedEvent['user']>['target'];
  readonly group: MappedEvent['group'];
}

/** Objects read of a record. */
const MOST = 50;

/** `affectedObjects` of Data Center; `context` and `container` of Cloud. */
export function affectedOf(...lists: readonly Json[]): Affected {
  const things: Thing[] = [];
  let user: Affected['user'];
  let group: Affected['group'];
  for (const list of lists) {
    if (!Array.isArray(list)) continue;
    for (const entry of list.slice(0, MOST)) {
      const found = object(entry);
      const thing = found && thingOf(found);
      if (!thing) continue;
      things.push(thing);
      if (thing.type === 'user')
        user ??= present({ id: thing.id, name: thing.name, email: string(attributesOf(found)?.['email']) });
      else if (thing.type === 'group') group ??= present({ id: thing.id, name: thing.name });
    }
  }
  return { things, user, group };
}

function attributesOf(entry: JsonObject): JsonObject | undefined {
  return object(entry['attributes']);
}

function thingOf(entry: JsonObject): Thing | undefined {
  const type = string(entry['type']);
  if (type === undefined) return undefined;
  const name = string(entry['name']) ?? string(attributesOf(entry)?.['name']);
  const url = string(entry['uri']) ?? string(object(entry['links'])?.['alt']);
  return { type: singular(type), id: text(entry['id']), name, url };
}

/** REPOSITORY, repositories -> repository; SSH_KEY -> ssh_key; users -> user */
function singular(type: string): string {
  const written = type.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');
  if (written.endsWith('ies')) return `${written.slice(0, -3)}y`;
  return written.endsWith('s') && !written.endsWith('ss') ? written.slice(0, -1) : written;
}

/** What is acted on: the first affected object that is of the kind the event is about, else the first. */
export function objectIn({ things }: Affected, about: string | undefined): Oncall['object'] {
  const thing = things.find(({ type }) => type === about) ?? things[0];
  return thing && { type: thing.type, name: thing.name ?? thing.id };
}

const ROOMS: readonly string[] = ['project', 'workspace'];

/** The repository, with its project or workspace where a URL tells it; else the project or workspace; else the instance. */
export function systemIn({ things }: Affected, instance: string | undefined): Oncall['system'] {
  const repository = things.find(({ type }) => type === 'repository');
  if (repository) {
    const id = pathOf(repository.url) ?? repository.name ?? repository.id;
    if (id !== undefined) return { id, kind: 'repository' };
  }
  const room = things.find(({ type }) => ROOMS.includes(type));
  const id = room?.name ?? room?.id;
  if (id !== undefined) return { id, kind: 'organization' };
  return instance === undefined ? undefined : { id: instance, kind: 'application' };
}

const DATA_CENTER = /\/(?:projects|users)\/([^/?#]+)\/repos\/([^/?#]+)/;
const CLOUD = /^https:\/\/bitbucket\.org\/([^/?#]+)\/([^/?#]+)/;

/** `PROJECT/repository` of a URL such as https://HOST/projects/PROJECT/repos/repository or https://bitbucket.org/workspace/repository. */
function pathOf(url: string | undefined): string | undefined {
  if (url === undefined || url.length > 2000) return undefined;
  const [, room, repository] = DATA_CENTER.exec(url) ?? CLOUD.exec(url) ?? [];
  return room === undefined || repository === undefined ? undefined : `${room}/${repository}`;
}

// Finds what is known of an action: its row, else what its verb and its service tell; each name is looked up once.
import { flat } from '../../normalizer.ts';
import { ACTIONS, SUBJECTS, type ActionRow, type Subjects } from './actions.ts';
import type { Wrapper } from './call.ts';
import type { ChangeRule } from './changes.ts';
import type { Effect } from './effects.ts';
import type { Kind } from './kinds.ts';
import { parametersOf, type Parameter } from './parameters.ts';
import { namePath, type NamePath } from './paths.ts';
import { kindOf, verbClassOf } from './verbs.ts';

/** An action ready for use. */
export interface Action {
  readonly kind: Kind;
  /** First object type of the row; undefined when the common parameters decide. */
  readonly objectType: string | undefined;
  /** Where the row's object may stand, as what. */
  readonly objects: readonly ObjectPath[];
  /** Parameters that name objects of this service. */
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Where the user it is done to, the group and the cluster are named. */
  readonly target: readonly NamePath[];
  readonly targetId: readonly NamePath[];
  readonly group: readonly NamePath[];
  readonly groupId: readonly NamePath[];
  readonly cluster: readonly NamePath[];
  readonly change: ChangeRule | undefined;
  /** Parameters that are no setting: they name the object. */
  readonly identifying: ReadonlySet<string>;
  readonly effect: Effect | undefined;
  /** How EC2 wraps this call, and the action for calls that are wrapped. */
  readonly wrapper: Wrapper | undefined;
  readonly wrapped: Action | undefined;
}

/** A path that may hold the object's name, and what kind of thing that is. */
export interface ObjectPath {
  readonly type: string;
  readonly path: NamePath;
}

/** The service that wraps. No page says so; the records of its newer APIs show it. */
const WRAPPING = 'ec2.amazonaws.com';

/** The date and version that Lambda (20150331v2) and CloudFront (2020_05_31) put after the name. */
const VERSION = /(?:\d{8}(?:v\d)?|\d{4}_\d\d_\d\d)$/;
const NOWHERE: readonly NamePath[] = [];
/** Names remembered per process: there are about 20,000 AWS operations, and a record may hold any text. */
const LIMIT = 30_000;

const rows: ReadonlyMap<string, ReadonlyMap<string, ActionRow>> = new Map(
  Object.entries(ACTIONS).map(([source, list]) => [
    source,
    new Map(list.flatMap((row) => row.names.split(' ').map((name): [string, ActionRow] => [name, row]))),
  ]),
);
const known = new Map<string, Map<string, Action>>();
let remembered = 0;

/** What is known of an API action. */
export function actionOf(source: string | undefined, name: string): Action {
  const ofSource = known.get(source ?? '');
  const found = ofSource?.get(name);
  if (found) return found;
  const made = compile(source, name);
  if (remembered < LIMIT) {
    remembered++;
    if (ofSource) ofSource.set(name, made);
    else known.set(source ?? '', new Map([[name, made]]));
  }
  return made;
}

/** What is known of an event that a service generated: its name is no API name, so without a row its verb says nothing. */
export function serviceEventOf(source: string | undefined, name: string): Action {
  const action = actionOf(source, name);
  return rowOf(source, name) ? action : { ...action, kind: kindOf(source, 'unknown') };
}

function rowOf(source: string | undefined, name: string): ActionRow | undefined {
  const ofSource = rows.get(source ?? '');
  return ofSource?.get(name) ?? ofSource?.get(name.replace(VERSION, ''));
}

function compile(source: string | undefined, name: string): Action {
  const action = compileAs(source, name, false);
  if (source !== WRAPPING) return action;
  return {
    ...action,
    wrapper: { request: `${name}Request`, response: `${name}Response` },
    wrapped: compileAs(source, name, true),
  };
}

function compileAs(source: string | undefined, name: string, isWrapped: boolean): Action {
  const row = rowOf(source, name);
  const objects = row === undefined ? [] : objectPaths(row.object, isWrapped);
  const subjects: Subjects = { ...SUBJECTS[source ?? ''], ...row };
  return {
    kind: row?.kind ?? kindOf(source, verbClassOf(name)),
    objectType: objects[0]?.type,
    objects,
    parameters: parametersOf(source, isWrapped),
    target: pathsOf(subjects.target),
    targetId: pathsOf(subjects.targetId),
    group: pathsOf(subjects.group),
    groupId: pathsOf(subjects.groupId),
    cluster: pathsOf(subjects.cluster),
    change: row?.change,
    identifying: new Set(
      objects.flatMap(({ path }) => (path.root === 'request' ? path.keys.slice(0, 1) : [])),
    ),
    effect: row?.effect,
    wrapper: undefined,
    wrapped: undefined,
  };
}

/** `instance: response.instancesSet; image: imageId` -> each path with the type before it. */
function objectPaths(text: string, isWrapped: boolean): ObjectPath[] {
  if (text === '') return [];
  return text.split('; ').flatMap((part) => {
    const [type = '', ...paths] = part.replace(':', '').split(' ');
    return paths.map((path) => ({ type: flat(type), path: namePath(path, isWrapped) }));
  });
}

function pathsOf(text = ''): readonly NamePath[] {
  return text === '' ? NOWHERE : text.split(' ').map((path) => namePath(path));
}

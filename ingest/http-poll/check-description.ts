// What is wrong with a description and its schema cannot tell.
import type { Description, Value } from './description.ts';
import { RESERVED } from './description.ts';
import { authsOf, neededBy } from './bind-api.ts';
import { placeholders } from './template.ts';

export interface DescriptionFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Words on which of the known names was probably meant; empty when none was. */
export type Suggest = (name: string, known: readonly string[]) => string;

/** Faults at their places in the description. */
export function descriptionFaults(description: Description, suggest: Suggest): DescriptionFault[] {
  const faults: DescriptionFault[] = [];
  const say = (path: readonly (string | number)[], message: string): void => {
    faults.push({ path, message });
  };
  checkParameters(description, say);
  checkNames(description, suggest, say);
  checkProgress(description, say);
  checkPaging(description, say);
  checkLines(description, say);
  return faults;
}

type Say = (path: readonly (string | number)[], message: string) => void;

function checkParameters({ parameters = {} }: Description, say: Say): void {
  for (const [name, { pattern, required, default: fallback }] of Object.entries(parameters)) {
    if (RESERVED.includes(name))
      say(['parameters', name], `"${name}" has a meaning of its own: choose another name`);
    if (pattern !== undefined && !isPattern(pattern))
      say(['parameters', name, 'pattern'], 'is no regular expression');
    if (required === true && fallback !== undefined)
      say(['parameters', name, 'required'], 'a parameter with a default need not be given');
  }
}

/** Every template, with its place and the names beside parameters that it may hold. */
function templates({
  baseUrl,
  request,
  auth,
  ...rest
}: Description): [(string | number)[], string, string[]][] {
  const found: [(string | number)[], string, string[]][] = [[['baseUrl'], baseUrl, []]];
  const add = (path: (string | number)[], value: unknown, names: string[]): void => {
    if (typeof value === 'string') found.push([path, value, names]);
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value))
        add([...path, Array.isArray(value) ? Number(key) : key], each, names);
  };
  const times = rest.progress.window ? ['from', 'to'] : ['from'];
  add(['request', 'path'], request.path, []);
  add(['request', 'query'], request.query, times);
  add(['request', 'headers'], request.headers, times);
  add(['request', 'body'], request.body, times);
  add(['auth'], auth, []);
  return found;
}

function checkNames(description: Description, suggest: Suggest, say: Say): void {
  const known = Object.keys(description.parameters ?? {});
  const used = new Set<string>();
  for (const [path, template, names] of templates(description))
    for (const name of placeholders(template)) {
      used.add(name);
      if (known.includes(name) || names.includes(name)) continue;
      say(
        path,
        RESERVED.includes(name)
          ? `{${name}} cannot stand here`
          : `there is no parameter "${name}"${suggest(name, known)}`,
      );
    }
  for (const name of known) if (!used.has(name)) say(['parameters', name], 'is used nowhere');
  const { parameters = {} } = description;
  for (const name of placeholders(description.baseUrl + description.request.path)) {
    const parameter = parameters[name];
    if (parameter && parameter.required !== true && parameter.default === undefined)
      say(['parameters', name], 'stands in the URL: it must be required, or have a default');
  }
}

function checkProgress({ progress, request, paging, records }: Description, say: Say): void {
  const text = JSON.stringify([request.query, request.headers, request.body]);
  const names = placeholders(text);
  if (progress.window) {
    for (const name of ['from', 'to'])
      if (!names.includes(name))
        say(['progress', 'window'], `the request has no {${name}}: a window needs both`);
  } else {
    if (!names.includes('from'))
      say(['progress', 'cursor'], 'the request has no {from}: reading must begin somewhere');
    if (paging === undefined || paging.page !== undefined)
      say(['progress', 'cursor'], 'a bookmark is what paging by link, nextUrl or token gives');
  }
  if (records.time === undefined && progress.cursor)
    say(['records'], 'with a cursor, time is needed: it tells where to begin anew');
}

function checkPaging({ paging, request }: Description, say: Say): void {
  const token = paging?.token;
  if (token && (token.query === undefined) === (token.body === undefined))
    say(['paging', 'token'], 'give the token back in one place: query or body');
  if (token?.body !== undefined && request.body === undefined)
    say(['paging', 'token', 'body'], 'the request has no body');
  if (request.body !== undefined && request.method !== 'POST')
    say(['request', 'body'], 'only a POST has a body: set method');
}

function checkLines({ records, paging }: Description, say: Say): void {
  if (records.lines === undefined) return;
  for (const key of ['at', 'optional'] as const)
    if (records[key] !== undefined) say(['records', key], 'an answer that is lines has no array');
  for (const key of ['nextUrl', 'token'] as const)
    if (paging?.[key] !== undefined)
      say(['paging', key], 'an answer that is lines says nothing beside them: page by link or by page');
}

/** What is wrong with the parameters that a configuration gives, by name; without a name it is about all of them. */
export function parameterFaults(
  description: Description,
  given: Readonly<Record<string, Value>>,
  suggest: Suggest,
): { readonly name?: string; readonly message: string }[] {
  const { parameters = {} } = description;
  const known = Object.keys(parameters);
  const faults: { name?: string; message: string }[] = [];
  for (const [name, value] of Object.entries(given)) {
    const parameter = parameters[name];
    if (!parameter) {
      faults.push({
        name,
        message: `there is no parameter "${name}"${suggest(name, known) || `. Known: ${known.join(', ')}`}`,
      });
      continue;
    }
    const { pattern, description: meaning } = parameter;
    if (value === '') faults.push({ name, message: `is empty: ${meaning}` });
    else if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(String(value)))
      faults.push({ name, message: `does not look like one (${pattern}): ${meaning}` });
  }
  for (const [name, { required, description: meaning }] of Object.entries(parameters))
    if (required === true && given[name] === undefined)
      faults.push({ message: `"${name}" is missing: ${meaning}` });
  const has = (name: string): boolean => given[name] !== undefined || parameters[name]?.default !== undefined;
  const auths = authsOf(description).map((auth) => neededBy(auth).filter((name) => !has(name)));
  if (auths.length > 0 && auths.every((missing) => missing.length > 0)) {
    const unsaid = auths.filter((missing) => missing.some((name) => parameters[name]?.required !== true));
    if (unsaid.length === auths.length)
      faults.push({
        message: `nothing proves who asks: give ${auths.map((missing) => missing.join(' and ')).join(', or ')}`,
      });
  }
  return faults;
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}

// Reads the messages of the audit-trail plugin: https://plugins.jenkins.io/audit-trail/
import { isIP } from 'node:net';
import { flat, type MappedEvent } from '../../normalizer.ts';
import { END, REFUSED, RESULTS, SIGN_IN, SIGN_OUT, START, UNKNOWN, USE } from './actions.ts';
import type { Finding } from './event.ts';
import { buildName, nameOf, placeOf } from './names.ts';
import { readRequest } from './request.ts';
import { accountOf, nobody, starterOf } from './who.ts';

const PROVIDER = 'audit-trail';

const LOGIN = /^(Successful login|Failed login attempt|Logout) for user '(.{0,255})'$/s;
const SCRIPT =
  /^A groovy script was executed(?: by user '(.{0,255}?)')?\. Origin: (.{0,255}?)\.\s{0,4}\nThe executed script: ?\n/s;
const CREDENTIALS =
  /^'(.{0,1000}?)' \(([^()]{0,300})\) used credentials (?:'(.{0,255}?)' \(([^()]{0,300})\)|of type (.{0,300}?) \()/s;
/** Where the causes of a build begin in a message. */
const CAUSES =
  / (?=Started|Replayed|Restarted|Rebuil|Branch (?:indexing|event)|Push event|Pull request|Merge request|Generic Cause|Legacy code|Triggered|Manually)/;

/** What a message says; one that nobody knows is a generic finding. */
export function readTrailMessage(message: string): Finding {
  return (
    login(message) ??
    script(message) ??
    credentials(message) ??
    finished(message) ??
    request(message) ??
    started(message) ?? {
      action: 'message',
      meaning: UNKNOWN,
      outcome: 'unknown',
      provider: PROVIDER,
      who: nobody('the record names no user'),
      message,
    }
  );
}

function login(message: string): Finding | undefined {
  const [, what, user = ''] = LOGIN.exec(message) ?? [];
  if (what === undefined) return undefined;
  const failed = what.startsWith('Failed');
  const out = what === 'Logout';
  return {
    action: out ? 'logout' : 'login',
    meaning: out ? SIGN_OUT : failed ? REFUSED : SIGN_IN,
    outcome: failed ? 'failure' : 'success',
    provider: PROVIDER,
    who: accountOf(flat(user)),
    message,
  };
}

function script(message: string): Finding | undefined {
  const [head, user, origin] = SCRIPT.exec(message) ?? [];
  if (head === undefined) return undefined;
  return {
    action: 'executeScript',
    meaning: START,
    outcome: 'unknown',
    provider: PROVIDER,
    who:
      user === undefined ? nobody('the record names no user: a script by the command line') : accountOf(user),
    object: { type: 'script', name: origin },
    command: { text: message.slice(head.length).trimEnd(), kind: 'shell' },
  };
}

function credentials(message: string): Finding | undefined {
  const [, by, kind, id, type, odd] = CREDENTIALS.exec(message) ?? [];
  if (by === undefined) return undefined;
  return {
    action: 'useCredentials',
    meaning: USE,
    outcome: 'success',
    provider: PROVIDER,
    who: { actor: { type: 'service', name: by }, user: { name: by } },
    object: { type: 'credential', name: id },
    build: /#\d{1,12}$/.test(by) ? by : undefined,
    message,
    rest: { used_by: kind, credential_type: type ?? odd },
  };
}

/** `<name> #<number> <causes>, Parameters:[...] on node <node> started at <ISO> completed in <n>ms completed: <result>` */
function finished(message: string): Finding | undefined {
  const completed = message.lastIndexOf('ms completed: ');
  const took = message.lastIndexOf(' completed in ', completed);
  const startedAt = message.lastIndexOf(' started at ', took);
  const [onNode, node] = nodeIn(message, startedAt);
  if (onNode < 0 || completed < 0) return undefined;
  const nodes = node.includes(';') ? node.split(';') : undefined;
  const result = message.slice(completed + 14).trim();
  const start = message.slice(startedAt + 12, took);
  const duration = Number(message.slice(took + 14, completed));
  const text = message.slice(0, onNode);
  const causesAt = text.search(CAUSES);
  const [, name = '', number] =
    /^(.*) #(\d{1,12})/s.exec(causesAt < 0 ? text : text.slice(0, causesAt)) ?? [];
  const job = name === '' ? (causesAt < 0 ? text : text.slice(0, causesAt)) : name;
  return {
    ...build(text.slice(causesAt < 0 ? text.length : causesAt + 1), buildName(nameOf(job), number)),
    action: 'buildFinish',
    meaning: END,
    outcome: RESULTS.get(result) ?? 'unknown',
    start: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(start) ? `${start.slice(0, 19)}.000Z` : undefined,
    duration: Number.isFinite(duration) ? duration : undefined,
    node: node === '#unknown#' || nodes ? undefined : flat(node),
    message,
    rest: { result, nodes, ...parametersOf(text) },
  };
}

/** Where a build's node is told, and the node: ` on node <node>`; of late ` on <node>;<node>`, a pipeline's all. */
function nodeIn(message: string, end: number): readonly [at: number, node: string] {
  const named = message.lastIndexOf(' on node ', end);
  const several = message.lastIndexOf('] on ', end) + 1;
  return several > named && several > 0
    ? [several, message.slice(several + 4, end)]
    : [named, message.slice(named + 9, end)];
}

/** `job/<name>/ #<number> <causes>, Parameters:[...]` */
function started(message: string): Finding | undefined {
  const [head = '', url, number] = /^(\S{1,2000}\/) #(\d{1,12}) /.exec(message) ?? [];
  if (url === undefined) return undefined;
  const job = placeOf(url).job ?? url;
  return {
    ...build(message.slice(head.length), buildName(job, number)),
    action: 'buildStart',
    meaning: START,
    outcome: 'unknown',
    url: { path: flat(`/${url}${number ?? ''}/`) },
    message,
    rest: parametersOf(message),
  };
}

type Build = Pick<Finding, 'provider' | 'who' | 'object' | 'build' | 'reason' | 'command'>;

function build(text: string, name: string): Build {
  const end = text.lastIndexOf(PARAMETERS);
  const causes = end < 0 ? text : text.slice(0, end);
  return {
    provider: PROVIDER,
    who: starterOf(causes),
    object: { type: 'build', name },
    build: name,
    reason: causes === '' ? undefined : flat(causes),
    command: { text: name, kind: 'workflow' },
  };
}

const PARAMETERS = ', Parameters:[';

/** `name: {value}, name: {value}`; sensitive ones are **** already. */
function parametersOf(message: string): MappedEvent['unmapped'] {
  const from = message.lastIndexOf(PARAMETERS);
  const text =
    from < 0
      ? ''
      : message
          .slice(from + PARAMETERS.length)
          .trim()
          .replace(/\]$/, '');
  if (text === '') return undefined;
  const parameters: Record<string, string> = {};
  for (const pair of text.split(/\}, (?=[^\s:]{1,255}: \{)/)) {
    const colon = pair.indexOf(': {');
    const name = pair.slice(0, colon);
    if (colon > 0 && name !== '__proto__') parameters[name] = pair.slice(colon + 3).replace(/\}$/, '');
  }
  return Object.keys(parameters).length > 0 ? { parameters } : undefined;
}

/** `<uri> (<extra>) by <user> from <address>`; before version 3.9 without the address, which stood for users who were not signed in. */
function request(message: string): Finding | undefined {
  const by = message.lastIndexOf(' by ');
  if (!message.startsWith('/') || by < 0) return undefined;
  const asked = message.slice(0, by);
  const from = message.lastIndexOf(' from ');
  const name = from > by ? message.slice(by + 4, from) : message.slice(by + 4);
  const isAddress = from <= by && isIP(name) !== 0;
  const bracket = asked.endsWith(')') ? asked.indexOf(' (') : -1;
  const uri = flat(bracket < 0 ? asked : asked.slice(0, bracket));
  const extra = bracket < 0 ? undefined : asked.slice(bracket + 2, -1);
  const who = isAddress ? nobody('nobody was signed in: the record has an address only') : accountOf(name);
  const { action, meaning, object, target, build: ran } = readRequest(uri, extra, who.actor.name);
  const query = uri.indexOf('?');
  return {
    action,
    meaning,
    outcome: 'unknown',
    provider: PROVIDER,
    who,
    object,
    target,
    build: ran,
    address: isAddress ? name : from > by ? message.slice(from + 6) : undefined,
    url: { original: uri, path: query < 0 ? uri : flat(uri.slice(0, query)) },
    command: meaning.category[0] === 'web' ? undefined : { text: uri, kind: 'api' },
    message,
  };
}

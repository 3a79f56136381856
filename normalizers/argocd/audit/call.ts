// Reads log lines about calls of the API: https://argo-cd.readthedocs.io/en/latest/operator-manual/security/ § API Logs
import {
  addressOf,
  flat,
  object,
  parseRecord,
  string,
  utc,
  type Json,
  type JsonObject,
} from '../../normalizer.ts';
import { namedIn, type Named } from './content.ts';
import type { Finding } from './event.ts';
import {
  CALL_END,
  INTERNAL,
  METHODS,
  REFUSED,
  UNKNOWN_CALL,
  WITHOUT_PAYLOAD,
  type Meaning,
} from './methods.ts';
import { accountName, accountOf, claimantOf, nobody, type Who } from './who.ts';

/** What lands in the event whole. Members with a dot in their name are kept as they are, also what is read from them. */
export const CONSUMED = ['error'] as const;

const RECEIVED = ['received unary call /', 'received streaming call /'] as const;
const FINISHED = /^finished (?:unary |streaming |server stream )?call(?: with code (\w{1,40}))?$/;
/** https://argo-cd.readthedocs.io/en/stable/operator-manual/rbac/: resource, action, object, and who was refused. */
const DENIED =
  /permission denied: ([\w-]{1,40}), ([\w/*.-]{1,200})(?:, (.{0,500}?))?(?:, sub: (.{0,500}?))?(?:, iat: |$)/;

/** Resources of RBAC -> types of objects. */
const RESOURCES: ReadonlyMap<string, string> = new Map([
  ['accounts', 'account'],
  ['applications', 'application'],
  ['applicationsets', 'application_set'],
  ['certificates', 'certificate'],
  ['clusters', 'cluster'],
  ['exec', 'application'],
  ['gpgkeys', 'gpg_key'],
  ['logs', 'application'],
  ['projects', 'project'],
  ['repositories', 'repository'],
]);

/** A reason for which there is no event, a finding, or undefined when the line is about no call. */
export function readCall(
  record: JsonObject,
  message: string,
): Finding | 'call_started' | 'read_finished' | 'internal_call' | undefined {
  const called = calledIn(message);
  const service = string(record['grpc.service']);
  const method =
    called ?? (service === undefined ? undefined : `${service}/${string(record['grpc.method']) ?? ''}`);
  if (method === undefined) return undefined;
  if (INTERNAL.test(method)) return 'internal_call';
  if (called !== undefined) return received(record, called);
  if (message === 'started call') return 'call_started';
  const finish = FINISHED.exec(message);
  return finish ? finished(record, method, string(record['grpc.code']) ?? finish[1] ?? 'OK') : undefined;
}

/** The method behind `received unary call /`. */
function calledIn(message: string): string | undefined {
  for (const head of RECEIVED) if (message.startsWith(head)) return flat(message.slice(head.length));
  return undefined;
}

/** The only line that has who made the call, and what it is about. */
function received(record: JsonObject, method: string): Finding {
  const claims = claimsOf(record['grpc.request.claims']);
  const known = METHODS.get(method);
  const named = namedIn(record['grpc.request.content'], known?.object);
  return {
    ...call(record, method, known),
    ...parts(named, method, known),
    outcome: 'unknown',
    who: claims ? claimantOf(claims) : nobody('the call came without a token, or its claims are not logged'),
    server: hostOf(string(claims?.['iss'])),
  };
}

/** How the call ended: said by itself where it failed, or where nothing else of the call is logged. */
function finished(record: JsonObject, method: string, code: string): Finding | 'read_finished' {
  const known = METHODS.get(method);
  const message = string(record['grpc.error']) ?? string(record['error']);
  const failed = code !== 'OK';
  const alone = WITHOUT_PAYLOAD.has(method);
  if (!failed && !alone && isRead(known)) return 'read_finished';
  const denial = message === undefined ? null : DENIED.exec(message);
  const [, resource = '', , path, sub] = denial ?? [];
  const type = RESOURCES.get(resource);
  const base = call(record, method, !failed && !alone ? CALL_END : failed ? attempt(known) : known);
  return {
    ...base,
    outcome: failed ? 'failure' : 'success',
    who:
      sub === undefined
        ? nobody(
            alone
              ? 'Argo CD logs no claims for this method'
              : 'only the line of the received call says who made it',
          )
        : refused(sub),
    object:
      type === undefined || path === undefined || path === ''
        ? undefined
        : { type, name: type.startsWith('application') ? path.slice(path.lastIndexOf('/') + 1) : path },
    error: failed ? { code, message } : undefined,
  };
}

function call(
  record: JsonObject,
  method: string,
  known: Meaning | undefined,
): Omit<Finding, 'who' | 'outcome'> {
  const start = string(record['grpc.start_time']);
  const ms = Number(record['grpc.time_ms']);
  return {
    action: method,
    meaning: known ?? UNKNOWN_CALL,
    provider: 'argocd-server',
    client: string(record['source.ip']) ?? peerOf(record),
    start: start === undefined ? undefined : utc(start),
    duration: 'grpc.time_ms' in record && Number.isFinite(ms) ? ms : undefined,
    transaction: start === undefined ? undefined : flat(`${method}@${start}`),
  };
}

function parts(
  named: Named,
  method: string,
  known: Meaning | undefined,
): Pick<Finding, 'object' | 'resource' | 'command' | 'target'> {
  const onAccount = method.startsWith('account.') && known?.type.includes('change');
  return {
    object: named.object,
    resource: named.resource,
    command: known && isRead(known) ? undefined : { text: named.action ?? method, kind: 'api' },
    target: onAccount ? named.object?.name : undefined,
  };
}

function isRead(known: Meaning | undefined): boolean {
  return known !== undefined && (known.type[0] === 'access' || known.type[0] === 'info');
}

/** A sign-in that fails begins no session. */
function attempt(known: Meaning | undefined): Meaning | undefined {
  return known?.category[0] === 'authentication' && known.type[0] === 'start' ? REFUSED : known;
}

function refused(sub: string): Who {
  return accountOf(sub, { id: accountName(sub) });
}

/** JSON text, `null` without a token. */
function claimsOf(value: Json): JsonObject | undefined {
  if (typeof value !== 'string') return object(value);
  const parsed = parseRecord(value);
  return parsed.ok ? parsed.record : undefined;
}

/** The gateway that serves the page and REST connects from the server itself. */
function peerOf(record: JsonObject): string | undefined {
  const peer = string(record['peer.address']);
  const ip = addressOf(peer)?.ip;
  return ip === undefined || ip.startsWith('127.') || ip === '::1' ? undefined : peer;
}

/** https://argocd.example.com/api/dex is the server's own; other providers' hosts say nothing of it. */
function hostOf(issuer: string | undefined): string | undefined {
  return issuer === undefined
    ? undefined
    : /^https?:\/\/([^/:\s]{1,253})(?::\d{1,5})?\/(?:.{0,200}\/)?api\/dex$/.exec(issuer)?.[1];
}

// Reads what the logging event listener writes: `type="LOGIN", realmId="acme", …`, with the quotes it is configured with.
// https://www.keycloak.org/server/all-provider-config § events-listener, jboss-logging: quotes
import { flat, type JsonObject } from '../../normalizer.ts';

/** Members of an event; all other pairs are its details. */
const MEMBERS: ReadonlySet<string> = new Set([
  'type',
  'operationType',
  'realmId',
  'realmName',
  'clientId',
  'userId',
  'sessionId',
  'ipAddress',
  'error',
  'resourceType',
  'resourcePath',
  'representation',
]);

/** Members of an admin event that tell of the administrator. */
const AUTH: ReadonlySet<string> = new Set(['realmId', 'realmName', 'clientId', 'userId', 'ipAddress']);

/**
 * The event as the REST API would give it, without id and time; undefined for a message that begins with neither `type=` nor
 * `operationType=`. Of a key that comes twice the first counts: what users type stands behind what Keycloak knows.
 */
export function eventOf(message: string): JsonObject | undefined {
  const isAdmin = message.startsWith('operationType=');
  if (!isAdmin && !message.startsWith('type=')) return undefined;
  const event: JsonObject = {};
  const details: JsonObject = {};
  const auth: JsonObject = {};
  const seen = new Set<string>();
  for (const [key, value] of pairsOf(message)) {
    if (seen.has(key)) continue;
    // Also where the first says that there is none: `userId=null`.
    seen.add(key);
    if (value === 'null' || value === '') continue;
    const into = !MEMBERS.has(key) ? details : isAdmin && AUTH.has(key) ? auth : event;
    into[key] = value;
  }
  if (Object.keys(details).length > 0) event['details'] = details;
  if (isAdmin) event['authDetails'] = auth;
  return event;
}

function pairsOf(message: string): (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (let at = 0; at < message.length;) {
    const equals = message.indexOf('=', at);
    if (equals < 0) break;
    const quote = message.charAt(equals + 1);
    const isQuoted = quote === '"' || quote === "'";
    const start = isQuoted ? equals + 2 : equals + 1;
    const end = isQuoted ? quotedEnd(message, start, quote) : plainEnd(message, start);
    const written = message.slice(start, end);
    const value = isQuoted && written.includes('\\') ? written.replaceAll(`\\${quote}`, quote) : written;
    pairs.push([message.slice(at, equals), flat(value)]);
    at = end + (isQuoted ? 1 : 0) + SEPARATOR.length;
  }
  return pairs;
}

const SEPARATOR = ', ';

function plainEnd(message: string, start: number): number {
  const end = message.indexOf(SEPARATOR, start);
  return end < 0 ? message.length : end;
}

/**
 * The quote that ends the value: no backslash before it, and behind it the next pair; or the last of the message. Old versions do not
 * escape quotes, and no version escapes backslashes.
 */
function quotedEnd(message: string, start: number, quote: string): number {
  for (let end = message.indexOf(quote, start); end >= 0; end = message.indexOf(quote, end + 1)) {
    if (end + 1 === message.length) return end;
    if (message.startsWith(SEPARATOR, end + 1) && message.charAt(end - 1) !== '\\') return end;
  }
  return message.length;
}

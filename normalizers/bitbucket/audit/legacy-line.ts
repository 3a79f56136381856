// Reads a line of the audit file as it was before version 7: eight fields with ` | ` between them.
import { parseRecord, type JsonObject } from '../../normalizer.ts';

const SEPARATOR = ' | ';

/** Names of the fields; the vendor's page gives them none. A `-` stands for nothing. */
export const LEGACY = {
  address: 'address',
  event: 'event',
  user: 'user',
  timestamp: 'timestamp',
  entity: 'entity',
  details: 'details',
  request: 'request_id',
  session: 'session_id',
} as const;

/**
 * The fields of a line; details as an object where they are JSON. Undefined when there are not eight: details are free text, in which the
 * separator may stand, so that five are counted from the front and two from the end.
 * https://confluence.atlassian.com/display/BitbucketServer046/Audit+logging+in+Bitbucket+Server
 */
export function readLegacyLine(line: string): JsonObject | undefined {
  const parts = line.split(SEPARATOR);
  if (parts.length < 8) return undefined;
  const details = parts.slice(5, -2).join(SEPARATOR);
  const row: JsonObject = {};
  const put = (name: string, value: string | undefined): void => {
    const written = value?.trim() ?? '';
    if (written !== '' && written !== '-') row[name] = written;
  };
  put(LEGACY.address, parts[0]);
  put(LEGACY.event, parts[1]);
  put(LEGACY.user, parts[2]);
  put(LEGACY.timestamp, parts[3]);
  put(LEGACY.entity, parts[4]);
  put(LEGACY.details, details);
  put(LEGACY.request, parts.at(-2));
  put(LEGACY.session, parts.at(-1));
  if (details.startsWith('{')) {
    const parsed = parseRecord(details);
    if (parsed.ok) row[LEGACY.details] = parsed.record;
  }
  return row;
}

// What cannot even be asked of Elasticsearch: one such document would have its whole request refused, or be read as another request.
import type { StoreDocument } from '../../pipeline/ports.ts';

const ID = /^[0-9a-f]{32}$/;

/** Elasticsearch's dates have years of four digits. */
const FIRST = Date.parse('0000-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/** Ids as this program makes them. */
export function isId(id: string): boolean {
  return ID.test(id);
}

/** Why a document, which may come from a foreign producer, cannot be stored; undefined for all others. */
export function unstorable({ id, version, time }: StoreDocument): string | undefined {
  if (!isId(id)) return 'its id is not 32 hex digits';
  if (!Number.isSafeInteger(version) || version < 0) return 'its version is no whole number';
  if (!(time >= FIRST && time <= LAST)) return 'its time is before the year 0 or after 9999';
  return undefined;
}

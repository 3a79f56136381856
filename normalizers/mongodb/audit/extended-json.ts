// Reads the values that MongoDB's Extended JSON wraps: dates, whole numbers, UUIDs.
// https://www.mongodb.com/docs/manual/reference/mongodb-extended-json/
import { integer, object, string, type Json } from '../../normalizer.ts';

/** Text or ms of `{"$date": "2026-11-22T02:17:00.123Z"}`, `{"$date": {"$numberLong": "1795…"}}`, `{"$date": 1795…}`; a bare value is itself. */
export function dateOf(value: Json): Json {
  const wrapped = object(value);
  if (!wrapped) return value;
  const date = wrapped['$date'];
  return typeof date === 'object' ? numberOf(date) : date;
}

/** A whole number, bare or as `$numberInt`, `$numberLong`; undefined for all else. */
export function numberOf(value: Json): number | undefined {
  const wrapped = object(value);
  if (!wrapped) return integer(value);
  const digits = wrapped['$numberLong'] ?? wrapped['$numberInt'];
  const number = typeof digits === 'string' && digits !== '' ? Number(digits) : digits;
  return integer(number);
}

/** A UUID as text: `{"$binary": BASE64, "$type": "04"}`, `{"$binary": {"base64", "subType"}}`, `{"$uuid": TEXT}`; all else is undefined. */
export function uuidOf(value: Json): string | undefined {
  const wrapped = object(value);
  if (!wrapped) return string(value);
  const written = string(wrapped['$uuid']);
  if (written !== undefined) return written;
  const binary = wrapped['$binary'];
  const base64 = string(binary) ?? string(object(binary)?.['base64']);
  // 16 bytes are 22 letters and two signs that fill up.
  if (base64 === undefined || base64.length > 24) return undefined;
  const hex = Buffer.from(base64, 'base64').toString('hex');
  if (hex.length !== 32) return undefined;
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
